import type { Line } from './lines.js'

/** Whether a UTF-16 unit is a character that takes two columns: Han, Kana, Hangul, full-width forms. */
export function isWide(code: number): boolean {
  return (code >= 0x2e80 && code <= 0xd7a3) || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xff00 && code <= 0xffef)
}

/** Quotation marks, dashes and dots that East Asian fonts set two columns wide. */
const WIDE_MARKS = new Set(
  ['\u2014', '\u2018', '\u2019', '\u201c', '\u201d', '\u2026', '\u00b7'].map((mark) => mark.charCodeAt(0)),
)

/** Columns from the left edge of the page to the end of the words; a very long line is not counted to its end. */
export function displayWidth(line: Line, eastAsian = false): number {
  let columns = line.indent
  const length = Math.min(line.layout.length, 1000)
  for (let index = 0; index < length; index++) {
    const code = line.layout.charCodeAt(index)
    columns += isWide(code) || (eastAsian && WIDE_MARKS.has(code)) ? 2 : 1
  }
  return columns
}
