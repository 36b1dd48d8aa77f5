import type { TextLocation } from '@clausekit/model'
import { type Document, isMap, isScalar, LineCounter, type Node, type Pair, parseDocument, visit } from 'yaml'

/** The keys and places that lead to a value. */
export type ProfilePath = readonly (string | number)[]

/** Where something stands in a source: half-open, in UTF-16 units. */
export type Span = readonly [start: number, end: number]
export type YamlFault = { message: string; span: Span }

/** The values of a YAML file, and where they stand in it. */
export type YamlSource = {
  value: unknown
  /** Where a value, or what holds it, stands. `isKey`: where its key does. */
  spanOf(path: ProfilePath, isKey?: boolean): Span
  /** Where a character of a text stands, counted in the text as it is read. */
  spanWithin(path: ProfilePath, offset: number): Span
}

/** No file that people write has more; a bomb does. */
const MOST_ALIASES = 100
const TOO_DEEP: YamlFault = { message: 'Found values nested too deeply; expected a profile.', span: [0, 0] }
const TOO_LARGE: YamlFault = { message: 'Found aliases that grow too large; expected a profile.', span: [0, 0] }

/** Read YAML, of which JSON is a part. Every scalar stays the text that it is: 4.10 is a clause, not a number, and “no” an answer. */
export function readYaml(text: string, lineCounter: LineCounter): YamlSource | { faults: YamlFault[] } {
  try {
    const document = parseDocument(text, { lineCounter, schema: 'failsafe', uniqueKeys: true, stringKeys: true })
    const faults = faultsOf(document)
    if (faults.length > 0) return { faults }
    return {
      value: document.toJS({ maxAliasCount: MOST_ALIASES }),
      spanOf: (path, isKey) => spanOf(isKey ? keyNode(document, path) : nodeAt(document, path)),
      spanWithin: (path, offset) => {
        const node = nodeAt(document, path)
        const [start, end] = spanOf(node)
        const at = Math.min(offsetInSource(text, [start, end], node, offset), Math.max(start, end - 1))
        return [at, at + 1]
      },
    }
  } catch (error) {
    // The parser works by recursion, and counts what aliases come to only when they are resolved.
    if (error instanceof RangeError) return { faults: [TOO_DEEP] }
    if (error instanceof ReferenceError) return { faults: [TOO_LARGE] }
    throw error
  }
}

/** Lines and columns of a source. */
export function yamlPlaces(file: string | undefined): { lines: LineCounter; locate(span: Span): TextLocation } {
  const lines = new LineCounter()
  const point = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1), offset }
  }
  return {
    lines,
    locate: ([start, end]) => ({
      ...(file !== undefined && { file }),
      start: point(start),
      end: point(Math.max(start, end)),
    }),
  }
}

function faultsOf(document: Document.Parsed): YamlFault[] {
  const faults = [...document.errors, ...document.warnings]
  if (faults.some(({ message }) => /call stack/i.test(message))) return [TOO_DEEP]
  const polluting = pollutingKey(document)
  return [
    ...faults.slice(0, 20).map(({ message, pos }) => ({ message: oneLine(message), span: pos })),
    ...(polluting ? [{ message: 'Found the unknown key “__proto__”.', span: polluting }] : []),
  ]
}

function oneLine(message: string): string {
  const line = (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '').trim()
  return `Found no valid YAML: ${line.endsWith('.') ? line : `${line}.`}`
}

/** Schemas pass over this key in silence. */
function pollutingKey(document: Document.Parsed): Span | undefined {
  let found: Span | undefined
  visit(document, {
    Pair: (_, pair) => {
      if (keyOf(pair) !== '__proto__') return undefined
      found = spanOf(pair.key as Node)
      return visit.BREAK
    },
  })
  return found
}

/** The node of a value, or of the nearest value around it that is there. */
function nodeAt(document: Document.Parsed, path: ProfilePath): Node | undefined {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true)
    if (node && typeof node === 'object' && 'range' in node) return node as Node
  }
  return document.contents ?? undefined
}

function keyNode(document: Document.Parsed, path: ProfilePath): Node | undefined {
  const holder = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents
  const pair = isMap(holder) ? holder.items.find((item) => keyOf(item) === path.at(-1)) : undefined
  return pair?.key as Node | undefined
}

function keyOf({ key }: Pair): unknown {
  return isScalar(key) ? key.value : undefined
}

function spanOf(node: Node | undefined): Span {
  return node?.range ? [node.range[0], node.range[1]] : [0, 0]
}

/** Quotes, indentation and folded lines are in the source alone: the characters that are no white space are counted. */
function offsetInSource(text: string, [start, end]: Span, node: Node | undefined, offset: number): number {
  if (!isScalar(node) || typeof node.value !== 'string') return start
  let at = start
  if (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED') at = text.indexOf('\n', start) + 1
  else if (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') at += 1
  let before = node.value.slice(0, offset).replace(/\s/g, '').length
  while (at < end && (before > 0 || /\s/.test(text[at] ?? ''))) {
    if (!/\s/.test(text[at] ?? '')) before -= 1
    at += 1
  }
  return at
}
