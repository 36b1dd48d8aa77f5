import { isObject, type JsonObject } from '../json-value.js'

const MOST_NODES = 2_000_000

/**
 * The nodes of a JSON-LD document, found without loading its contexts: a term is known by the end of its name, so that `test`,
 * `earl:test` and `http://www.w3.org/ns/earl#test` are the same.
 */
export type Nodes = {
  all: readonly JsonObject[]
  /** What the file says of the thing that a value names. */
  nodeOf(value: unknown): JsonObject | undefined
}

/** Every object of a document, each with its place in the order of the text; deep ones included, without recursion. */
export function nodesOf(document: unknown): Nodes {
  const all: JsonObject[] = []
  const pending: unknown[] = [document]
  while (pending.length > 0 && all.length < MOST_NODES) {
    const value = pending.pop()
    if (isObject(value)) all.push(value)
    if (typeof value === 'object' && value !== null) for (const child of childrenOf(value)) pending.push(child)
  }
  const byId = new Map<string, JsonObject>()
  for (const node of all) {
    const id = idOf(node)
    const known = id === undefined ? undefined : byId.get(id)
    if (id !== undefined && (!known || Object.keys(node).length > Object.keys(known).length)) byId.set(id, node)
  }
  const named = (id: string | undefined) => (id === undefined ? undefined : byId.get(id))
  const nodeOf = (value: unknown) =>
    isObject(value) ? (named(idOf(value)) ?? value) : typeof value === 'string' ? named(value) : undefined
  return { all, nodeOf }
}

/** A context defines terms; it holds no data. The last comes first, for a stack. */
function childrenOf(value: object): unknown[] {
  const children = Array.isArray(value)
    ? value
    : Object.entries(value).flatMap(([key, child]) => (key === '@context' ? [] : [child]))
  return children.filter((child) => typeof child === 'object' && child !== null).reverse()
}

/** The end of a term, of a compact IRI, or of an IRI. */
export function localName(term: string): string {
  return term.slice(
    Math.max(term.lastIndexOf('#'), term.lastIndexOf('/'), term.lastIndexOf(':'), term.lastIndexOf('@')) + 1,
  )
}

/** The values of a node under a term; lists are taken apart. */
export function valuesOf(node: JsonObject, ...terms: readonly string[]): unknown[] {
  return Object.entries(node).flatMap(([key, value]) => {
    if (!terms.includes(localName(key))) return []
    const values: unknown[] = Array.isArray(value) ? value : [value]
    return values.flatMap((one) => (isObject(one) && Array.isArray(one['@list']) ? one['@list'] : [one]))
  })
}

/** The words of a node under a term. */
export function wordsOf(node: JsonObject, ...terms: readonly string[]): string[] {
  return valuesOf(node, ...terms).flatMap((value) => {
    const words = isObject(value) && Object.hasOwn(value, '@value') ? value['@value'] : value
    return typeof words === 'string' && words.trim() !== '' ? [words] : []
  })
}

/** The IRI or the blank node id of a node. */
export function idOf(node: JsonObject): string | undefined {
  const id = Object.hasOwn(node, '@id') ? node['@id'] : Object.hasOwn(node, 'id') ? node.id : undefined
  return typeof id === 'string' && id !== '' ? id : undefined
}

/** Whether a node is of a type, by its local name. */
export function isOfType(node: JsonObject, type: string): boolean {
  return wordsOf(node, 'type').some((one) => localName(one) === type)
}
