import { escapeText } from '../formats/markdown/escape-text.js'
import { heading } from '../formats/markdown/heading.js'
import { table } from '../formats/markdown/table.js'
import { textTable } from '../text-table.js'
import { type CoverageWords, coverageWordsFor } from '../words/coverage-words.js'
import { type Coverage, CoverageState, type CoverageTotals, type ItemCoverage } from './coverage.js'

/** How a coverage can be written. */
export const coverageFormats = ['text', 'markdown', 'json'] as const
export type CoverageFormat = (typeof coverageFormats)[number]

export type CoverageWriteOptions = {
  /** BCP 47 tag of the headings, where it is not that of the checklist. */
  language?: string | undefined
}

/**
 * Write a coverage: as a table for a terminal, as Markdown (GFM), or as JSON.
 *
 * The tables say how many items of every obligation and clause are in which state; the list of items says where in the code each is
 * named.
 *
 * @throws RangeError where there is no such format.
 */
export function writeCoverage(coverage: Coverage, format: CoverageFormat, options: CoverageWriteOptions = {}): string {
  const words = coverageWordsFor(options.language ?? coverage.language)
  if (format === 'json') return `${JSON.stringify(coverage, null, 2)}\n`
  if (format === 'text') return asText(coverage, words)
  if (format === 'markdown') return asMarkdown(coverage, words)
  throw new RangeError(`Found the coverage format “${format}”; expected one of ${coverageFormats.join(', ')}.`)
}

function asText(coverage: Coverage, words: CoverageWords): string {
  if (coverage.items.length === 0) return `${words.noItems}\n`
  const tables = [summaryRows(coverage, words), clauseRows(coverage, words), itemRows(coverage, words)]
  return `${tables.map(textTable).join('\n\n')}\n`
}

function asMarkdown(coverage: Coverage, words: CoverageWords): string {
  const titles = coverage.standards.map(({ identifier, title }) => title || identifier?.canonical).filter(Boolean)
  const title = heading(1, titles.length > 0 ? `${words.title}${words.colon}${titles.join(words.and)}` : words.title)
  if (coverage.items.length === 0) return `${[title, words.noItems].join('\n\n')}\n`
  const tables: [string, string[][]][] = [
    [words.summary, summaryRows(coverage, words)],
    [words.byClause, clauseRows(coverage, words)],
    [words.items, itemRows(coverage, words, true)],
  ]
  const parts = tables.flatMap(([name, [header = [], ...rows]]) => [
    heading(2, name),
    table(
      header,
      rows.map((cells) => cells.map(escapeText)),
    ),
  ])
  const problems = coverage.diagnostics.filter(({ severity }) => severity !== 'info')
  const list = problems.map(({ message, location }) => `- ${escapeText(`${placeOf(location)}${message}`)}`)
  return `${[title, ...parts, ...(list.length > 0 ? [heading(2, words.problems), list.join('\n')] : [])].join('\n\n')}\n`
}

/** Columns that are always there, and those of which the coverage has any. */
const ALWAYS: readonly CoverageState[] = ['implemented', 'tested', 'passing', 'untested']
/** Of these the part of the applicable items is said too. */
const WITH_PART: readonly CoverageState[] = ['implemented', 'tested', 'passing']

function countedStates({ overall }: Coverage): CoverageState[] {
  return CoverageState.options.filter((state) => ALWAYS.includes(state) || overall.states[state] > 0)
}

function summaryRows(coverage: Coverage, words: CoverageWords): string[][] {
  const states = countedStates(coverage)
  return [
    [words.scope, ...countHeader(states, words)],
    ...coverage.obligations.map((totals) => [words.obligations[totals.obligation], ...counts(totals, states)]),
    [words.all, ...counts(coverage.overall, states)],
  ]
}

function clauseRows(coverage: Coverage, words: CoverageWords): string[][] {
  const states = countedStates(coverage)
  return [
    [words.clause, ...countHeader(states, words)],
    ...coverage.clauses.map((totals) => {
      const name = totals.clause === totals.title ? totals.clause : `${totals.clause} ${totals.title}`.trim()
      return [name, ...counts(totals, states)]
    }),
  ]
}

function countHeader(states: readonly CoverageState[], words: CoverageWords): string[] {
  return [words.total, words.applicable, ...states.map((state) => words.states[state])]
}

function counts({ total, applicable, states }: CoverageTotals, shown: readonly CoverageState[]): string[] {
  const cells = shown.map((state) => {
    const count = states[state]
    return WITH_PART.includes(state) && applicable > 0 ? `${count} (${percent(count, applicable)} %)` : `${count}`
  })
  return [`${total}`, `${applicable}`, ...cells]
}

/** Rounded down: 100 % means all. */
function percent(count: number, of: number): string {
  return `${Math.floor((count * 1000) / of) / 10}`
}

function itemRows({ items }: Coverage, words: CoverageWords, withText = false): string[][] {
  const header = [words.item, ...(withText ? [words.provision] : []), words.status, words.where]
  return [
    header,
    ...items.map((item) => [
      item.label === undefined || withText ? [item.label, item.id].filter(Boolean).join('\n') : item.label,
      ...(withText ? [item.text] : []),
      statusOf(item, words),
      item.annotations.map(({ location }) => placeOf(location).replace(/: $/, '')).join(withText ? '\n' : ', '),
    ]),
  ]
}

function statusOf({ states, reason }: ItemCoverage, words: CoverageWords): string {
  const said = states.map((state) => words.states[state]).join(words.and)
  return reason === undefined ? said : `${said}${words.colon}${reason}`
}

function placeOf(location: Coverage['diagnostics'][number]['location']): string {
  if (!location || !('start' in location)) return ''
  return `${location.file ?? ''}:${location.start.line}:${location.start.column}: `
}
