import { type Node, walk } from '@clausekit/model'

/** The ids of nodes and of all below them. */
export function* idsIn(nodes: readonly Node[]): Generator<string> {
  for (const root of nodes)
    for (const { node } of walk(root)) if ('id' in node && typeof node.id === 'string' && node.id !== '') yield node.id
}

/** Let names that point at a node point at what it became. */
export function renameTargets(anchors: Map<string, string>, became: ReadonlyMap<string, string>): void {
  if (became.size === 0) return
  for (const [name, id] of anchors) {
    const now = became.get(id)
    if (now !== undefined) anchors.set(name, now)
  }
}
