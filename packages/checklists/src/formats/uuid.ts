import { sha1 } from './sha1.js'

/** The namespace of all names here: the UUID of https://github.com/clausekit/clausekit in the URL namespace of RFC 9562. */
const NAMESPACE = '31c4d7ff-0105-5244-83da-2b60f1f09df4'

/**
 * The UUID of a thing by its names, the outermost first: the same names always give the same one (version 5).
 *
 * @see RFC 9562, 5.5
 */
export function uuidOf(...names: readonly string[]): string {
  return uuidInNamespace(NAMESPACE, JSON.stringify(names))
}

/** The UUID of a name in a namespace, version 5. */
export function uuidInNamespace(namespace: string, name: string): string {
  const space = (namespace.replaceAll('-', '').match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16))
  const bytes = sha1(new Uint8Array([...space, ...new TextEncoder().encode(name)])).slice(0, 16)
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
