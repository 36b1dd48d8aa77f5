import type { Language } from '@clausekit/languages'
import type { Regime } from '@clausekit/model'
import { dropStart, inlineText, trimInlines } from '../inlines.js'
import type { Heading, PageBlock } from '../parser.js'
import { isOrdinal, type NumberedHeading } from './numbered-heading.js'
import { type ClauseNumber, readDesignation, readInserted, readNumber, readOfficial, skeletonOf } from './numbers.js'
import { promote, type State } from './typed-headings.js'

export type Outline = (NumberedHeading | Exclude<PageBlock, Heading>)[]

/** Find the headings: those that the page shows, and numbered paragraphs that are clauses in the regime of the text. */
export function findHeadings(
  blocks: readonly PageBlock[],
  { regime, language, marksStructure }: { regime: Regime; language: Language; marksStructure: boolean },
): Outline {
  const designations = knownDesignations(blocks)
  const shown = blocks.filter((block) => block.type === 'heading').length
  const state: State = {
    previous: undefined,
    inTerms: false,
    inAttachments: false,
    regime,
    language,
    shownNumbers: shown > 2,
    countsInDecimals: regime === 'official-document' && countsInDecimals(blocks),
  }
  const note = (heading: NumberedHeading) => {
    const meaning = language.meaningOfTitle(inlineText(heading.title))
    if (meaning?.role === 'terms') state.inTerms = true
    // "3.1 General" only groups terms.
    else if (heading.number ? heading.number.rank === 0 : meaning) state.inTerms = false
    return heading
  }
  return blocks.map((block, index) => {
    if (block.type === 'heading') {
      const heading = splitHeading(block, regime, designations)
      if (heading.number?.kind === 'decimal' || heading.number?.kind === 'annex') state.previous = heading.number.key
      return note(heading)
    }
    const isItem = regime !== 'official-document' && isListed(blocks, index)
    const mayOpen = block.type === 'paragraph' && !marksStructure && !isItem
    const promoted = mayOpen ? promote(block, state) : undefined
    return promoted ? note(promoted) : block
  })
}

const LISTED = /^(\d{1,2})[.．]\s+\S/

/** "1. Wall", "2. Lid" one right behind the other are the items of a list: clauses have words below their titles. */
function isListed(blocks: readonly PageBlock[], index: number): boolean {
  const own = ordinalOf(blocks[index])
  if (own === undefined) return false
  return ordinalOf(blocks[index - 1]) === own - 1 || ordinalOf(blocks[index + 1]) === own + 1
}

function ordinalOf(block: PageBlock | undefined): number | undefined {
  if (block?.type !== 'paragraph' || block.children[0]?.type === 'strong') return undefined
  const match = LISTED.exec(inlineText(block.children).slice(0, 8))
  return match ? Number(match[1]) : undefined
}

/** Some plans and emergency schemes (预案) count 1, 1.1, 1.1.1 as standards do. */
function countsInDecimals(blocks: readonly PageBlock[]): boolean {
  let decimals = 0
  let numerals = 0
  for (const block of blocks) {
    if (block.type !== 'paragraph' && block.type !== 'heading') continue
    const words = inlineText(block.children).trimStart().slice(0, 20)
    if (/^\d{1,2}(?:[.．]\d{1,2}){1,4}[\s\u3000]*\p{Script=Han}/u.test(words)) decimals++
    else if (readOfficial(words)?.rank === 0) numerals++
  }
  return decimals > 2 && decimals > numerals
}

/** Designations count where two headings of the document have the same form: AC-1 and AC-2, but not a single UTF-8. */
function knownDesignations(blocks: readonly PageBlock[]): ReadonlySet<string> {
  const counts = new Map<string, Set<string>>()
  for (const block of blocks) {
    const number =
      block.type === 'heading' ? readDesignation(inlineText(block.children).trimStart())?.number : undefined
    if (number) counts.set(skeletonOf(number), (counts.get(skeletonOf(number)) ?? new Set()).add(number))
  }
  return new Set([...counts].filter(([, numbers]) => numbers.size > 1).map(([skeleton]) => skeleton))
}

function splitHeading(heading: Heading, regime: Regime, designations: ReadonlySet<string>): NumberedHeading {
  const children = trimInlines(heading.children)
  const text = inlineText(children)
  const number = heading.number === undefined ? headingNumber(text, regime, designations) : computed(heading)
  const title = number && !heading.number ? trimInlines(dropStart(children, number.length)) : children
  return {
    type: 'numberedHeading',
    number,
    title,
    level: heading.level,
    body: [],
    anchors: heading.anchors ?? [],
    ...(heading.role || heading.normativity
      ? { stated: { role: heading.role, normativity: heading.normativity } }
      : {}),
    location: heading.location,
  }
}

function headingNumber(text: string, regime: Regime, designations: ReadonlySet<string>): ClauseNumber | undefined {
  if (regime === 'official-document' || /^[一二三四五六七八九十]{1,3}、|^（[一二三四五六七八九十]{1,3}）/.test(text)) {
    const official = readOfficial(text)
    if (official) return official
  }
  const number = readNumber(text) ?? readInserted(text)
  if (number && !(number.kind === 'decimal' && number.rank === 0 && !isOrdinal(text, number))) return number
  const designation = readDesignation(text)
  return designation && designations.has(skeletonOf(designation.number)) ? designation : undefined
}

/** A number that the format computes or marks. */
function computed({ number, label, role }: Heading): ClauseNumber | undefined {
  if (number === undefined || number === null || number === '') return undefined
  const key = number.split('.')
  const kind = kindOf(number, label, role)
  const shown = label ?? (kind === 'annex' && key.length === 1 ? `Appendix ${number}` : undefined)
  return { kind, number, key, rank: key.length - 1, length: 0, ...(shown ? { label: shown } : {}) }
}

/** A label that says more than the number names an annex (Annex A, 附录A) or a part of another kind (Article 5, TITEL IV). */
function kindOf(number: string, label: string | undefined, role: Heading['role']): ClauseNumber['kind'] {
  if (role === 'annex') return 'annex'
  const said = label === undefined || label === number ? undefined : readNumber(label)?.kind
  if (said === 'annex' || (said === undefined && /^[A-Z]/.test(number) && (label === undefined || label === number)))
    return 'annex'
  return label !== undefined && label !== number && !number.includes('.') ? 'word' : 'decimal'
}
