import type { Block, Clause, List } from '@clausekit/model'
import { locationAt, type Passage, passageOf, wordsAt } from './passage.js'
import type { Statement } from './statement.js'

/** Paragraphs, items and subclauses that explain a control and are none themselves. */
const EXPLAINS =
  /^(?:discussion|description|rationale|guidance|supplemental guidance|notes?|references?|related controls?|related|examples?|background|explanation|erläuterung|说明|解释|示例|背景|理由)\s*(?:[:：.]|$)/i
const STATES =
  /^(?:control(?: statement| enhancements?)?|requirement|statement|anforderung|要求|控制(?:措施)?)\s*(?:[:：]\s*|$)/i

/** Whether the number of a clause is the designation of a control or requirement: AC-2, MASVS-AUTH-1, not 5.1 nor A.1. */
export function isDesignated(clause: Clause): boolean {
  return (
    clause.role === 'other' &&
    clause.number !== null &&
    /^[A-Z][A-Za-z]*[-.][A-Z0-9]/.test(clause.number) &&
    /\d/.test(clause.number) &&
    !/^[A-Z](?:\.\d+)+$/.test(clause.number)
  )
}

/** Whether a designated clause says which of its words are the requirement: "Control: …", or a subclause of that title. */
export function statesExplicitly(clause: Clause): boolean {
  return clause.children.some((child) =>
    child.type === 'clause'
      ? isStating(child)
      : child.type === 'paragraph' && STATES.test(passageOf(child.children).text),
  )
}

function isStating(clause: Clause): boolean {
  return STATES.test(clause.title) && STATES.exec(clause.title)?.[0].length === clause.title.length
}

/** The statements of a clause whose heading is the id of a requirement: its items, or its first paragraph. */
export function readDesignated(clause: Clause): Statement[] {
  const stating = clause.children.find((child): child is Clause => child.type === 'clause' && isStating(child))
  const blocks = (stating ?? clause).children.filter((child): child is Block => child.type !== 'clause')
  const number = clause.number as string
  const statements: Statement[] = []
  let explaining = false
  let leadIn: string | undefined
  for (const block of blocks) {
    if (block.type === 'list') {
      if (!explaining) statements.push(...readItems(block, clause, number, leadIn))
    } else if (block.type === 'paragraph') {
      const passage = passageOf(block.children)
      const states = STATES.exec(passage.text)
      if (states) explaining = false
      else if (EXPLAINS.test(passage.text.trim())) explaining = true
      const span = { start: states?.[0].length ?? 0, end: passage.text.length }
      const words = wordsAt(passage, span)
      leadIn = undefined
      if (explaining || words.length < 10 || (statements.length > 0 && !states)) continue
      if (/[:：]$/.test(words)) leadIn = words
      else statements.push(statementOf(clause, number, passage, span, undefined))
    }
  }
  return statements
}

function readItems(list: List, clause: Clause, above: string, leadIn: string | undefined): Statement[] {
  return list.children.flatMap((item) => {
    const [first, ...rest] = item.children
    if (first?.type !== 'paragraph') return []
    const passage = passageOf(first.children)
    if (EXPLAINS.test(passage.text.trim())) return []
    const marker = /^\s*(\(?[a-z0-9]{1,3}\s?[.)])\s*/i.exec(passage.text)
    const mark = (marker?.[1] ?? item.label ?? '').replace(/\s/g, '')
    const label = mark === '' ? above : `${above}${mark.startsWith('(') || above !== clause.number ? '' : ' '}${mark}`
    // "TITLE" on a line of its own stands before the statement.
    const titled = /^[^\p{Ll}\n]{4,200}\n/u.exec(passage.text.slice(marker?.[0].length ?? 0))
    const span = { start: (marker?.[0].length ?? 0) + (titled?.[0].length ?? 0), end: passage.text.length }
    const own = statementOf(clause, label, passage, span, leadIn)
    if (own.text === '') return []
    const nested = rest.find((block): block is List => block.type === 'list')
    const parts = nested ? readItems(nested, clause, label, [leadIn, own.text].filter(Boolean).join(' ')) : []
    return [parts.length > 0 ? { ...own, parts } : own]
  })
}

function statementOf(
  clause: Clause,
  label: string,
  passage: Passage,
  span: { start: number; end: number },
  leadIn: string | undefined,
): Statement {
  const because = `statement under its own id: ${label}`
  const location = locationAt(passage, span)
  return {
    clause,
    text: wordsAt(passage, span),
    forms: [],
    label,
    leadIn,
    declared: true,
    because,
    confidence: 0.8,
    location,
  }
}
