import type { Point, TextLocation } from '@clausekit/model'
import { SaxesParser } from 'saxes'
import { decode, UnreadableSourceError } from '../decode.js'
import type { Input } from '../parser.js'
import { readDoctype } from './doctype.js'
import type { XmlDocument, XmlElement, XmlInstruction, XmlNode } from './document.js'
import { createEntityTable, EntityError, type EntityTable, PREDEFINED, type Replacement } from './entities.js'
import { ElementNode, EntityReferenceNode, InstructionNode, type Places, TextNode } from './nodes.js'
import { createPoints } from './points.js'

export type XmlOptions = {
  /** Elements may stand within each other this deep; 256 when absent. */
  deepest?: number | undefined
  /** What becomes of a reference to an external entity: it is refused, or kept as a node. It is never read. */
  externalEntities?: 'refuse' | 'keep' | undefined
}

const DEEPEST = 256
const LONGEST_DOCTYPE = 1024 * 1024

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

type Reading = {
  file: string | undefined
  deepest: number
  keepsExternal: boolean
  /** The entities whose markup is being read. */
  within: ReadonlySet<string>
  entities: EntityTable
  fail: (at: Point, message: string) => never
}

/** Noncharacters mark the place of an entity that is more than words: no document can hold them itself. */
const MARK = '\uFFFE'
const MARKED = /\uFFFE(\d+)\uFFFE/

/** An entity that is more than words, where it was found. */
type Found = { name: string; replacement: Replacement }

/** The nodes of a document, or of the markup of an entity, which all stand at one place. */
function readNodes(
  text: string,
  reading: Reading,
  within?: TextLocation,
): { nodes: XmlNode[]; instructions: XmlInstruction[] } {
  const isFragment = within !== undefined
  const pointAt = createPoints(text)
  const file = reading.file === undefined ? {} : { file: reading.file }
  const places: Places = {
    of: (start, end) => within ?? { ...file, start: pointAt(start), end: pointAt(end) },
  }
  const parser = new SaxesParser({ fragment: isFragment, position: true })
  const nodes: XmlNode[] = []
  const instructions: XmlInstruction[] = []
  const open: ElementNode[] = []
  let closed: ElementNode | undefined
  let siblings = nodes
  /** Where the words or the tag that come next begin. */
  let end = 0
  const replacements: Found[] = []
  const passed = () => {
    end = parser.position
  }
  const addText = (value: string, to: number) => {
    if (open.length > 0 || isFragment) {
      if (replacements.length === 0 || !value.includes(MARK)) siblings.push(new TextNode(places, end, to, value))
      else for (const node of unmarked(value, places, [end, to], replacements, reading)) siblings.push(node)
    }
    end = to
  }
  parser.ENTITIES = entityLookup(reading, replacements, () => pointAt(parser.position - 1))
  parser.on('error', (error) => {
    // saxes closes an element before it says that this was not its turn.
    const isOpen = /^unclosed tag/.test(bare(error)) ? open.at(-1) : closed
    const isAboutTags = /^(?:unclosed|unexpected close) tag/.test(bare(error))
    const where = isAboutTags && isOpen ? `; “${isOpen.name}” is open since line ${isOpen.location.start.line}` : ''
    reading.fail(pointAt(Math.max(0, Math.min(parser.position, text.length) - 1)), bare(error) + where)
  })
  parser.on('doctype', (doctype) => {
    if (doctype.length > LONGEST_DOCTYPE)
      reading.fail(
        pointAt(parser.position),
        `the document type declaration has more than ${LONGEST_DOCTYPE} characters`,
      )
    reading.entities = createEntityTable(readDoctype(doctype))
    passed()
  })
  parser.on('xmldecl', passed)
  parser.on('comment', passed)
  parser.on('processinginstruction', ({ target, body }) => {
    const instruction = new InstructionNode(places, end, parser.position, target, body)
    if (open.length === 0 && !isFragment) instructions.push(instruction)
    else siblings.push(instruction)
    passed()
  })
  // Words end where the next tag begins, one sign before the place that has been read; at the end of a fragment nothing follows.
  parser.on('text', (value) => addText(value, parser.position - (text[parser.position - 1] === '<' ? 1 : 0)))
  parser.on('cdata', (value) => addText(value, parser.position))
  parser.on('opentag', ({ name, attributes }) => {
    const element = new ElementNode(places, end, name, attributes as Record<string, string>)
    siblings.push(element)
    open.push(element)
    siblings = element.children
    if (open.length > reading.deepest)
      reading.fail(pointAt(end), `elements stand more than ${reading.deepest} deep within each other`)
    passed()
  })
  parser.on('closetag', () => {
    closed = open.pop()
    closed?.close(parser.position)
    siblings = open.at(-1)?.children ?? nodes
    passed()
  })
  parser.write(text).close()
  return { nodes, instructions }
}

/** The message of saxes without the place before it, which counts from another start. */
function bare(error: Error): string {
  return error.message.replace(/^[^:\s]*(?::\d+)*:\s*/, '').replace(/\.$/, '')
}

function entityLookup(reading: Reading, replacements: Found[], place: () => Point): Record<string, string> {
  const lookUp = (name: string): string => {
    const replacement = reading.entities.resolve(name)
    if ('words' in replacement) return replacement.words
    if ('systemId' in replacement && !reading.keepsExternal)
      return reading.fail(place(), `the external entity “${name}” is not read`)
    replacements.push({ name, replacement })
    return `${MARK}${replacements.length - 1}${MARK}`
  }
  return new Proxy<Record<string, string>>(
    {},
    {
      get: (_, name) => {
        if (typeof name !== 'string') return undefined
        const character = PREDEFINED.get(name)
        if (character !== undefined) return character
        try {
          return lookUp(name)
        } catch (error) {
          if (error instanceof EntityError) return reading.fail(place(), error.message)
          throw error
        }
      },
    },
  )
}

/** Words with the marks of entities in them, as nodes. */
function unmarked(
  value: string,
  places: Places,
  [start, end]: readonly [number, number],
  replacements: readonly Found[],
  reading: Reading,
): XmlNode[] {
  return value.split(MARKED).flatMap((part, index): XmlNode[] => {
    if (index % 2 === 0) return part ? [new TextNode(places, start, end, part)] : []
    const { name, replacement } = replacements[Number(part)] as Found
    if ('systemId' in replacement) return [new EntityReferenceNode(places, start, end, name, replacement.systemId)]
    return 'markup' in replacement ? withinEntity(name, replacement.markup, places.of(start, end), reading) : []
  })
}

/** The nodes of an entity with markup; all of them stand where it is referred to. */
function withinEntity(name: string, markup: string, location: TextLocation, reading: Reading): XmlNode[] {
  if (reading.within.has(name)) return reading.fail(location.start, `the entity “${name}” refers to itself`)
  const inner: Reading = {
    ...reading,
    within: new Set([...reading.within, name]),
    deepest: reading.deepest >> 1,
    fail: (_, message) => reading.fail(location.start, `in the entity “${name}”: ${message}`),
  }
  return readNodes(markup, inner, location).nodes
}
