import type { Standard } from '@clausekit/model'
import { asciidoc } from './asciidoc/index.js'
import { assemble } from './assemble/index.js'
import { decode, requireReadableSize, UnreadableSourceError } from './decode.js'
import { detectParser, headOf, isBinary, parsersByEnding } from './detect-format.js'
import { doc } from './doc/index.js'
import { docx } from './docx/index.js'
import { html } from './html/index.js'
import { markdown } from './markdown/index.js'
import type { BinaryBlockParser, BlockParser, Input, Page, ParseOptions, Parser, TextBlockParser } from './parser.js'
import { pdf } from './pdf/index.js'
import { rfcxml } from './rfcxml/index.js'
import { sts } from './sts/index.js'
import { text } from './text/index.js'

export { assemble } from './assemble/index.js'
export { MAX_INPUT_BYTES, UnreadableSourceError } from './decode.js'
export type * from './parser.js'

/** The parsers, by format name. */
export const parsers: Readonly<Record<string, Parser>> = { markdown, text, html, docx, doc, pdf, asciidoc, sts, rfcxml }

/** Names of the formats that can be read. */
export const formats: readonly string[] = Object.keys(parsers)

/** File name endings that the parsers know, without dot. */
export const extensions: readonly string[] = Object.values(parsers).flatMap((parser) => [...parser.extensions])

/** The format of an input, by its bytes, the ending of its name or its first characters; undefined where no parser knows it. */
export function detectFormat(input: Input): string | undefined {
  return detectParser(input, Object.values(parsers))?.name
}

/**
 * Parse a standard from one input, or from several that are joined in the given order.
 *
 * @throws UnreadableSourceError naming the input that cannot be read.
 */
export async function parse(
  input: Input | readonly Input[],
  options: ParseOptions & { format?: string | undefined } = {},
): Promise<Standard> {
  const inputs: readonly Input[] = Array.isArray(input) ? input : [input as Input]
  const pages: Page[] = []
  let format: string | undefined
  let encoding: string | undefined
  for (const one of inputs) {
    // A standard in many files often has an empty one among them.
    if (inputs.length > 1 && one.bytes.length === 0) {
      pages.push({
        blocks: [],
        diagnostics: [
          {
            severity: 'warning',
            ruleId: 'empty-input',
            source: 'parsers',
            message: `${one.name ?? 'An input'} is empty.`,
          },
        ],
      })
      continue
    }
    const name = options.format ?? detectFormat(one)
    const parser = name === undefined ? undefined : parsers[name]
    if (!parser) throw unknownFormat(one, name)
    if (parser.family === 'markup') {
      if (inputs.length > 1)
        throw new UnreadableSourceError(
          'not-joinable',
          `${one.name ?? 'The input'}: files of the format ${parser.name} cannot be joined.`,
        )
      return parser.parseStandard(one, options)
    }
    const { page, ...read } = await readPage(one, parser, options)
    pages.push(page)
    format ??= parser.name
    encoding ??= read.encoding
  }
  if (format === undefined) throw new UnreadableSourceError('empty-input', 'All inputs are empty.')
  const files = inputs.flatMap((one) => (one.name === undefined ? [] : [one.name]))
  return assemble({ pages, source: { format, files, ...(encoding ? { encoding } : {}) } }, options)
}

function unknownFormat(input: Input, format: string | undefined): UnreadableSourceError {
  const name = input.name ?? 'The input'
  const candidates = parsersByEnding(input, Object.values(parsers)).map((parser) => parser.name)
  const found =
    format === undefined && candidates.length > 0
      ? `the ending is that of ${candidates.join(' and ')}, but the beginning of the file is that of none of them`
      : `no parser for ${format ?? 'this format'}`
  return new UnreadableSourceError('unknown-format', `${name}: ${found}; known formats: ${formats.join(', ')}.`)
}

type ReadPage = { page: Page; encoding?: string }

async function readPage(input: Input, parser: BlockParser, options: ParseOptions): Promise<ReadPage> {
  return isBinary(parser) ? readBinary(input, parser, options) : readText(input, parser)
}

async function readBinary(input: Input, parser: BinaryBlockParser, options: ParseOptions): Promise<ReadPage> {
  requireReadableSize(input)
  if (!parser.recogniseBytes(input.bytes))
    throw new UnreadableSourceError(
      'wrong-format',
      `${input.name ?? 'The input'} is no file of the format ${parser.name}.`,
    )
  const found = await parser.parseBinary(input, options)
  if (!('format' in found)) return { page: found }
  const reader = parsers[found.format]
  if (reader?.family !== 'page') throw handedWrongly(parser, found.format)
  const { page, ...read } = await readPage(found.input, reader, options)
  return { page: { ...page, diagnostics: [...found.diagnostics, ...page.diagnostics] }, ...read }
}

async function readText(input: Input, parser: TextBlockParser): Promise<ReadPage> {
  const declared = parser.declaredEncoding?.(headOf(input))
  const decoded = decode(input, declared)
  const { encoding } = decoded.input
  const found = await parser.parseBlocks(decoded.input)
  const diagnostics = [...decoded.diagnostics, ...found.diagnostics]
  if (!('format' in found)) return { page: { ...found, diagnostics }, encoding }
  const reader = parsers[found.format]
  const page = reader?.family === 'page' && !isBinary(reader) ? await reader.parseBlocks(found.input) : undefined
  if (!page || 'format' in page) throw handedWrongly(parser, found.format)
  return { page: { ...page, diagnostics: [...diagnostics, ...page.diagnostics] }, encoding }
}

function handedWrongly(parser: Parser, format: string): TypeError {
  return new TypeError(`The parser ${parser.name} hands over to ${format}, which reads no such page.`)
}
