import type { Language } from '@clausekit/languages'
import type { Inline, Regime } from '@clausekit/model'
import { dropStart, inlineText, trimInlines } from '../inlines.js'
import type { Heading, PageBlock } from '../parser.js'
import {
  type ClauseNumber,
  follows,
  readDesignation,
  readLaw,
  readNumber,
  readOfficial,
  skeletonOf,
} from './numbers.js'

/** A heading with its number parted from its title; `title` is empty for a clause that has none (无标题条). */
export type NumberedHeading = {
  type: 'numberedHeading'
  number?: ClauseNumber | undefined
  title: Inline[]
  /** The level that the page shows; headings found in running text stand below all others. */
  level: number
  /** What follows the number in the paragraph of an untitled clause. */
  body: Inline[]
  anchors: readonly string[]
  location?: Heading['location']
}

export type Outline = (NumberedHeading | Exclude<PageBlock, Heading>)[]

const LEVEL_OF_TEXT = 9

/** Find the headings: those that the page shows, and numbered paragraphs that are clauses in the regime of the text. */
export function findHeadings(blocks: readonly PageBlock[], regime: Regime, language: Language): Outline {
  const designations = knownDesignations(blocks)
  const shown = blocks.filter((block) => block.type === 'heading').length
  const state: State = {
    previous: undefined,
    inTerms: false,
    inAttachments: false,
    regime,
    language,
    shownNumbers: shown > 2,
  }
  const note = (heading: NumberedHeading) => {
    const meaning = language.meaningOfTitle(inlineText(heading.title))
    if (meaning) state.inTerms = meaning.role === 'terms'
    else if (heading.number?.rank === 0) state.inTerms = false
    return heading
  }
  return blocks.map((block) => {
    if (block.type === 'heading') {
      const heading = splitHeading(block, regime, designations)
      if (heading.number?.kind === 'decimal') state.previous = heading.number.key
      return note(heading)
    }
    const promoted = block.type === 'paragraph' ? promote(block, state) : undefined
    return promoted ? note(promoted) : block
  })
}

type State = {
  previous: readonly string[] | undefined
  /** Whether the list of attachments of an official document is open. */
  inAttachments: boolean
  /** Whether the clause on terms is open. */
  inTerms: boolean
  regime: Regime
  language: Language
  /** Whether the page shows headings of its own, so that bare lines need better reasons. */
  shownNumbers: boolean
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
  const number = heading.number ? computed(heading.number) : headingNumber(text, regime, designations)
  const title = number && !heading.number ? trimInlines(dropStart(children, number.length)) : children
  return {
    type: 'numberedHeading',
    number,
    title,
    level: heading.level,
    body: [],
    anchors: heading.anchors ?? [],
    location: heading.location,
  }
}

function headingNumber(text: string, regime: Regime, designations: ReadonlySet<string>): ClauseNumber | undefined {
  if (regime === 'official-document' || /^[一二三四五六七八九十]{1,3}、|^（[一二三四五六七八九十]{1,3}）/.test(text)) {
    const official = readOfficial(text)
    if (official) return official
  }
  const number = readNumber(text)
  if (number && !(number.kind === 'decimal' && number.rank === 0 && !isOrdinal(text, number))) return number
  const designation = readDesignation(text)
  return designation && designations.has(skeletonOf(designation.number)) ? designation : undefined
}

/** "3 Terms" has a clause number, "05 February 2026" and "12 months" have none. */
function isOrdinal(text: string, number: ClauseNumber): boolean {
  const rest = text.slice(number.length)
  if (/^0\d/.test(number.number)) return false
  return (
    rest === '' ||
    !/^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|^\p{Ll}/u.test(rest)
  )
}

function computed(number: string): ClauseNumber {
  const key = number.split('.')
  const kind = /^[A-Z]/.test(number) ? 'annex' : 'decimal'
  return {
    kind,
    number,
    key,
    rank: key.length - 1,
    length: 0,
    ...(kind === 'annex' && key.length === 1 ? { label: `Appendix ${number}` } : {}),
  }
}

function promote(paragraph: Extract<PageBlock, { type: 'paragraph' }>, state: State): NumberedHeading | undefined {
  const text = inlineText(paragraph.children)
  const head = text.slice(0, 200)
  const build = (number: ClauseNumber, titled: boolean): NumberedHeading => {
    const rest = trimInlines(dropStart(paragraph.children, number.length))
    return {
      type: 'numberedHeading',
      number,
      title: titled ? rest : [],
      body: titled ? [] : rest,
      level: LEVEL_OF_TEXT,
      anchors: [],
      location: paragraph.location,
    }
  }
  const law = readLaw(head)
  if (law && (state.regime === 'law' || law.rank < 3)) {
    const short = text.length < 50 && !/[。；，：]/.test(text)
    return law.rank === 3 || short ? build(law, law.rank < 3) : undefined
  }
  if (state.regime === 'official-document') {
    const official = readOfficial(head)
    // 附件：1．… 2．… lists what is attached; a numeral of a higher level goes on with the text.
    if (/^附\s*件\s*[:：]/.test(head)) state.inAttachments = true
    else if (official && official.rank < 2) state.inAttachments = false
    if (official && !state.inAttachments)
      return build(official, text.length < 60 && !/[。；]/.test(text.slice(official.length)))
  }
  const number = readNumber(head)
  if (!number) return nameOfElement(paragraph, text, state)
  if (number.kind === 'annex' && number.rank === 0) {
    if (!number.label || text.length > 90 || /[。.;；,]\s*$/.test(text)) return undefined
    state.previous = undefined
    return build(number, true)
  }
  if (number.kind !== 'decimal' && number.kind !== 'annex') return undefined
  return promoteDecimal(text, number, paragraph, state, build)
}

const ELEMENTS: ReadonlySet<string> = new Set(['foreword', 'introduction', 'bibliography', 'commentary'])

/** 前言, 参考文献, 本规范用词说明 on a line of their own: Chinese texts do not number these elements. */
function nameOfElement(
  paragraph: Extract<PageBlock, { type: 'paragraph' }>,
  text: string,
  { language, regime }: State,
): NumberedHeading | undefined {
  if (language.tag !== 'zh' || text.length > 20 || (regime !== 'gbt1.1' && regime !== 'engineering')) return undefined
  if (!ELEMENTS.has(language.meaningOfTitle(text)?.role ?? '')) return undefined
  const { children, location } = paragraph
  return { type: 'numberedHeading', title: children, level: 1, body: [], anchors: [], location }
}

/** "5.1 Title" and "5.1.1 Whole clause." in running text: the number must go on from the one before. */
function promoteDecimal(
  text: string,
  number: ClauseNumber,
  paragraph: Extract<PageBlock, { type: 'paragraph' }>,
  state: State,
  build: (number: ClauseNumber, titled: boolean) => NumberedHeading,
): NumberedHeading | undefined {
  const rest = text.slice(number.length).trim()
  if (number.rank === 0 && !isOrdinal(text, number)) return undefined
  const titled = isTitle(rest, state)
  const bold = paragraph.children.length === 1 && paragraph.children[0]?.type === 'strong'
  const leadsBold =
    paragraph.children[0]?.type === 'strong' &&
    inlineText([paragraph.children[0]]).trim().length <= number.number.length + 1
  if (state.regime === 'law' || state.regime === 'official-document') return undefined
  if (!follows(number.key, state.previous) && !(state.previous === undefined && number.rank > 0)) return undefined
  if (number.rank === 0) {
    // A lone figure opens list items and table cells too: it needs a title that is known, or a page without headings.
    const known = state.language.meaningOfTitle(rest) !== undefined
    if (!titled || (!known && !bold && (state.shownNumbers || rest.length > 60))) return undefined
  } else if (!titled && !leadsBold && !isClauseBody(rest, number, state)) {
    return undefined
  }
  state.previous = number.key
  return build(number, titled && rest !== '')
}

/** An untitled clause goes on from the clause before it and is a sentence; "1.5 mm is …" is none. */
function isClauseBody(rest: string, number: ClauseNumber, { previous, language }: State): boolean {
  if (language.tag === 'zh') return true
  const parent = number.key.slice(0, -1).join('.')
  const goesOn = parent === previous?.join('.') || parent === previous?.slice(0, -1).join('.')
  return goesOn && /^[\p{Lu}"“]/u.test(rest)
}

/** Words that name a clause and say nothing: short, without a stop, without a verbal form; a term may begin with a small letter. */
function isTitle(rest: string, { language, regime, inTerms }: State): boolean {
  if (rest === '') return true
  if (/[。；;：:，,]$/.test(rest) || /[。；！？]/.test(rest)) return false
  const han = (rest.match(/\p{Script=Han}/gu) ?? []).length
  if (han > 0) return rest.length <= 40 + (rest.length - han) / 2 && language.findVerbalForms(rest, regime).length === 0
  if (rest.length > 120 || /[.!?]$/.test(rest) || /\.\s+\p{Lu}/u.test(rest)) return false
  return inTerms || /^[\p{Lu}\p{N}"“(]/u.test(rest)
}
