import { escapeText } from '../formats/markdown/escape-text.js'
import { heading } from '../formats/markdown/heading.js'
import { table } from '../formats/markdown/table.js'
import { textTable } from '../text-table.js'
import { type ConformityWords, conformityWordsFor } from '../words/conformity-words.js'
import { type Assessment, type Concern, type Conformity, Finding } from './conformity.js'

/** How an assessment can be written. */
export const conformityFormats = ['text', 'markdown', 'json'] as const
export type ConformityFormat = (typeof conformityFormats)[number]

export type ConformityWriteOptions = {
  /** BCP 47 tag of the headings; English when absent. */
  language?: string | undefined
}

/**
 * Write an assessment: as tables for a terminal, as Markdown (GFM), or as JSON.
 *
 * @throws RangeError where there is no such format.
 */
export function writeConformity(
  conformity: Conformity,
  format: ConformityFormat,
  { language = 'en' }: ConformityWriteOptions = {},
): string {
  const words = conformityWordsFor(language)
  if (format === 'json') return `${JSON.stringify(conformity, null, 2)}\n`
  if (format === 'text') return asText(conformity, words)
  if (format === 'markdown') return asMarkdown(conformity, words)
  throw new RangeError(`Found the format “${format}”; expected one of ${conformityFormats.join(', ')}.`)
}

function asText(conformity: Conformity, words: ConformityWords): string {
  const parts = sectionsOf(conformity, words).map(({ title, rows }) => `${title}\n\n${textTable(rows)}`)
  return `${[frontOf(conformity, words).join('\n'), ...parts].join('\n\n')}\n`
}

function asMarkdown(conformity: Conformity, words: ConformityWords): string {
  const parts = sectionsOf(conformity, words).flatMap(({ title, rows: [head = [], ...rows] }) => [
    heading(2, title),
    table(
      head.map(escapeText),
      rows.map((row) => row.map(escapeText)),
    ),
  ])
  const front = frontOf(conformity, words).map((line) => `- ${escapeText(line)}`)
  return `${[heading(1, words.title), front.join('\n'), ...parts].join('\n\n')}\n`
}

/** What was assessed, and the result. */
function frontOf({ standards, subject, profile, on, overall, concerns }: Conformity, words: ConformityWords): string[] {
  const names = standards.map(({ identifier, title }) => [identifier?.canonical, title].filter(Boolean).join(' '))
  const said: [string, string | undefined][] = [
    [words.standard, names.join('; ')],
    [words.subject, subject && [subject.name, subject.version].filter(Boolean).join(' ')],
    [words.profile, profile && (profile.title ?? profile.name)],
    [words.on, on],
    [words.overall, words.standings[overall.standing]],
    [words.concerns, concerns.length === 0 ? words.noConcerns : undefined],
  ]
  return said.flatMap(([name, value]) => (value ? [`${name}${words.colon}${value}`] : []))
}

type Section = { title: string; rows: string[][] }

function sectionsOf(conformity: Conformity, words: ConformityWords): Section[] {
  const { overall, clauses, classes, attributes, concerns } = conformity
  const sections: Section[] = [
    { title: words.overall, rows: assessed(words.group, [['', overall]], words) },
    {
      title: words.byClause,
      rows: assessed(
        words.clause,
        clauses.map((one) => [one.title && one.title !== one.clause ? `${one.clause} ${one.title}` : one.clause, one]),
        words,
      ),
    },
    {
      title: words.byClass,
      rows: assessed(
        words.group,
        classes.map((one) => [one.name, one]),
        words,
      ),
    },
    {
      title: words.byProperty,
      rows: assessed(
        words.group,
        attributes.map((one) => [`${one.name}${words.colon}${one.value}`, one]),
        words,
      ),
    },
    {
      title: words.concerns,
      rows: [[words.clause, words.item, words.reason], ...concerns.map((one) => concernRow(one, words))],
    },
  ]
  return sections.filter(({ rows }) => rows.length > 1)
}

function assessed(
  name: string,
  groups: readonly (readonly [group: string, assessment: Assessment])[],
  words: ConformityWords,
): string[][] {
  const head = [name, words.standing, ...Finding.options.map((finding) => words.findings[finding])]
  return [
    head,
    ...groups.map(([group, { standing, mandatory }]) => [
      group || words.overall,
      words.standings[standing],
      ...Finding.options.map((finding) => String(mandatory[finding])),
    ]),
  ]
}

function concernRow({ clause, label, itemIds, reason, decides }: Concern, words: ConformityWords): string[] {
  const said = words.reasons[reason]
  return [clause, label ?? itemIds.join(', '), decides ? said : `${said} (${words.doesNotDecide})`]
}
