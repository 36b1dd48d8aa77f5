const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** What HTML allows in no form: control characters, halves of surrogate pairs, code points that are no characters. */
const FORBIDDEN = /[^\P{Cc}\t\n\r]|\p{Cs}|\p{Noncharacter_Code_Point}/gu
/** Marks that turn the direction of the words behind them. */
const DIRECTION = /\p{Bidi_Control}/gu

/** Text for HTML, in content and in quoted attributes. */
export function escapeText(text: string): string {
  return text
    .replace(FORBIDDEN, '\ufffd')
    .replace(/\r\n?/g, '\n')
    .replace(/[&<>"']/g, (character) => REFERENCES[character] ?? character)
}

/** Text on one line and in reading order, for attributes and the title of the page: no style keeps it apart there. */
export function escapeLine(text: string): string {
  return escapeText(text.replace(DIRECTION, '').replace(/\s+/g, ' ').trim())
}

/** A text of several lines, whose breaks stay. */
export function escapeLines(text: string): string {
  return escapeText(text.replace(/^\s+|\s+$/g, '')).replaceAll('\n', '<br>')
}
