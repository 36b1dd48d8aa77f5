import { plainText } from '@clausekit/model'
import type { FrontMatter, PageBlock } from '../parser.js'

/** A cover has fewer lines. */
const MOST_LINES = 150
const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** What the covers of publishers say of a standard, which their words tell rather than their styles. */
export function readCover(blocks: readonly PageBlock[]): FrontMatter {
  const lines = coverLines(blocks)
  for (const read of [oasisCover, ituCover, etsiCover]) {
    const said = read(lines)
    if (said) return said
  }
  return {}
}

function coverLines(blocks: readonly PageBlock[]): string[] {
  const first = blocks.findIndex((block) => block.type === 'heading')
  return blocks
    .slice(0, Math.min(first < 0 ? MOST_LINES : first, MOST_LINES))
    .flatMap((block) => (block.type === 'heading' ? [] : plainText(block).text.split(/[\n\t]/)))
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
}

/** Stage and date stand below the title, then labels with what they name below them. */
function oasisCover(lines: readonly string[]): FrontMatter | undefined {
  const [committee] = below(lines, /^Technical Committees?:$/)
  if (!committee?.startsWith('OASIS')) return undefined
  const dated = lines.findIndex((line) => dateIn(line) !== undefined)
  const date = lines[dated] === undefined ? undefined : dateIn(lines[dated])
  const stage = lines[dated - 1]
  const authors = below(lines, /^Editors?(?:\(s\))?:$/).map((line) => line.replace(/\s*[,(].*$/, ''))
  return {
    publisher: 'OASIS',
    workgroup: committee,
    ...(date ? { date } : {}),
    ...(stage && /\b(?:Draft|Specification|Standard|Note)\b/.test(stage) && stage.length < 60 ? { status: stage } : {}),
    ...(authors.length > 0 ? { authors } : {}),
  }
}

/** The lines between a label and the next one. */
function below(lines: readonly string[], label: RegExp): string[] {
  const at = lines.findIndex((line) => label.test(line))
  if (at < 0) return []
  const behind = lines.slice(at + 1)
  const end = behind.findIndex((line) => line.endsWith(':'))
  return end < 0 ? behind.slice(0, 1) : behind.slice(0, end)
}

function ituCover(lines: readonly string[]): FrontMatter | undefined {
  const designation = lines
    .map((line) => /^Recomm[ae]ndation ((?:ITU|UIT)-[TRD] .{1,60})$/.exec(line)?.[1])
    .find(Boolean)
  if (!designation) return undefined
  const [, month, year] = lines.map((line) => /^\((\d{2})\/(\d{4})\)$/.exec(line)).find(Boolean) ?? []
  return { publisher: 'ITU', designation, ...(year ? { date: `${year}-${month}` } : {}) }
}

function etsiCover(lines: readonly string[]): FrontMatter | undefined {
  for (const line of lines) {
    const match = /^(?:Final draft |Draft )?(ETSI [A-Z]{2,3} \d[\d -]*) V(\d+\.\d+\.\d+) \((\d{4}-\d{2})\)$/.exec(line)
    if (match) return { publisher: 'ETSI', designation: match[1], edition: match[2], date: match[3] }
  }
  return undefined
}

/** "07 December 2023" as 2023-12-07. */
function dateIn(line: string): string | undefined {
  const [, day, name = '', year] = /^(\d{1,2}) ([A-Z][a-z]+) (\d{4})$/.exec(line) ?? []
  const month = MONTHS.indexOf(name) + 1
  return day && month > 0 ? `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}` : undefined
}
