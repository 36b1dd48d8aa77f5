import { PREFIXES } from './namespaces.js'

type Attribute = { name: string; value: string }

/** Gives elements and attributes the prefixes that this folder uses. */
export type Names = {
  /** Take an attribute of the element that opens next: namespaces may be bound behind it. */
  take(attribute: Attribute): void
  /** The name of an element that opens with the attributes that were taken; empty where it is left out. */
  open(qualified: string): string
  /** Those of its attributes that count, by their names. */
  attributes(): Readonly<Record<string, string>>
  /** The innermost element that was opened ends. */
  close(): void
}

const NONE: Readonly<Record<string, string>> = Object.freeze({})
const XMLNS = 'xmlns'
/** What an element or an attribute is called that does not count. */
const UNNAMED = ''
/** Stand on most texts and fonts, and say nothing that is asked for. */
const UNREAD: ReadonlySet<string> = new Set(['xml:space', 'w:eastAsia', 'w:cs', 'w:hint'])

/**
 * Documents name the same namespaces on nearly every drawing: only a prefix that changes its meaning makes the known names void.
 *
 * @param leftOut The elements that are left out.
 */
export function createNames(leftOut: ReadonlySet<string>): Names {
  let bound = new Map<string, string>([
    ['', ''],
    ['xml', 'xml'],
  ])
  let elements = new Map<string, string>()
  let attributeNames = new Map<string, string>()
  const outer: { depth: number; bound: Map<string, string> }[] = []
  let depth = 0
  /** One list serves all elements: `count` attributes were taken for the next one, the last had `opened`. */
  const taken: Attribute[] = []
  let count = 0
  let opened = 0
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
  const elementName = (qualified: string): string => {
    const name = resolve(qualified, Math.max(qualified.indexOf(':'), 0), bound)
    const kept = leftOut.has(name) ? UNNAMED : name
    elements.set(qualified, kept)
    return kept
  }
  const attributeName = (qualified: string): string => {
    const colon = qualified.indexOf(':')
    const name = colon < 0 ? qualified : resolve(qualified, colon, bound)
    const kept = counts(qualified) && !UNREAD.has(name) ? name : UNNAMED
    attributeNames.set(qualified, kept)
    return kept
  }
  return {
    take: (attribute) => {
      taken[count++] = attribute
    },
    open: (qualified) => {
      depth++
      opened = count
      count = 0
      for (let at = 0; at < opened; at++) {
        const { name, value } = taken[at] as Attribute
        if (name.startsWith(XMLNS)) bind(name.slice(XMLNS.length + 1), value)
      }
      return elements.get(qualified) ?? elementName(qualified)
    },
    attributes: () => {
      let kept: Record<string, string> | undefined
      for (let at = 0; at < opened; at++) {
        const { name: qualified, value } = taken[at] as Attribute
        const name = attributeNames.get(qualified) ?? attributeName(qualified)
        if (name === UNNAMED) continue
        kept ??= {}
        kept[name] = value
      }
      return kept ?? NONE
    },
    close: () => {
      const last = outer[outer.length - 1]
      if (last?.depth === depth) {
        rebind(last.bound)
        outer.pop()
      }
      depth--
    },
  }
}

/** Revision identifiers stand on every paragraph and run. */
function counts(qualified: string): boolean {
  return !(qualified.startsWith(XMLNS) || qualified.startsWith('w:rsid') || qualified.startsWith('w14:'))
}

/** A name with our prefix in the place of its own, which ends before `colon`. */
function resolve(qualified: string, colon: number, bound: ReadonlyMap<string, string>): string {
  const prefix = bound.get(qualified.slice(0, colon))
  const local = qualified.slice(qualified.indexOf(':') + 1)
  return prefix === '' ? local : prefix === undefined ? qualified : `${prefix}:${local}`
}
