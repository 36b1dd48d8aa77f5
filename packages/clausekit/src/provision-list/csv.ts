/** Without it Excel reads UTF-8 as the code page of the system. */
const BYTE_ORDER_MARK = '\uFEFF'

/** What spreadsheets take for the beginning of a formula; the full-width forms count in East Asian editions. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/

/**
 * RFC 4180 with CRLF and a byte order mark; the first row is the header.
 *
 * Cells are inert: one that a spreadsheet would take for a formula gets a leading apostrophe.
 *
 * @see OWASP, CSV Injection
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map((cells) => `${cells.map(writeCell).join(',')}\r\n`).join('')
}

function writeCell(value: string): string {
  const inert = FORMULA.test(value) && !NUMBER.test(value) ? `'${value}` : value
  return /[",\r\n]|^\s|\s$/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}
