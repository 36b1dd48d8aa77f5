import type { Block, Clause, DeclaredProvision } from '@clausekit/model'
import { locationAt, type Passage, passageOf, wordsAt } from './passage.js'
import type { Statement } from './statement.js'

/** Blocks that explain a provision; they are no words of it. */
const EXPLAINING: ReadonlySet<Block['type']> = new Set(['note', 'example', 'footnote', 'figure', 'code'])

/**
 * The statement of a provision that the source marks: its first words, with the provisions and items within it as parts.
 *
 * @param read Reads blocks as running text, which finds the verbal forms.
 */
export function readDeclared(
  block: DeclaredProvision,
  read: (blocks: readonly Block[]) => Statement[],
  clause: Clause,
): Statement[] {
  const inner = block.children.filter((child): child is DeclaredProvision => child.type === 'declaredProvision')
  const words = block.children.filter((child) => child.type !== 'declaredProvision' && !EXPLAINING.has(child.type))
  const parts = inner.flatMap((part) =>
    readDeclared(
      { ...part, kind: part.kind ?? block.kind, label: part.label ? joined(block.label, part.label) : block.label },
      read,
      clause,
    ),
  )
  const passage = passageOf(words)
  const span = { start: 0, end: passage.text.length }
  const text = wordsAt(passage, span)
  if (text === '') return parts
  const own = statementOf(block, passage, text, read(words), clause)
  return [parts.length > 0 ? { ...own, parts: parts.map((part) => ({ ...part, leadIn: part.leadIn ?? text })) } : own]
}

/** Part B of /req/core/root-op is /req/core/root-op B. */
function joined(whole: string | undefined, part: string): string {
  return whole && !part.startsWith(whole) ? `${whole} ${part}` : part
}

function statementOf(
  { label, kind, attributes }: DeclaredProvision,
  passage: Passage,
  text: string,
  sentences: readonly Statement[],
  clause: Clause,
): Statement {
  const forms = sentences.flatMap((sentence) => [
    ...sentence.forms,
    ...(sentence.parts ?? []).flatMap((part) => part.forms),
  ])
  const location = locationAt(passage, { start: 0, end: passage.text.length })
  return {
    clause,
    text,
    forms,
    ...(label ? { label } : {}),
    ...(kind ? { kind } : {}),
    ...(attributes ? { attributes } : {}),
    declared: true,
    because: 'declared',
    confidence: 0.95,
    ...(location ? { location } : {}),
  }
}
