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
  return isLikeFormula(value) ? `'${value}` : value
}

/** Words for a cell that is typed as words: no program takes them for a formula, and only an apostrophe in front needs another one. */
export function inertTypedCell(value: string): string {
  return value.startsWith("'") ? inertCell(value) : value
}

/** What a cell says, without the apostrophe that made it inert. */
export function readInertCell(cell: string): string {
  return cell.startsWith("'") && isLikeFormula(cell) ? cell.slice(1) : cell
}

/** Apostrophes in front that belong to the words count as well, so that taking one off again gives the same words. */
function isLikeFormula(value: string): boolean {
  const words = value.replace(/^'+/, '')
  return FORMULA.test(words) && !HARMLESS.test(words)
}
