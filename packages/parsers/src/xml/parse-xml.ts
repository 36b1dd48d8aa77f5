import type { Point } from '@clausekit/model'
import { decode, UnreadableSourceError } from '../decode.js'
import type { Input } from '../parser.js'
import type { XmlDocument, XmlElement } from './document.js'
import { createEntityTable } from './entities.js'
import type { Reading } from './entity-nodes.js'
import { readNodes } from './read-nodes.js'

export type XmlOptions = {
  /** Elements may stand within each other this deep; 256 when absent. */
  deepest?: number | undefined
  /** What becomes of a reference to an external entity: it is refused, or kept as a node. It is never read. */
  externalEntities?: 'refuse' | 'keep' | undefined
  /** Characters that the DTD of the format names, besides those of HTML and ISO; they count where a DTD lies outside. */
  characters?: Readonly<Record<string, string>> | undefined
}

const DEEPEST = 256

/**
 * Parse an XML document strictly: what is not well-formed is refused, and nothing outside of it is ever read.
 *
 * @throws UnreadableSourceError that names the file, the line and the column.
 * @see XML 1.0, fifth edition
 */
export function parseXml(input: Input, options: XmlOptions = {}): XmlDocument {
  const decoded = decode(input, declaredEncoding(input.bytes))
  const { text, encoding } = decoded.input
  const name = input.name ?? 'The input'
  const fail = (at: Point, message: string): never => {
    throw new UnreadableSourceError('malformed-xml', `${name}:${at.line}:${at.column}: not well-formed XML: ${message}`)
  }
  const reading: Reading = {
    file: input.name,
    deepest: options.deepest ?? DEEPEST,
    keepsExternal: options.externalEntities === 'keep',
    within: new Set(),
    characters: options.characters ?? {},
    entities: createEntityTable({ entities: new Map(), isPartial: false }),
    fail,
  }
  const { nodes, instructions } = readNodes(text, reading)
  const root = nodes.find((node): node is XmlElement => node.type === 'element')
  if (!root) throw new UnreadableSourceError('malformed-xml', `${name} is no XML document: it has no element.`)
  return { root, instructions, text, encoding, diagnostics: decoded.diagnostics }
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  return /^<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z][\w.-]*)["']/.exec(head)?.[1]
}
