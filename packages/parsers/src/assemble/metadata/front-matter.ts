import { parseIdentifier } from '@clausekit/identifiers'
import type { Metadata } from '@clausekit/model'
import type { FrontMatter } from '../../parser.js'

type Said = Partial<Omit<Metadata, 'titles' | 'language' | 'regime'>> & { title?: string; titles?: Metadata['titles'] }

const STANDARDS_TRACK: Readonly<Record<string, string>> = {
  std: 'Standards Track',
  info: 'Informational',
  exp: 'Experimental',
  bcp: 'Best Current Practice',
  historic: 'Historic',
}

/** Keys that steer a site generator or an xml2rfc run and say nothing of the standard. */
const STEERING = new Set([
  'layout',
  'permalink',
  'nav_order',
  'navorder',
  'navtitle',
  'anchor',
  'parent',
  'has_children',
  'pi',
  'stand_alone',
  'smart_quotes',
  'author',
  'normative',
  'informative',
  'venue',
  'v',
  'coding',
  'section',
  'title',
])

/** Keys whose values are fields of the metadata. */
const READ = new Set([
  'titles',
  'identifier',
  'date',
  'published',
  'status',
  'publisher',
  'workgroup',
  'edition',
  'version',
  'keyword',
  'keywords',
  'authors',
])

/** Read the usual names of front matter: those of Jekyll, pandoc and kramdown-rfc, and of the front page of an RFC. */
export function fromFrontMatter(frontMatters: readonly FrontMatter[]): Said {
  const [first] = frontMatters
  if (!first) return {}
  const text = (key: string) =>
    typeof first[key] === 'string' || typeof first[key] === 'number' ? String(first[key]).trim() : undefined
  const isRfc = text('series') === 'RFC' || text('docName') !== undefined || text('docname') !== undefined
  const number = text('number')
  const name =
    (isRfc && number && /^\d+$/.test(number) ? `RFC ${number}` : undefined) ??
    text('identifier') ??
    text('docName') ??
    text('docname') ??
    text('docnumber')
  const identifier = name ? parseIdentifier(name) : undefined
  const date = dateOf(first.date ?? first.published)
  const replaces = listOf(first.obsoletes).flatMap(
    (entry) => parseIdentifier(/^\d+$/.test(entry) ? `RFC ${entry}` : entry) ?? [],
  )
  const drafters = listOf(first.author ?? first.authors)
  const status = text('status') ?? STANDARDS_TRACK[text('category') ?? ''] ?? text('category')
  const custom = Object.fromEntries(
    Object.entries(first).filter(([key]) => !STEERING.has(key.toLowerCase()) && !READ.has(key.toLowerCase())),
  )
  return {
    // In a standard of many files each file has a title of its own: only one that all of them have is that of the whole.
    ...(text('title') && frontMatters.every(({ title }) => title === first.title)
      ? { title: text('title') as string }
      : {}),
    ...(Array.isArray(first.titles) ? { titles: titlesOf(first.titles) } : {}),
    ...(identifier ? { identifier } : {}),
    ...(date ? { published: date } : {}),
    ...(status ? { status } : {}),
    ...(replaces.length > 0 ? { replaces } : {}),
    ...(drafters.length > 0 ? { drafters } : {}),
    ...(text('publisher') ? { publisher: text('publisher') as string } : isRfc ? { publisher: 'IETF' } : {}),
    ...(text('workgroup') ? { committee: text('workgroup') as string } : {}),
    ...((text('edition') ?? text('version')) ? { edition: (text('edition') ?? text('version')) as string } : {}),
    ...(listOf(first.keyword ?? first.keywords).length > 0
      ? { keywords: listOf(first.keyword ?? first.keywords) }
      : {}),
    ...(Object.keys(custom).length > 0 ? { custom: plain(custom) } : {}),
  }
}

/** Titles in other languages, each with its language and text. */
function titlesOf(entries: readonly unknown[]): Metadata['titles'] {
  return entries.flatMap((entry) => {
    const { language, text } = (entry ?? {}) as Record<string, unknown>
    return typeof language === 'string' && typeof text === 'string' ? [{ language, text }] : []
  })
}

function dateOf(value: unknown): string | undefined {
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' ? /^\d{4}(?:-\d{2}){0,2}/.exec(value)?.[0] : undefined
}

function listOf(value: unknown): string[] {
  const entries = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
  return entries.flatMap((entry: unknown) => {
    if (typeof entry === 'string' || typeof entry === 'number') return String(entry).split(/\s*,\s*/)
    if (typeof entry === 'object' && entry !== null) {
      const record = entry as Record<string, unknown>
      const name = record.name ?? record.fullname ?? record.ins ?? record.org
      return typeof name === 'string' ? [name] : []
    }
    return []
  })
}

/** JSON without dates and other objects of the YAML reader. */
function plain(value: Record<string, unknown>): Record<string, unknown> {
  return JSON.parse(JSON.stringify(value)) as Record<string, unknown>
}
