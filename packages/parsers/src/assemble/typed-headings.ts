import type { Language } from '@clausekit/languages'
import type { Regime } from '@clausekit/model'
import { dropStart, inlineText, trimInlines } from '../inlines.js'
import type { PageBlock } from '../parser.js'
import { isOrdinal, type NumberedHeading } from './numbered-heading.js'
import { type ClauseNumber, follows, readLaw, readNumber, readOfficial } from './numbers.js'

const LEVEL_OF_TEXT = 9

/** What was read so far, which tells whether a numbered line goes on from it. */
export type State = {
  previous: readonly string[] | undefined
  /** Whether the list of attachments of an official document is open. */
  inAttachments: boolean
  /** Whether the clause on terms is open. */
  inTerms: boolean
  regime: Regime
  language: Language
  /** Whether the page shows headings of its own, so that bare lines need better reasons. */
  shownNumbers: boolean
  /** Whether an official document counts its parts 1, 1.1, 1.1.1. */
  countsInDecimals: boolean
}

/** The clause that a numbered paragraph opens in the regime of the text, if it opens one. */
export function promote(
  paragraph: Extract<PageBlock, { type: 'paragraph' }>,
  state: State,
): NumberedHeading | undefined {
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
  if (state.regime === 'official-document' && !state.countsInDecimals) {
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
    state.previous = number.key
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
  if (state.regime === 'law' || (state.regime === 'official-document' && !state.countsInDecimals)) return undefined
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
function isClauseBody(rest: string, number: ClauseNumber, { previous, language, inTerms }: State): boolean {
  if (language.tag === 'zh') return true
  const parent = number.key.slice(0, -1)
  const deeper = (previous?.length ?? 0) - parent.length
  const goesOn =
    deeper >= 0 &&
    parent.every((part, index) => part === previous?.[index]) &&
    // "3.4" may open a sentence about a quantity: only a longer number goes on from clauses further in.
    (deeper < 2 || number.rank > 1)
  // A term that opens the line of its definition has a small letter.
  return goesOn && (inTerms ? /^\p{L}/u : /^[\p{Lu}"“]/u).test(rest)
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
