import { byRank, orderKeys } from './order-keys.js'

/** Characters of one piece, about. */
const LENGTH = 1 << 20

type Tree = { children: readonly unknown[] }

/**
 * The JSON of a value in pieces of about a million characters, keys in order.
 *
 * Together they are what `JSON.stringify` would give, which for a long standard is longer than a string can be.
 *
 * @param indent The spaces of one level; 0 writes one line.
 */
export function* jsonPieces(root: object, indent: number): Generator<string> {
  let parts: string[] = []
  let length = 0
  for (const part of partsOf(root, indent, 0)) {
    parts.push(part)
    length += part.length
    if (length < LENGTH) continue
    yield parts.join('')
    parts = []
    length = 0
  }
  if (parts.length > 0) yield parts.join('')
}

function* partsOf(value: object, indent: number, depth: number): Generator<string> {
  const line = indent > 0 ? `\n${' '.repeat(indent * (depth + 1))}` : ''
  const last = indent > 0 ? `\n${' '.repeat(indent * depth)}` : ''
  const isArray = Array.isArray(value)
  const entries = isArray ? [...value.entries()] : byRank(value)
  let before: string = isArray ? '[' : '{'
  for (const [key, inner] of entries) {
    yield before + line + (isArray ? '' : `${JSON.stringify(key)}:${indent > 0 ? ' ' : ''}`)
    if (isLong(inner)) yield* partsOf(inner, indent, depth + 1)
    else yield whole(inner, indent, line)
    before = ','
  }
  // Nothing within: {} and [], as JSON.stringify has it.
  const isEmpty = before !== ','
  yield (isEmpty ? before : last) + (isArray ? ']' : '}')
}

/** What may be long: lists, and nodes that hold others. */
function isLong(value: unknown): value is object {
  return Array.isArray(value) ? value.length > 0 && typeof value[0] === 'object' : isTree(value)
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'clause'
}

function whole(value: unknown, indent: number, line: string): string {
  const text = JSON.stringify(orderKeys(value), null, indent)
  // The words of JSON strings hold no line ends: each one here begins a line.
  return indent > 0 ? text.replaceAll('\n', line) : text
}
