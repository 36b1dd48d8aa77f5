import type { Diagnostic } from '@clausekit/model'
import type { AsciidocDocument, LogMessage, MemoryLogger } from 'asciidoctor'
import { UnreadableSourceError } from '../decode.js'
import type { TextInput } from '../parser.js'
import { convertInline } from './converter.js'
import { includeFiles } from './includes.js'
import type { Library } from './library.js'
import type { Places } from './places.js'
import { everyBlock } from './traversal.js'

/** At most this many messages of Asciidoctor are passed on. */
const MOST_MESSAGES = 200

/**
 * Read a text with Asciidoctor.
 *
 * It touches neither files nor the network: its secure mode is on, and includes are answered here.
 *
 * @throws UnreadableSourceError where blocks are nested too deep.
 */
export function loadDocument(
  { Extensions, load }: Library,
  input: TextInput,
  places: Places,
  diagnostics: Diagnostic[],
): Promise<AsciidocDocument> {
  const registry = Extensions.create()
  const answer = includeFiles(input, places, diagnostics)
  registry.includeProcessor(function () {
    this.handles(() => true)
    this.process(answer)
  })
  registry.treeProcessor(function () {
    this.process(leaveLongTexts)
  })
  return load(input.text, {
    safe: 'secure',
    sourcemap: true,
    extension_registry: registry,
    converter: { convert: convertInline },
    // Keywords and abstracts in headers are longer than the usual limit.
    attributes: { 'max-attribute-value-size': 65536 },
  }).catch((error: unknown) => {
    throw unreadable(error, input.name)
  })
}

/** What Asciidoctor found amiss. */
export function diagnosticsOf({ messages }: MemoryLogger, places: Places): Diagnostic[] {
  return messages.slice(0, MOST_MESSAGES).flatMap((message) => diagnosticOf(message, places) ?? [])
}

function diagnosticOf({ severity, message }: LogMessage, places: Places): Diagnostic | undefined {
  const { text, source_location: at } = typeof message === 'string' ? { text: message } : message
  if (!text || severity === 'DEBUG') return undefined
  const location = places.lines(at?.file, at?.lineno)
  return {
    severity: severity === 'INFO' ? 'info' : 'warning',
    ruleId: /^unterminated /.test(text) ? 'unclosed-block' : 'asciidoc-markup',
    source: 'parsers/asciidoc',
    ...(location ? { location } : {}),
    message: `${(text[0] as string).toUpperCase()}${text.slice(1)}${text.endsWith('.') ? '' : '.'}`,
  }
}

/** Asciidoctor looks for marks in time that grows with the square of the text: a text that is longer is no writing. */
const LONGEST_TEXT = 100_000

function leaveLongTexts(document: AsciidocDocument): void {
  const isLong = (text: string | null | undefined) => (text?.length ?? 0) > LONGEST_TEXT
  const unmarked = ['specialcharacters']
  for (const block of everyBlock(document)) {
    if (isLong(block._text) || (block.lines && lengthOf(block.lines) > LONGEST_TEXT)) block.subs = unmarked
    const { head = [], body = [], foot = [] } = block.rows ?? {}
    for (const cell of [...head, ...body, ...foot].flat()) if (isLong(cell._text)) cell._subs = unmarked
  }
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((length, line) => length + line.length + 1, 0)
}

function unreadable(error: unknown, name = 'The input'): unknown {
  const isTooDeep = (each: unknown): boolean =>
    each instanceof RangeError || (each instanceof Error && each.cause !== undefined && isTooDeep(each.cause))
  return isTooDeep(error)
    ? new UnreadableSourceError('nesting-too-deep', `${name}: blocks are nested too deep to be read.`, { cause: error })
    : error
}
