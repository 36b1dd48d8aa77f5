import { languageOf, recogniseLanguage } from '@clausekit/languages'
import type { Block, Clause, Diagnostic, Metadata, Standard } from '@clausekit/model'
import { completeStandard } from '../assemble/complete-standard.js'
import type { Input, MarkedStandard, ParseOptions } from '../parser.js'
import {
  elementOf,
  elementsOf,
  isElement,
  lineOf,
  parseXml,
  textOf,
  type XmlDocument,
  type XmlElement,
  type XmlNode,
} from '../xml/index.js'
import { readParts } from './clauses.js'
import { readFlow } from './flow.js'
import { readInlines } from './inlines.js'
import { META, readFront, readMetadata } from './metadata/index.js'
import { indexPointers } from './pointers.js'
import type { Reading } from './reading.js'

/**
 * Read a standard in NISO STS or ISO STS.
 *
 * @throws UnreadableSourceError for what is no well-formed XML.
 * @see ANSI/NISO Z39.102
 */
export function parseStandard(input: Input, options: ParseOptions): Standard {
  const { marked, source } = readMarked(input, options)
  return completeStandard(marked, source, options)
}

/** Apart from what follows, so that the tree of a long document is gone before the standard is completed. */
function readMarked(input: Input, options: ParseOptions): { marked: MarkedStandard; source: Standard['source'] } {
  const document = parseXml(input, { externalEntities: 'keep' })
  const metadata = readMetadata(readFront(document.root))
  const languageTag = options.language ?? metadata.language ?? document.root.attributes['xml:lang']
  const reading = createReading(document, languageTag)
  const children = readDocument(document.root, reading)
  const { terms, references, stated, diagnostics } = reading
  const source = {
    format: 'sts',
    files: input.name === undefined ? [] : [input.name],
    encoding: document.encoding,
  }
  const said = {
    ...metadata,
    ...(languageTag === undefined ? {} : { language: languageTag }),
    ...(isInternational(metadata) ? { regime: 'iso' as const } : {}),
  }
  return { marked: { children, stated, terms, references, metadata: said, diagnostics }, source }
}

/** ISO and IEC draft by their Directives, and so do those who adopt their documents word for word. */
function isInternational({ identifier, adopts = [] }: Partial<Metadata>): boolean {
  if (identifier?.scheme === 'gb') return false
  const named = [identifier, ...adopts.filter(({ degree }) => degree === 'IDT').map((adoption) => adoption.identifier)]
  return named.some((one) => one?.scheme === 'iso' || one?.scheme === 'iec')
}

function createReading({ root, text, diagnostics: found }: XmlDocument, languageTag: string | undefined): Reading {
  const reported = new Set<string>()
  const diagnostics: Diagnostic[] = [...found]
  const reading: Reading = {
    text,
    languageTag,
    language: languageTag === undefined ? recogniseLanguage(sampleOf(root)) : languageOf(languageTag),
    pointers: indexPointers(root),
    terms: [],
    references: [],
    stated: new Map(),
    diagnostics,
    footnotes: [],
    flow: (nodes) => readFlow(nodes, reading),
    inlines: (nodes) => readInlines(nodes, reading),
    report: (diagnostic, name) => {
      const key = `${diagnostic.ruleId} ${name}`
      if (!reported.has(key)) diagnostics.push(diagnostic)
      reported.add(key)
    },
    unknown: (element) => reading.report(unknownElement(element), element.name),
  }
  return reading
}

/** Words of the text that tell its language. */
function sampleOf(root: XmlElement): string {
  const body = elementOf(root, 'body') ?? elementOf(elementOf(root, 'standard'), 'body')
  return textOf(body).replace(/\s+/g, ' ').slice(0, SAMPLE)
}

const SAMPLE = 20_000

function unknownElement({ name, location }: XmlElement): Diagnostic {
  return {
    severity: 'warning',
    ruleId: 'unknown-element',
    source: 'parsers/sts',
    location,
    message: `Found an element “${name}”, which is none of STS or not one of this place; its words are kept.`,
  }
}

/** Front matter, body and back matter in their order; a document that adopts another stands around it. */
function readDocument(root: XmlElement, reading: Reading): (Clause | Block)[] {
  const front = elementOf(root, 'front', 'adoption-front')
  const parts = elementsOf(root).filter((part) => part !== front && part.name !== 'processing-meta')
  const matter = front?.children.filter((child) => !isElement(child) || !METADATA.has(child.name)) ?? []
  return [
    ...readParts(matter.flatMap(unwrapped), reading),
    ...parts.flatMap((part) =>
      part.name === 'standard' || part.name === 'adoption' ? readDocument(part, reading) : readParts([part], reading),
    ),
  ]
}

/** A section of the front without a heading is what stands before the first clause. */
function unwrapped(node: XmlNode): XmlNode[] {
  const isCover =
    isElement(node) && node.name === 'sec' && elementsOf(node, 'label', 'title').every((head) => lineOf(head) === '')
  return isCover ? node.children : [node]
}

const METADATA = new Set([...META, 'toc', 'toc-group'])
