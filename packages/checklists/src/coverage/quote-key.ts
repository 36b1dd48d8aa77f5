/** Marks of Markdown and the like, which a quote may have or leave out. */
const MARKS = /[*_`~^\\>|[\]]/g
/** The address of a link or a footnote behind its words. */
const LINK = /\]\((?:[^()\s]{0,300})\)/g
const SINGLE = /[‘’‛′]/g
const DOUBLE = /[“”„″]|''/g
const DASHES = /[\u2010-\u2015\u2212]/g

/** Words without what a quote may change: white space, Markdown, the shape of quotation marks and dashes, capitals. */
export function quoteKey(words: string): string {
  return words
    .normalize('NFKC')
    .replace(LINK, ']')
    .replace(MARKS, '')
    .replace(SINGLE, "'")
    .replace(DOUBLE, '"')
    .replace(DASHES, '-')
    .replace(/\s+/g, '')
    .toLowerCase()
}
