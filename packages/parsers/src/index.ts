import type { Standard } from '@clausekit/model'
import { assemble } from './assemble/index.js'
import { decode, UnreadableSourceError } from './decode.js'
import { markdown } from './markdown/index.js'
import type { Input, Page, ParseOptions, Parser } from './parser.js'
import { text } from './text/index.js'

export { assemble } from './assemble/index.js'
export { MAX_INPUT_BYTES, UnreadableSourceError } from './decode.js'
export type * from './parser.js'

/** The parsers, by format name. */
export const parsers: Readonly<Record<string, Parser>> = { markdown, text }

/** Names of the formats that can be read. */
export const formats: readonly string[] = Object.keys(parsers)

/** File name endings that the parsers know, without dot. */
export const extensions: readonly string[] = Object.values(parsers).flatMap((parser) => [...parser.extensions])

/** The format of an input, by the ending of its name or else by its first characters; undefined where no parser knows it. */
export function detectFormat(input: Input): string | undefined {
  const ending = /\.([^./\\]+)$/.exec(input.name ?? '')?.[1]?.toLowerCase()
  const named = ending && Object.values(parsers).find((parser) => parser.extensions.includes(ending))
  if (named) return named.name
  const head = new TextDecoder().decode(input.bytes.subarray(0, 4096))
  const [best] = Object.values(parsers)
    .map((parser) => ({ name: parser.name, score: parser.recognise(head) }))
    .sort((a, b) => b.score - a.score)
  return best && best.score > 0 ? best.name : undefined
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
    if (!parser)
      throw new UnreadableSourceError(
        'unknown-format',
        `${one.name ?? 'The input'}: no parser for ${name ?? 'this format'}; known formats: ${formats.join(', ')}.`,
      )
    if (parser.family === 'markup') {
      if (inputs.length > 1)
        throw new UnreadableSourceError(
          'not-joinable',
          `${one.name ?? 'The input'}: files of the format ${parser.name} cannot be joined.`,
        )
      return parser.parseStandard(one, options)
    }
    const decoded = decode(one)
    const page = await parser.parseBlocks(decoded.input)
    pages.push({ ...page, diagnostics: [...decoded.diagnostics, ...page.diagnostics] })
    format ??= parser.name
    encoding ??= decoded.input.encoding
  }
  if (format === undefined) throw new UnreadableSourceError('empty-input', 'All inputs are empty.')
  const files = inputs.flatMap((one) => (one.name === undefined ? [] : [one.name]))
  return assemble({ pages, source: { format, files, ...(encoding ? { encoding } : {}) } }, options)
}
