import type { Block, Clause, List } from '@clausekit/model'
import { locationAt, passageOf, wordsAt } from './passage.js'
import type { Statement } from './statement.js'

/** Paragraphs and subclauses that explain a control and are none themselves. */
const EXPLAINS =
  /^(?:discussion|description|rationale|guidance|supplemental guidance|notes?|references?|related|examples?|background|explanation|erläuterung|说明|解释|示例|背景|理由|related controls|control enhancements)\b\s*[:：.]?/i
const STATES =
  /^(?:control|requirement|statement|control statement|verification materials?(?:\(s\))?|anforderung|要求|控制|控制措施)\s*[:：]?$/i

/** Whether the number of a clause is the designation of a control or requirement: AC-2, MASVS-AUTH-1, not 5.1 nor A.1. */
export function isDesignated(clause: Clause): boolean {
  return (
    clause.number !== null &&
    /^[A-Z][A-Za-z]*[-.][A-Z0-9]/.test(clause.number) &&
    /\d/.test(clause.number) &&
    !/^[A-Z](?:\.\d+)+$/.test(clause.number) &&
    clause.role === 'other'
  )
}

/**
 * The statements of a clause whose heading is the id of a requirement and whose words have no verbal form: its items, or its first paragraph.
 */
export function readDesignated(clause: Clause): Statement[] {
  const stating = clause.children.find((child): child is Clause => child.type === 'clause' && STATES.test(child.title))
  const blocks = (stating ? stating.children : clause.children).filter(
    (child): child is Block => child.type !== 'clause',
  )
  const statements: Statement[] = []
  for (const block of blocks) {
    if (block.type === 'paragraph') {
      const passage = passageOf(block.children)
      const words = passage.text.trim()
      if (EXPLAINS.test(words)) {
        if (statements.length > 0) break
        continue
      }
      if (STATES.test(words)) continue
      if (statements.length > 0 || words.length < 10) continue
      const label = /^(?:control|requirement|anforderung)\s*[:：]\s*/i.exec(passage.text)
      const span = { start: label?.[0].length ?? 0, end: passage.text.length }
      if (!/[:：]$/.test(words))
        statements.push(
          statementOf(clause, clause.number as string, wordsAt(passage, span), undefined, locationAt(passage, span)),
        )
    } else if (block.type === 'list') {
      statements.push(...readItems(block, clause, clause.number as string, undefined))
      if (statements.length > 0 && statements.length > 1) continue
    }
  }
  return statements
}

function readItems(list: List, clause: Clause, above: string, leadIn: string | undefined): Statement[] {
  return list.children.flatMap((item) => {
    const [first, ...rest] = item.children
    if (first?.type !== 'paragraph') return []
    const passage = passageOf(first.children)
    const marker = /^\s*(\(?[a-z0-9]{1,3}\s?[.)]|\(\w{1,3}\))\s*/i.exec(passage.text)
    const mark = (marker?.[1] ?? item.label ?? '').replace(/\s/g, '')
    const span = { start: marker?.[0].length ?? 0, end: passage.text.length }
    const text = wordsAt(passage, span)
    const label = mark ? `${above}${above === clause.number ? ' ' : ''}${mark}` : above
    const nested = rest.find((block): block is List => block.type === 'list')
    if (text === '' || EXPLAINS.test(text)) return []
    const own = statementOf(clause, label, text, leadIn, locationAt(passage, span))
    const parts = nested ? readItems(nested, clause, label, [leadIn, text].filter(Boolean).join(' ')) : []
    return [parts.length > 0 ? { ...own, parts } : own]
  })
}

function statementOf(
  clause: Clause,
  label: string,
  text: string,
  leadIn: string | undefined,
  location: Statement['location'],
): Statement {
  return {
    clause,
    text,
    forms: [],
    label,
    leadIn,
    because: `statement under its own id: ${label}`,
    confidence: 0.8,
    location,
  }
}
