import { extractProvisions } from '@clausekit/extractors'
import type { ProvisionKind, Standard } from '@clausekit/model'
import { type Input, type ParseOptions, parse } from '@clausekit/parsers'

export type ConvertOptions = ParseOptions & {
  /** The name of the format; found from the name and the bytes when absent. */
  format?: string | undefined
  /** Whether provisions are extracted; true when absent. */
  provisions?: boolean | undefined
  /** The kinds of provision to extract; all but capabilities, possibilities and statements when absent. */
  kinds?: readonly ProvisionKind[] | undefined
}

/**
 * Read a standard and extract its provisions.
 *
 * @param input The bytes of one file, or of several that are joined into one standard in the given order.
 * @throws UnreadableSourceError for a source that no parser can read: empty, binary, too long, of an unknown format.
 */
export async function convert(input: Input | readonly Input[], options: ConvertOptions = {}): Promise<Standard> {
  const standard = await parse(input, options)
  if (options.provisions === false) return { ...standard, provisions: [] }
  const { provisions, diagnostics } = extractProvisions(standard, { kinds: options.kinds })
  return { ...standard, provisions, diagnostics: [...standard.diagnostics, ...diagnostics] }
}
