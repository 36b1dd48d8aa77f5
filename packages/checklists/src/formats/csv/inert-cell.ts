/** Spreadsheets take a cell for a formula when it begins like this; the full-width forms count in East Asian editions. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/

/** What begins like a formula and is none: a dash alone (list marker, “not applicable”) and a signed number. */
const HARMLESS = /^(?:-+|[+-]\d[\d ,]*(?:\.\d+)?(?:[eE][+-]?\d+)?\s?[%‰]?)$/

/**
 * A cell that no spreadsheet program takes for a formula.
 *
 * A cell that begins like a formula gets a leading apostrophe. A lone dash and a signed number such as -40 stay as they
 * are. `- item` gets the apostrophe too: spreadsheets would show an error instead of these words.
 *
 * @see OWASP, CSV Injection
 */
export function inertCell(value: string): string {
  return FORMULA.test(value) && !HARMLESS.test(value) ? `'${value}` : value
}
