import { type Block, blocksOf, type Clause, clausesOf, type Footnote, walk } from '@clausekit/model'

/** Move every footnote to the end of the clause that refers to it first; one that nothing refers to stays where it stands. */
export function placeFootnotes(children: (Clause | Block)[]): void {
  const clauses = topDown(children)
  if (![...clauses, { children }].some((holder) => holder.children.some(({ type }) => type === 'footnote'))) return
  const holders = new Map<string, Clause>()
  for (const clause of clauses) {
    for (const block of blocksOf(clause)) {
      for (const { node } of walk(block))
        if (node.type === 'footnoteReference' && !holders.has(node.noteId)) holders.set(node.noteId, clause)
    }
  }
  if (holders.size === 0) return
  const moved: Footnote[] = []
  const keep = (child: Clause | Block) => {
    if (child.type !== 'footnote' || !child.id || !holders.has(child.id)) return true
    moved.push(child)
    return false
  }
  for (const clause of clauses)
    if (clause.children.some(({ type }) => type === 'footnote')) clause.children = clause.children.filter(keep)
  const loose = children.filter(keep)
  children.splice(0, children.length, ...loose)
  const placed = new Map<Clause, Footnote[]>()
  for (const footnote of moved) {
    const holder = holders.get(footnote.id as string) as Clause
    const known = placed.get(holder)
    if (known) known.push(footnote)
    else placed.set(holder, [footnote])
  }
  for (const [holder, footnotes] of placed) {
    const first = holder.children.findIndex(({ type }) => type === 'clause')
    const end = first < 0 ? holder.children.length : first
    holder.children = [...holder.children.slice(0, end), ...footnotes, ...holder.children.slice(end)]
  }
}

function topDown(children: readonly (Clause | Block)[]): Clause[] {
  return children.flatMap((child) => (child.type === 'clause' ? [...clausesOf(child)] : []))
}
