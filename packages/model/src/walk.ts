import type { Block, DefinitionDescription, DefinitionTerm, ListItem, TableCell, TableRow } from './blocks.js'
import type { Clause } from './clause.js'
import type { Inline } from './inlines.js'
import type { Standard } from './standard.js'

/** Every node of the tree. */
export type Node =
  | Standard
  | Clause
  | Block
  | ListItem
  | TableRow
  | TableCell
  | DefinitionTerm
  | DefinitionDescription
  | Inline

/** A node with the nodes above it, the outermost first. */
export type Visit = { node: Node; ancestors: readonly Node[] }

/** The nodes right below a node, in reading order; the notes of a table follow its rows. */
export function childrenOf(node: Node): readonly Node[] {
  const children: readonly Node[] = 'children' in node ? node.children : []
  return node.type === 'table' && node.notes ? [...children, ...node.notes] : children
}

/**
 * Every node from `root` down, in reading order, `root` first.
 *
 * The ancestors of a visit are only valid until the next one is asked for; copy what must last.
 */
export function* walk(root: Node): Generator<Visit> {
  const ancestors: Node[] = []
  // An own stack: a deep tree must not exhaust that of the engine.
  const stack: { node: Node; next: number; children: readonly Node[] }[] = []
  yield { node: root, ancestors }
  stack.push({ node: root, next: 0, children: childrenOf(root) })
  ancestors.push(root)
  for (;;) {
    const top = stack.at(-1)
    if (!top) return
    const child = top.children[top.next++]
    if (!child) {
      stack.pop()
      ancestors.pop()
      continue
    }
    yield { node: child, ancestors }
    const children = childrenOf(child)
    if (children.length === 0) continue
    stack.push({ node: child, next: 0, children })
    ancestors.push(child)
  }
}

/** All clauses below a node, of every level, in reading order. */
export function* clausesOf(root: Node): Generator<Clause> {
  const pending: Node[] = [root]
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.type === 'clause') yield node
    if (node.type === 'clause' || node.type === 'standard') pending.push(...[...node.children].reverse())
  }
}

/** The blocks right in a clause, without its subclauses. */
export function blocksOf(clause: Clause): Block[] {
  return clause.children.filter((child): child is Block => child.type !== 'clause')
}
