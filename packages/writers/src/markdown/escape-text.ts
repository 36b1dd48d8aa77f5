/** A bare address, up to its last character that is no punctuation of the sentence. */
const ADDRESS = String.raw`https?:\/\/[\w.~:/?#@!&'*+,=%-]*[\w/#=&-]`
/**
 * Characters that Markdown could take for a mark. An underscore within a word is none; a backslash is one before
 * punctuation. An address begins with punctuation as soon as it is written as a link.
 */
const MARK = String.raw`\\(?=[!-/:-@[-\x60{-~\n]|https?:|$)|[\x60*[~$]|<(?=[A-Za-z/!?]|$)|&(?=#?\w{1,32};|$)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|_(?=https?:)`
const SPECIAL = new RegExp(`${ADDRESS}|www\\.|${MARK}`, 'gu')
const SPECIAL_IN_LINK = new RegExp(`(?<=https?):(?=//)|(?<=www)\\.|\\]|${MARK}`, 'gu')

/**
 * Text for the inside of a line, so that a reader of CommonMark or GFM gets the same text back.
 *
 * A bare address becomes a link: readers of GFM would take backslashes in it for a part of the address.
 */
export function escapeText(text: string): string {
  return normaliseLines(text).replace(SPECIAL, (found) => {
    if (found.startsWith('http')) return `<${found}>`
    return found === 'www.' ? 'www\\.' : `\\${found}`
  })
}

/** The same for the text of a link or picture, where no other link may begin. */
export function escapeLinkText(text: string): string {
  return normaliseLines(text).replace(SPECIAL_IN_LINK, '\\$&')
}

function normaliseLines(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}
