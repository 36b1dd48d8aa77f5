import type { Language } from '@clausekit/languages'
import type { Block, Clause, Diagnostic } from '@clausekit/model'
import { inlineText } from '../inlines.js'
import type { StatedClause } from '../parser.js'
import type { Outline } from './headings.js'
import { anchorSlug, type Ids } from './ids.js'
import type { NumberedHeading } from './numbered-heading.js'
import { type ClauseNumber, isBelow } from './numbers.js'

/** A clause that is being built, with what decides where the next one goes. */
type Open = { clause: Clause; number: ClauseNumber | undefined; level: number }

export type ClauseTree = {
  children: (Clause | Block)[] /** Ids by the names that links use. */
  anchors: Map<string, string>
  stated: Map<Clause, StatedClause>
  diagnostics: Diagnostic[]
}

/** Nest the outline: by number where there is one, by the level that the page shows otherwise. */
export function buildClauses(outline: Outline, language: Language, ids: Ids): ClauseTree {
  const children: (Clause | Block)[] = []
  const anchors = new Map<string, string>()
  const stated = new Map<Clause, StatedClause>()
  const diagnostics: Diagnostic[] = []
  const open: Open[] = []
  const numbers = new Set<string>()
  const last = new Map<string, readonly string[]>()
  for (const entry of outline) {
    if (entry.type !== 'numberedHeading') {
      ;(open.at(-1)?.clause.children ?? children).push(entry)
      continue
    }
    // A commentary (条文说明) counts the clauses that it explains once more.
    const isRepeated = entry.number?.kind === 'decimal' && numbers.has(entry.number.number)
    while (open.length > 0 && !nests(entry, open.at(-1) as Open, open, language, isRepeated)) open.pop()
    if (entry.number) numbers.add(entry.number.number)
    const clause = toClause(entry, open.at(-1)?.clause, ids)
    ;(open.at(-1)?.clause.children ?? children).push(clause)
    open.push({ clause, number: entry.number, level: entry.level })
    if (entry.stated) stated.set(clause, entry.stated)
    for (const anchor of [...entry.anchors, anchorSlug(inlineText(entry.title), entry.number?.number)])
      if (!anchors.has(anchor)) anchors.set(anchor, clause.id)
    // A commentary passes over the clauses that explain themselves.
    const skipped = isRepeated || entry.stated?.role === 'commentary' ? undefined : skippedNumber(entry, last)
    if (skipped) diagnostics.push(skipped)
  }
  return { children, anchors, stated, diagnostics }
}

function toClause(heading: NumberedHeading, parent: Clause | undefined, ids: Ids): Clause {
  const { number, location } = heading
  const title = closedUp(inlineText(heading.title).replace(/\s+/g, ' ').trim())
  return {
    type: 'clause',
    id: ids.clause(number, title, parent),
    number: number?.number ?? null,
    ...(number?.label && number.label !== number.number ? { label: number.label } : {}),
    title,
    role: 'other',
    normativity: 'normative',
    children: heading.body.length > 0 ? [{ type: 'paragraph', children: heading.body, location }] : [],
    location,
  }
}

/** 总　则 and 前　言 are set wide on the page; their words have no space. */
function closedUp(title: string): string {
  return /^(?:\p{Script=Han} )+\p{Script=Han}$/u.test(title) ? title.replaceAll(' ', '') : title
}

/** Whether a heading belongs below an open clause. */
function nests(
  heading: NumberedHeading,
  above: Open,
  open: readonly Open[],
  language: Language,
  isRepeated: boolean,
): boolean {
  const { number } = heading
  if (!number) return above.level < heading.level && !(above.number && standsAlone(heading, language))
  if (!above.number) {
    // Numbered clauses stand on their own behind an introduction, abstract or other matter with a known title.
    if (open.some((entry) => entry.number && isBelow(number, entry.number))) return false
    const meaning = language.meaningOfTitle(above.clause.title)
    if (meaning?.role === 'commentary' && isRepeated && !heading.stated?.role) return true
    return above.level < heading.level && (number.rank > 0 || meaning === undefined)
  }
  if (isBelow(number, above.number)) return true
  // A clause further out is its parent by number: everything nearer is closed.
  if (open.some((entry) => entry.number && isBelow(number, entry.number))) return false
  if (number.kind === 'official' || number.kind === 'law')
    return outranks(above.number, number, above.level, heading.level)
  if (number.kind === 'annex' && number.rank === 0) return above.number.kind === 'word' && above.level < heading.level
  // Titles, chapters and articles of an act each count on their own.
  if (number.kind === 'word' && above.number.kind === 'word') return above.level < heading.level
  if (above.number.kind === number.kind) return above.number.rank < number.rank && above.level < heading.level
  if (above.number.kind === 'annex' && above.level < heading.level) return true
  return above.level < heading.level || (above.number.kind === 'law' && above.number.rank < 3)
}

/** 前言, 引言, 参考文献 are elements of their own, at whatever level a page of a Chinese standard shows them. */
function standsAlone({ title }: NumberedHeading, language: Language): boolean {
  if (language.tag !== 'zh') return false
  const role = language.meaningOfTitle(inlineText(title))?.role
  return role === 'foreword' || role === 'introduction' || role === 'bibliography'
}

function outranks(above: ClauseNumber, number: ClauseNumber, aboveLevel: number, level: number): boolean {
  if (above.kind === number.kind) return above.rank < number.rank
  return above.kind === 'annex' || aboveLevel < level || (above.kind === 'law' && number.kind === 'official')
}

/** A number that leaves one out tells of a heading that was lost on the way. */
function skippedNumber(
  { number, location }: NumberedHeading,
  last: Map<string, readonly string[]>,
): Diagnostic | undefined {
  if (number?.kind !== 'decimal') return undefined
  const parent = number.key.slice(0, -1).join('.')
  const before = last.get(parent)
  last.set(parent, number.key)
  // 5.2.3A stands between 5.2.3 and 5.2.4.
  const found = Number.parseInt(number.key.at(-1) as string, 10)
  const expected = Number.parseInt(before?.at(-1) ?? '0', 10) + 1
  if (found <= expected || before === undefined) return undefined
  return {
    severity: 'warning',
    ruleId: 'clause-number-skipped',
    source: 'parsers/assemble',
    ...(location ? { location } : {}),
    message: `Found clause ${number.number} after ${before.join('.')}; expected ${[...number.key.slice(0, -1), expected].join('.')}.`,
  }
}

/** The longest heading, in characters, that an official document prints as a sentence of its own. */
const LONGEST_HEADING = 60

/** （三）开展标准转换。 with items 1., 2., 3. below it heads them: its one sentence is the title. */
export function nameHeadedItems(children: readonly (Clause | Block)[]): void {
  for (const child of children) {
    if (child.type !== 'clause') continue
    nameHeadedItems(child.children)
    const [first, ...rest] = child.children
    if (
      child.title !== '' ||
      first?.type !== 'paragraph' ||
      rest.length === 0 ||
      rest.some(({ type }) => type !== 'clause')
    )
      continue
    const words = inlineText(first.children).trim()
    if (
      !/^(?:[（(]?[一二三四五六七八九十]|[（(]?\d{1,3}[）)]?$)/.test(child.number ?? '') ||
      words.length > LONGEST_HEADING ||
      /[。；！？](?!$)/.test(words)
    )
      continue
    child.title = words.replace(/。$/, '')
    child.children = rest
  }
}
