import type { BinaryBlockParser, Input, Parser } from './parser.js'

type TextParser = Exclude<Parser, BinaryBlockParser>

/**
 * The parser for an input: by its bytes where they are those of a binary format, else by the ending of its name, else by its
 * first characters; undefined where none knows it.
 */
export function detectParser(input: Input, parsers: readonly Parser[]): Parser | undefined {
  const binary = parsers.filter(isBinary).find((parser) => parser.recogniseBytes(input.bytes))
  if (binary) return binary
  // A text whose name ends as a Word file's is what its words say.
  const textual = parsers.filter((parser): parser is TextParser => !isBinary(parser))
  const named = parsersByEnding(input, textual)
  if (named.length === 1) return named[0]
  // Several formats end in .xml: the first characters tell which one it is.
  const head = headOf(input)
  const [best] = (named.length > 0 ? named : textual)
    .map((parser) => ({ parser, score: parser.recognise(head) }))
    .sort((a, b) => b.score - a.score)
  return best && best.score > 0 ? best.parser : undefined
}

/** Whether the files of a format are no text. */
export function isBinary(parser: Parser): parser is BinaryBlockParser {
  return 'binary' in parser
}

/** The parsers whose files have names that end as the input's. */
export function parsersByEnding<P extends Parser>({ name }: Input, parsers: readonly P[]): P[] {
  const ending = /\.([^./\\]+)$/.exec(name ?? '')?.[1]?.toLowerCase()
  return ending ? parsers.filter((parser) => parser.extensions.includes(ending)) : []
}

/** The first 4 KiB, as far as they are ASCII or UTF-8; of UTF-16 the ASCII in it. */
export function headOf({ bytes }: Input): string {
  return new TextDecoder().decode(bytes.subarray(0, 4096)).replaceAll('\0', '')
}
