import type { Block, Clause, ReferenceItem, Standard } from '@clausekit/model'
import { headOf, writeAnnex, writeContent, writeSection, writeUntitled } from './clauses.js'
import type { Context } from './context.js'
import { type Element, element } from './element.js'
import { listType, writeEntries } from './references.js'

type Child = Clause | Block

/** The text of a standard in the three parts that STS has, in its order. */
export function partsOf({ children }: Standard): { front: Child[]; body: Child[]; back: Child[] } {
  let frontEnd = 0
  for (let index = 0; index < children.length; index++) {
    const child = children[index] as Child
    if (isPreliminary(child)) frontEnd = index + 1
    else if (child.type === 'clause') break
  }
  const lastOfBody = children.findLastIndex(isOfBody)
  const supplement = children.findIndex(
    (child, index) => index >= frontEnd && index > lastOfBody && isSupplement(child),
  )
  const backStart = supplement === -1 ? children.length : supplement
  return {
    front: children.slice(0, frontEnd),
    body: children.slice(frontEnd, backStart),
    back: children.slice(backStart),
  }
}

/** The foreword, and an introduction that is not counted with the clauses (ISO/IEC Directives Part 2, clause 13: 0). */
function isPreliminary(child: Child): boolean {
  if (child.type !== 'clause' || (child.number !== null && child.number !== '0')) return false
  return child.role === 'foreword' || child.role === 'introduction'
}

function isSupplement(child: Child): boolean {
  return child.type === 'clause' && (child.role === 'annex' || child.role === 'bibliography' || child.role === 'index')
}

/** Clauses with numbers, other than what comes behind the annexes with numbers of its own. */
function isOfBody(child: Child): boolean {
  return child.type === 'clause' && child.number !== null && child.role !== 'commentary' && !isSupplement(child)
}

export function writeFrontMatter(children: readonly Child[], context: Context): Element[] {
  return inRuns(children, context, (clauses) => clauses.map((clause) => writeSection(clause, context)))
}

export function writeBody(children: readonly Child[], context: Context): Element {
  return element('body', {}, writeContent(children, context, 'body'))
}

/** Annexes in groups, the bibliography as a list, everything else as sections; nothing where there is nothing. */
export function writeBack(children: readonly Child[], context: Context): Element[] {
  const written = inRuns(children, context, (clauses) => {
    const groups: { isOfAnnexes: boolean; elements: Element[] }[] = []
    for (const clause of clauses) {
      const isOfAnnexes = clause.role === 'annex'
      const own = isOfAnnexes ? writeAnnex(clause, context) : writeBibliography(clause, context)
      const last = groups.at(-1)
      if (last?.isOfAnnexes === isOfAnnexes) last.elements.push(own)
      else groups.push({ isOfAnnexes, elements: [own] })
    }
    return groups.flatMap(({ isOfAnnexes, elements }) =>
      isOfAnnexes ? [element('app-group', {}, elements)] : elements,
    )
  })
  return written.length > 0 ? [element('back', {}, written)] : []
}

/** Clauses by their own writer; blocks between them in sections without a title. */
function inRuns(
  children: readonly Child[],
  context: Context,
  writeClauses: (clauses: readonly Clause[]) => Element[],
): Element[] {
  const written: Element[] = []
  for (let index = 0; index < children.length; ) {
    const isClause = children[index]?.type === 'clause'
    let end = index
    while (end < children.length && (children[end]?.type === 'clause') === isClause) end += 1
    const run = children.slice(index, end)
    const elements = isClause ? writeClauses(run as Clause[]) : [writeUntitled(run as Block[], context)]
    for (const one of elements) written.push(one)
    index = end
  }
  return written
}

/** A list of references with its heading, where the clause is nothing else: words, then entries; else a section. */
function writeBibliography(clause: Clause, context: Context): Element {
  const { children, normativity, role } = clause
  const items = children.filter((child): child is ReferenceItem => child.type === 'referenceItem')
  const before = children.slice(0, children.length - items.length)
  const isList = items.length > 0 && !before.some(({ type }) => type === 'referenceItem' || type === 'clause')
  if (role !== 'bibliography' || !isList) return writeSection(clause, context)
  return element('ref-list', { id: context.ids.place(clause.id), 'content-type': listType({ normativity }) }, [
    ...headOf(clause, context),
    ...context.blocks(before as Block[], 'inside'),
    ...writeEntries(items, context),
  ])
}
