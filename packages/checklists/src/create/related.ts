import { type Node, type Provision, type Related, type Standard, walk } from '@clausekit/model'

const KINDS: Readonly<Partial<Record<Node['type'], Related['kind']>>> = {
  table: 'table',
  figure: 'figure',
  clause: 'clause',
}

/** A look-up: what a provision cites and a check needs, each once. */
export function relatedOf(standard: Standard): (provision: Provision) => Related[] {
  const kinds = new Map<string, Related['kind']>()
  for (const { node } of walk(standard)) {
    const kind = KINDS[node.type]
    if (kind && 'id' in node && node.id) kinds.set(node.id, kind)
  }
  return ({ citations }) => {
    const found = new Map<string, Related>()
    for (const { text, targetId, referenceId, identifier } of citations) {
      const target = targetId ?? referenceId
      const kind = targetId ? kinds.get(targetId) : referenceId || identifier ? 'reference' : undefined
      const key = target ?? text
      if (kind && !found.has(key)) found.set(key, { kind, ...(target ? { targetId: target } : {}), text })
    }
    return [...found.values()]
  }
}
