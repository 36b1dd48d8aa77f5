import type { Diagnostic, TextLocation } from '@clausekit/model'
import { decode, UnreadableSourceError } from '../decode.js'
import type { Input } from '../parser.js'
import { parseXml, type XmlElement, type XmlNode } from '../xml/index.js'
import { baseName, readIncludeName } from './include-names.js'
import { includedBy } from './instructions.js'
import { XML_OPTIONS } from './xml-options.js'

/** An included file may include others this deep. */
const DEEPEST_INCLUDE = 4
/** The most bytes that all includes together may bring. */
const MOST_BYTES = 32 * 1024 * 1024
const DEEPEST_ELEMENT = 64

/** The name of the element that stands for a reference whose file is not there. */
export const MISSING_REFERENCE = 'clausekit:missing-reference'

type Including = {
  readBeside: Input['readBeside']
  file: string | undefined
  diagnostics: Diagnostic[]
  /** How many bytes were included so far. */
  size: number
  /** Files by path, so that none is read twice. */
  known: Map<string, Included | undefined>
}

type Included = { node: XmlNode; size: number }

/**
 * The same tree with the included files in place of `xi:include`, `<?rfc include?>` and external entities.
 *
 * A file is looked for by its path in the folder of the input, an address by the name of its file. A reference that is not
 * there becomes an element of its own, with what the name of the file says of it.
 */
export async function withIncludes(
  root: XmlElement,
  input: Input,
): Promise<{ root: XmlElement; diagnostics: Diagnostic[] }> {
  const including: Including = {
    readBeside: input.readBeside,
    file: input.name,
    diagnostics: [],
    size: 0,
    known: new Map(),
  }
  const expanded = await expand(root, including, [])
  return { root: expanded, diagnostics: including.diagnostics }
}

async function expand(root: XmlElement, including: Including, chain: readonly string[]): Promise<XmlElement> {
  const holders = holdersOf(root)
  const visit = async (element: XmlElement): Promise<XmlElement> => {
    const children: XmlNode[] = []
    for (const child of element.children) {
      const href = includeOf(child)
      if (href !== undefined) for (const node of await include(href, child, including, chain)) children.push(node)
      else children.push(child.type === 'element' && holders.has(child) ? await visit(child) : child)
    }
    return withChildren(element, children)
  }
  return holders.has(root) ? visit(root) : root
}

/** The place of an element is worked out when it is asked for. */
function withChildren(element: XmlElement, children: XmlNode[]): XmlElement {
  const { type, name, prefix, attributes } = element
  return {
    type,
    name,
    prefix,
    attributes,
    children,
    get location() {
      return element.location
    },
  }
}

/** The elements that hold an include, at any depth. */
function holdersOf(root: XmlElement): ReadonlySet<XmlElement> {
  const holders = new Set<XmlElement>()
  const visit = (element: XmlElement): boolean => {
    let holds = false
    for (const child of element.children)
      if (includeOf(child) !== undefined || (child.type === 'element' && visit(child))) holds = true
    if (holds) holders.add(element)
    return holds
  }
  visit(root)
  return holders
}

/** The path or address that a node includes. */
function includeOf(node: XmlNode): string | undefined {
  switch (node.type) {
    case 'instruction':
      return includedBy(node)
    case 'entityReference':
      return node.systemId
    case 'element':
      return node.name === 'include' && node.prefix !== 'x' ? node.attributes.href : undefined
    default:
      return undefined
  }
}

async function include(
  href: string,
  node: XmlNode,
  including: Including,
  chain: readonly string[],
): Promise<XmlNode[]> {
  const path = pathOf(href, chain.at(-1))
  if (path !== undefined && chain.includes(path)) {
    including.diagnostics.push(problem('include-circle', `“${href}” includes itself; it was left out.`, node.location))
    return []
  }
  const asText = node.type === 'element' && node.attributes.parse === 'text'
  const found = path === undefined || chain.length >= DEEPEST_INCLUDE ? undefined : await read(path, asText, including)
  including.size += found?.size ?? 0
  if (found && including.size <= MOST_BYTES)
    return [
      found.node.type === 'element' ? await expand(found.node, including, [...chain, path as string]) : found.node,
    ]
  const named = readIncludeName(href)
  including.diagnostics.push(
    named
      ? problem(
          'reference-not-included',
          `The reference “${href}” is not in the folder of the input: its name alone is known.`,
          node.location,
        )
      : problem('not-included', `Found no “${href}” in the folder of the input; it was left out.`, node.location),
  )
  if (!named) return []
  const attributes = { anchor: named.anchor, ...(named.identifier ? { identifier: named.identifier } : {}) }
  return [{ type: 'element', name: MISSING_REFERENCE, prefix: '', attributes, children: [], location: node.location }]
}

function problem(ruleId: string, message: string, location: TextLocation): Diagnostic {
  return { severity: 'warning', ruleId, source: 'parsers/rfcxml', message, location }
}

/** The path from the folder of the input; undefined where it leads out of it. */
function pathOf(href: string, from: string | undefined): string | undefined {
  const isAddress = /^https?:/i.test(href)
  if (!isAddress && /^(?:\/|[a-z][a-z0-9+.-]*:)/i.test(href)) return undefined
  const folder = from?.includes('/') && !isAddress ? from.slice(0, from.lastIndexOf('/') + 1) : ''
  const parts: string[] = []
  for (const part of (folder + (isAddress ? baseName(href) : href)).split('/')) {
    if (part === '..' && parts.length === 0) return undefined
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  const path = parts.join('/')
  return path && !/\.[a-z]{2,4}$/i.test(path) ? `${path}.xml` : path || undefined
}

async function read(path: string, asText: boolean, including: Including): Promise<Included | undefined> {
  const key = asText ? `text:${path}` : path
  if (including.known.has(key)) return including.known.get(key)
  const bytes = await including.readBeside?.(path)
  const name = besides(including.file, path)
  let found: Included | undefined
  try {
    if (bytes) found = { node: asText ? textNode(bytes, name) : rootOf(bytes, name), size: bytes.length }
  } catch (error) {
    if (!(error instanceof UnreadableSourceError)) throw error
    including.diagnostics.push(problem('unreadable-include', error.message, { file: name, start: START, end: START }))
  }
  including.known.set(key, found)
  return found
}

const START = { line: 1, column: 1, offset: 0 }

function rootOf(bytes: Uint8Array, name: string): XmlElement {
  return parseXml({ bytes, name }, { ...XML_OPTIONS, deepest: DEEPEST_ELEMENT }).root
}

function textNode(bytes: Uint8Array, name: string): XmlNode {
  const { text } = decode({ bytes, name }).input
  return { type: 'text', value: text.replace(/\r\n?/g, '\n'), location: { file: name, start: START, end: START } }
}

function besides(file: string | undefined, path: string): string {
  return file?.includes('/') ? file.slice(0, file.lastIndexOf('/') + 1) + path : path
}
