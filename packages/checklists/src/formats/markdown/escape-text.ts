/** A bare address, up to its last character that is no punctuation of the sentence. */
const ADDRESS = String.raw`https?:\/\/[\w.~:/?#@!&'*+,=%-]*[\w/#=&-]`
/** Characters that Markdown could take for a mark; an underscore within a word is none. */
const MARK = String.raw`[\\\x60*[\]<~$|]|&(?=#?\w{1,32};)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|_(?=https?:)|www\.`
const SPECIAL = new RegExp(`${ADDRESS}|${MARK}`, 'gu')

/**
 * Text for the inside of a line or a table cell, so that a reader of GFM gets the same text back.
 *
 * Line breaks become `<br>`. Addresses become links, since backslashes in bare ones would be read as a part of them.
 */
export function escapeText(text: string): string {
  return text
    .trim()
    .replace(SPECIAL, (found) => {
      if (found.startsWith('http')) return `<${found}>`
      return found === 'www.' ? 'www\\.' : `\\${found}`
    })
    .replace(/[ \t]*(?:\r\n|\r|\n)[ \t]*/g, '<br>')
}
