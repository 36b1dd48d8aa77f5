/** Characters that take two columns of a terminal: East Asian wide and full-width ones (UAX #11), and most pictographs. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}|[\u{20000}-\u{3fffd}]/u
const COMBINING = /\p{Mark}/u
/** Terminals obey control characters, and a file name may hold some. */
const CONTROL = /[\p{Cc}\p{Cf}]/gu
/** A column that would push the others off the page is cut; what it says in full is in the other formats. */
const WIDEST = 60

/** A table for a terminal: columns aligned by what is seen, the header underlined. */
export function textTable(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map((cell, column) => shown(cell, column === row.length - 1)))
  const widths = (cells[0] ?? []).map((_, column) =>
    cells.reduce((widest, row) => Math.max(widest, width(row[column] ?? '')), 0),
  )
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        column === row.length - 1 ? cell : cell + ' '.repeat((widths[column] as number) - width(cell)),
      )
      .join('  ')
      .trimEnd()
  const [header = [], ...rest] = cells
  const rule = widths.map((columns) => '-'.repeat(columns)).join('  ')
  return [line(header), rule, ...rest.map(line)].join('\n')
}

function shown(cell: string, isLast: boolean): string {
  const words = cell.replace(/\s+/g, ' ').replace(CONTROL, '').trim()
  return isLast || width(words) <= WIDEST ? words : cut(words)
}

function cut(words: string): string {
  let [kept, columns] = ['', 0]
  for (const char of words) {
    columns += width(char)
    if (columns >= WIDEST) break
    kept += char
  }
  return `${kept}…`
}

function width(words: string): number {
  let columns = 0
  for (const char of words) columns += WIDE.test(char) ? 2 : COMBINING.test(char) ? 0 : 1
  return columns
}
