import {
  type Block,
  blocksOf,
  type Clause,
  childrenOf,
  clausesOf,
  type Diagnostic,
  type Inline,
  type Node,
  type Reference,
  type TermEntry,
} from '@clausekit/model'
import type { Marked } from '../parser.js'
import type { Ids } from './ids.js'
import { rebuild } from './rebuild.js'

export type Placed = {
  children: (Clause | Block)[]
  terms: TermEntry[]
  references: Reference[]
  diagnostics: Diagnostic[]
}

/**
 * Give the entries that the source marks their final ids and the clauses that hold them.
 *
 * `anchors` learns what each was called in the source. The order is that of the text. An entry that stands nowhere is
 * reported; the clause that holds it is then the first one.
 */
export function placeMarked(
  children: readonly (Clause | Block)[],
  marked: readonly Marked[],
  ids: Ids,
  anchors: Map<string, string>,
): Placed {
  const terms = new Map(marked.flatMap((page) => (page.terms ?? []).map((term) => [term.id, term])))
  const references = new Map(marked.flatMap((page) => (page.references ?? []).map((entry) => [entry.id, entry])))
  if (terms.size === 0 && references.size === 0)
    return { children: [...children], terms: [], references: [], diagnostics: [] }
  const placedTerms: TermEntry[] = []
  const placedReferences: Reference[] = []
  const finalIds = new Map<string, string>()
  const takeTerm = (name: string, clauseId: string) => {
    const term = terms.get(name)
    if (!term) return
    terms.delete(name)
    const id = ids.other('term', term.number ?? term.term)
    finalIds.set(name, id)
    if (!anchors.has(name)) anchors.set(name, id)
    placedTerms.push({ ...term, id, clauseId })
  }
  const takeReference = (name: string, clause: Pick<Clause, 'id' | 'role'>) => {
    const reference = references.get(name)
    if (!reference) return
    references.delete(name)
    const id = ids.other('ref', reference.label || reference.identifier?.canonical)
    finalIds.set(name, id)
    if (!anchors.has(name)) anchors.set(name, id)
    const normativity = reference.normativity ?? (clause.role === 'normative-references' ? 'normative' : 'informative')
    placedReferences.push({ ...reference, id, clauseId: clause.id, normativity })
  }
  const hasTerms = terms.size > 0
  const visit = (clause: Pick<Clause, 'id' | 'role'>, nodes: readonly Node[]) => {
    for (const node of nodes) {
      if (node.type === 'termEntry' || node.type === 'definedTerm') takeTerm(node.termId, clause.id)
      else if (node.type === 'referenceItem') takeReference(node.referenceId, clause)
      // Words hold no pointers but those at terms.
      if (hasTerms || node.type !== 'paragraph') visit(clause, childrenOf(node))
    }
  }
  const clauses = children.flatMap((child) => (child.type === 'clause' ? [...clausesOf(child)] : []))
  const first = clauses[0] ?? { id: 'clause-0', role: 'other' as const }
  visit(
    first,
    children.filter((child): child is Block => child.type !== 'clause'),
  )
  for (const clause of clauses) visit(clause, blocksOf(clause))
  const diagnostics = [...terms.values(), ...references.values()].map(
    (entry): Diagnostic => ({
      severity: 'warning',
      ruleId: 'entry-without-place',
      source: 'parsers/assemble',
      ...(entry.location ? { location: entry.location } : {}),
      message: `Found the entry “${'term' in entry ? entry.term : entry.label}” at no place of the text.`,
    }),
  )
  for (const name of [...terms.keys()]) takeTerm(name, first.id)
  for (const name of [...references.keys()]) takeReference(name, first)
  return {
    children: renamePointers(children, finalIds, placedTerms.length > 0),
    terms: placedTerms,
    references: placedReferences,
    diagnostics,
  }
}

function renamePointers(
  children: readonly (Clause | Block)[],
  finalIds: ReadonlyMap<string, string>,
  hasTerms: boolean,
): (Clause | Block)[] {
  return rebuild(children, {
    block: (block) => {
      if (block.type === 'termEntry') return { ...block, termId: finalIds.get(block.termId) ?? block.termId }
      if (block.type === 'referenceItem')
        return { ...block, referenceId: finalIds.get(block.referenceId) ?? block.referenceId }
      return block
    },
    ...(hasTerms
      ? {
          inline: (inline: Inline): Inline =>
            inline.type === 'definedTerm'
              ? { ...inline, termId: finalIds.get(inline.termId) ?? inline.termId }
              : inline,
        }
      : {}),
  })
}
