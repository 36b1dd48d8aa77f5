import { type Node, type Standard, walk } from '@clausekit/model'

/** Ids as XML has them: each original id with a name of its own, which one element of the document bears. */
export type Ids = {
  /** The XML id of what has that id in the tree; undefined where nothing has it. */
  of(id: string | undefined): string | undefined
  /** The XML id to write on an element: undefined the second time, since an id stands once in a document. */
  place(id: string | undefined): string | undefined
  ofProvision(id: string): string | undefined
  placeProvision(id: string): string | undefined
  /** Whether an element bears the id of a provision yet. */
  hasPlaced(provisionId: string): boolean
  /** What has that id. */
  target(id: string): Node | undefined
}

/** Names for every id of a standard, in reading order, so that the same standard gets the same names. */
export function idsOf(standard: Standard): Ids {
  const targets = new Map<string, Node>()
  const known = new Set([...standard.terms, ...standard.references].map(({ id }) => id))
  for (const { node } of walk(standard)) {
    const id = idOf(node)
    if (id === undefined || targets.has(id)) continue
    if ((node.type === 'termEntry' || node.type === 'referenceItem') && !known.has(id)) continue
    targets.set(id, node)
  }
  const taken = new Set<string>()
  const names = namesFor(targets.keys(), taken)
  const provisions = namesFor(
    standard.provisions.map(({ id }) => id),
    taken,
  )
  const placed = new Set<string>()
  const once = (name: string | undefined) => {
    if (name === undefined || placed.has(name)) return undefined
    placed.add(name)
    return name
  }
  return {
    of: (id) => names.get(id ?? ''),
    place: (id) => once(names.get(id ?? '')),
    ofProvision: (id) => provisions.get(id),
    placeProvision: (id) => once(provisions.get(id)),
    hasPlaced: (id) => placed.has(provisions.get(id) ?? ''),
    target: (id) => targets.get(id),
  }
}

function idOf(node: Node): string | undefined {
  switch (node.type) {
    case 'termEntry':
    case 'definedTerm':
      return node.termId
    case 'referenceItem':
      return node.referenceId
    default:
      return 'id' in node ? node.id : undefined
  }
}

function namesFor(ids: Iterable<string>, taken: Set<string>): Map<string, string> {
  const names = new Map<string, string>()
  const counts = new Map<string, number>()
  for (const id of ids) {
    if (names.has(id)) continue
    const plain = nameFrom(id)
    let name = plain
    let count = counts.get(plain) ?? 1
    while (taken.has(name)) {
      count += 1
      name = `${plain}.${count}`
    }
    counts.set(plain, count)
    taken.add(name)
    names.set(id, name)
  }
  return names
}

/**
 * An id as a name without colon (NCName).
 *
 * Validators still follow the fourth edition of XML 1.0, where fewer letters may stand in names than in the fifth.
 */
function nameFrom(id: string): string {
  const name = id.replace(/[^A-Za-z0-9._\-\u4E00-\u9FA5\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u00FF]/g, '_')
  return /^[-.\d]/.test(name) || name === '' ? `_${name}` : name
}
