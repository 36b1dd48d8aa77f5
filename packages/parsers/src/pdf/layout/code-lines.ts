import { around, median } from '../geometry.js'
import type { CodeItem } from './items.js'
import type { Line } from './lines.js'

/** Fewer lines in a row may be a word in running text. */
const FEWEST = 2
const BLANK_LINE = 1.8

/** Part lines into runs of code and runs of other lines. */
export function findCode(lines: readonly Line[]): (CodeItem | Line[])[] {
  const runs: (CodeItem | Line[])[] = []
  let text: Line[] = []
  for (let index = 0; index < lines.length; index++) {
    let to = index
    while (to < lines.length && isFixed(lines[to] as Line)) to++
    if (to - index < FEWEST) {
      text.push(lines[index] as Line)
      continue
    }
    const own = lines.slice(index, to)
    if (text.length > 0) runs.push(text)
    text = []
    runs.push({ ...around(own), kind: 'code', page: (own[0] as Line).page, lines: own })
    index = to - 1
  }
  if (text.length > 0) runs.push(text)
  return runs
}

function isFixed({ words, text }: Line): boolean {
  return words.every(({ style }) => style.fixed) && !/\p{Script=Han}/u.test(text)
}

/** Code with the indents and blank lines that it shows. */
export function codeText(lines: readonly Line[]): string {
  const advance = median(
    lines.flatMap(({ words }) => words.map((word) => (word.right - word.left) / word.text.length)),
    6,
  )
  const margin = Math.min(...lines.map(({ left }) => left))
  const step = median(steps(lines), 12)
  return lines
    .map((line, index) => {
      const before = lines[index - 1]
      const gap = before && before.page === line.page ? line.baseline - before.baseline : 0
      return `${gap > BLANK_LINE * step ? '\n' : ''}${spread(line, margin, advance)}`
    })
    .join('\n')
}

function steps(lines: readonly Line[]): number[] {
  return lines.slice(1).flatMap((line, index) => {
    const step = line.baseline - (lines[index] as Line).baseline
    return step > 0 ? [step] : []
  })
}

/** The words of a line where they stand. */
function spread({ words }: Line, margin: number, advance: number): string {
  let text = ''
  for (const word of words) {
    const column = Math.min(200, Math.round((word.left - margin) / Math.max(1, advance)))
    text += ' '.repeat(Math.max(word.spaced && text !== '' ? 1 : 0, column - text.length)) + word.text
  }
  return text
}
