import type { Language } from '@clausekit/languages'
import { blocksOf, type Clause, type List } from '@clausekit/model'
import { locationAt, type Passage, passageOf, wordsAt } from './passage.js'
import type { Statement } from './statement.js'

/** Whether the number of a clause is the designation of a control or requirement: AC-2, LOCK-AUTH-1, not 5.1 nor A.1. */
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
export function statesExplicitly(clause: Clause, language: Language): boolean {
  const { states } = language.controlWords
  return clause.children.some((child) =>
    child.type === 'clause'
      ? isStating(child, states)
      : child.type === 'paragraph' && states.test(passageOf(child.children).text),
  )
}

function isStating(clause: Clause, states: RegExp): boolean {
  return clause.title !== '' && states.exec(clause.title)?.[0].length === clause.title.length
}

/** The statements of a clause whose heading has the id of a requirement: its items, or its first paragraph. */
export function readDesignated(clause: Clause, language: Language, number = clause.number ?? ''): Statement[] {
  const { states, explains } = language.controlWords
  const stating = clause.children.find((child): child is Clause => child.type === 'clause' && isStating(child, states))
  const blocks = blocksOf(stating ?? clause)
  const statements: Statement[] = []
  let explaining = false
  let leadIn: string | undefined
  for (const block of blocks) {
    if (block.type === 'list') {
      if (!explaining) statements.push(...readItems(block, clause, number, leadIn, explains))
    } else if (block.type === 'paragraph') {
      const passage = passageOf(block.children)
      const opening = states.exec(passage.text)
      if (opening) explaining = false
      else if (explains.test(passage.text.trim())) explaining = true
      const span = { start: opening?.[0].length ?? 0, end: passage.text.length }
      const words = wordsAt(passage, span)
      leadIn = undefined
      if (explaining || words.length < 10 || (statements.length > 0 && !opening)) continue
      if (/[:：]$/.test(words)) leadIn = words
      else statements.push(statementOf(clause, number, passage, span, undefined))
    }
  }
  return statements
}

function readItems(
  list: List,
  clause: Clause,
  above: string,
  leadIn: string | undefined,
  explains: RegExp,
): Statement[] {
  return list.children.flatMap((item) => {
    const [first, ...rest] = item.children
    if (first?.type !== 'paragraph') return []
    const passage = passageOf(first.children)
    if (explains.test(passage.text.trim())) return []
    const marker = /^\s*(\(?[a-z0-9]{1,3}\s?[.)])\s*/i.exec(passage.text)
    const mark = (marker?.[1] ?? item.label ?? '').replace(/\s/g, '')
    const label = mark === '' ? above : `${above}${mark.startsWith('(') || above !== clause.number ? '' : ' '}${mark}`
    // "TITLE" on a line of its own stands before the statement.
    const titled = /^[^\p{Ll}\n]{4,200}\n/u.exec(passage.text.slice(marker?.[0].length ?? 0))
    const span = { start: (marker?.[0].length ?? 0) + (titled?.[0].length ?? 0), end: passage.text.length }
    const own = statementOf(clause, label, passage, span, leadIn)
    if (own.text === '') return []
    const nested = rest.find((block): block is List => block.type === 'list')
    const parts = nested ? readItems(nested, clause, label, [leadIn, own.text].filter(Boolean).join(' '), explains) : []
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
