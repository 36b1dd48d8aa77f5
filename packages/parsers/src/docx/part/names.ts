import { PREFIXES } from './namespaces.js'

/** Gives elements and attributes the prefixes that this folder uses. */
export type Names = {
  /** The name of an element that opens with these attributes. */
  open(qualified: string, attributes: Readonly<Record<string, string>>): string
  /** The attributes that count, by their names. */
  attributes(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>>
  /** The innermost element that was opened ends. */
  close(): void
}

const NONE: Readonly<Record<string, string>> = Object.freeze({})
const XMLNS = 'xmlns'

/** Documents name the same namespaces on nearly every drawing: only a prefix that changes its meaning makes the known names void. */
export function createNames(): Names {
  let bound = new Map<string, string>([
    ['', ''],
    ['xml', 'xml'],
  ])
  let elements = new Map<string, string>()
  let attributeNames = new Map<string, string>()
  const outer: { depth: number; bound: Map<string, string> }[] = []
  let depth = 0
  const rebind = (next: Map<string, string>) => {
    bound = next
    elements = new Map()
    attributeNames = new Map()
  }
  const bind = (prefix: string, uri: string) => {
    const ours = PREFIXES.get(uri) ?? `{${uri}}`
    if (bound.get(prefix) === ours) return
    if (outer.at(-1)?.depth !== depth) outer.push({ depth, bound })
    rebind(new Map(bound).set(prefix, ours))
  }
  const nameOf = (qualified: string, known: Map<string, string>): string => {
    const found = known.get(qualified)
    if (found !== undefined) return found
    const colon = qualified.indexOf(':')
    const prefix = colon < 0 && known === attributeNames ? '' : bound.get(qualified.slice(0, Math.max(colon, 0)))
    const local = qualified.slice(colon + 1)
    const name = prefix === '' ? local : prefix === undefined ? qualified : `${prefix}:${local}`
    known.set(qualified, name)
    return name
  }
  const named = (attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> => {
    let kept: Record<string, string> | undefined
    for (const name in attributes) {
      // Revision identifiers stand on every paragraph and run.
      if (name.startsWith(XMLNS) || name.startsWith('w:rsid') || name.startsWith('w14:')) continue
      kept ??= {}
      kept[nameOf(name, attributeNames)] = attributes[name] as string
    }
    return kept ?? NONE
  }
  return {
    open: (qualified, attributes) => {
      depth++
      for (const name in attributes)
        if (name.startsWith(XMLNS)) bind(name.slice(XMLNS.length + 1), attributes[name] as string)
      return nameOf(qualified, elements)
    },
    attributes: named,
    close: () => {
      const last = outer.at(-1)
      if (last?.depth === depth) {
        rebind(last.bound)
        outer.pop()
      }
      depth--
    },
  }
}
