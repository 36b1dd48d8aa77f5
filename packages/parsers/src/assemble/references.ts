import type { Block, Clause, Node, Reference } from '@clausekit/model'
import type { Ids } from './ids.js'
import { createEntryReader } from './reference-entries.js'
import { idsIn, renameTargets } from './renamed-targets.js'
import { wordsOf } from './terms.js'

/**
 * Collect the entries of normative references and bibliographies; in the tree a pointer stays where each stood.
 *
 * `anchors` learns that what named the block of an entry names the entry.
 */
export function collectReferences(children: (Clause | Block)[], ids: Ids, anchors: Map<string, string>): Reference[] {
  const references: Reference[] = []
  const became = new Map<string, string>()
  const visit = (siblings: (Clause | Block)[]) => {
    for (const child of siblings) {
      if (child.type !== 'clause') continue
      if (child.role === 'normative-references' || child.role === 'bibliography')
        child.children = replaceItems(child, references, ids, became)
      visit(child.children)
    }
  }
  visit(children)
  renameTargets(anchors, became)
  return references
}

function replaceItems(
  clause: Clause,
  references: Reference[],
  ids: Ids,
  became: Map<string, string>,
): (Clause | Block)[] {
  const result: (Clause | Block)[] = []
  const read = createEntryReader(linesOf(clause.children))
  const add = (text: string, location: Block['location'], from: readonly Node[]): boolean => {
    const entry = read(text)
    if (!entry) return false
    const reference: Reference = {
      ...entry,
      id: ids.other('ref', entry.label),
      clauseId: clause.id,
      ...(location ? { location } : {}),
      normativity: clause.role === 'normative-references' ? 'normative' : 'informative',
    }
    references.push(reference)
    for (const id of idsIn(from)) became.set(id, reference.id)
    result.push({ type: 'referenceItem', referenceId: reference.id, location })
    return true
  }
  for (const run of joinLabels(clause.children)) {
    const [child] = run
    if (child?.type === 'paragraph') {
      const lines = run.filter((each) => each.type === 'paragraph')
      if (!add(wordsOf(lines), child.location, lines)) result.push(...run)
    } else if (child?.type === 'list') {
      const rest = child.children.filter(
        (item) => !add(itemWords(item.label, wordsOf(item.children)), item.location ?? child.location, [item]),
      )
      if (rest.length > 0) result.push({ ...child, children: rest })
    } else if (child?.type === 'definitionList') {
      let label = ''
      for (const item of child.children) {
        if (item.type === 'definitionTerm') label = wordsOf([{ type: 'paragraph', children: item.children }])
        else if (
          !add(
            `[${label.replace(/^\[|\]$/g, '')}] ${wordsOf(item.children)}`,
            item.location ?? child.location,
            item.children,
          )
        )
          result.push(...item.children)
      }
    } else if (
      child?.type === 'clause' &&
      LABEL_ALONE.test(child.title) &&
      child.children.every((inner) => inner.type !== 'clause')
    ) {
      add(`${child.title} ${wordsOf(child.children as Block[])}`, child.location, [child])
    } else if (child) result.push(child)
  }
  return result
}

const LABEL_ALONE = /^\[[^\]\n]{0,59}[^\]\n.]\]$/
/** Behind a label on a line of its own an entry has no more paragraphs. */
const MOST_LINES = 5

/** Each block on its own; a label on a line of its own with the paragraphs of its entry behind it. */
function joinLabels(children: readonly (Clause | Block)[]): (Clause | Block)[][] {
  const runs: (Clause | Block)[][] = []
  let entry: (Clause | Block)[] | undefined
  for (const child of children) {
    const line = child.type === 'paragraph' ? wordsOf([child]).trim() : undefined
    if (entry && line !== undefined && !line.startsWith('[') && entry.length <= MOST_LINES) entry.push(child)
    else {
      runs.push([child])
      entry = line !== undefined && LABEL_ALONE.test(line) ? runs.at(-1) : undefined
    }
  }
  return runs
}
/** The lines of a list of references that may be entries. */
function linesOf(children: readonly (Clause | Block)[]): string[] {
  return joinLabels(children).flatMap(([child]) => {
    if (child?.type === 'paragraph') return LABEL_ALONE.test(wordsOf([child]).trim()) ? [] : [wordsOf([child])]
    return child?.type === 'list' ? child.children.map((item) => wordsOf(item.children)) : []
  })
}

/** A printed [1] is the label of its entry; an ordinal of a list is not. */
function itemWords(label: string | undefined, words: string): string {
  return label && /^\[.*\]$/.test(label) ? `${label} ${words}` : words
}
