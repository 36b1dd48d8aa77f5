import type { Diagnostic, Standard } from '@clausekit/model'
import { completeStandard } from '../assemble/complete-standard.js'
import { UnreadableSourceError } from '../decode.js'
import type { Input, MarkedStandard, ParseOptions } from '../parser.js'
import { parseXml } from '../xml/index.js'
import { readBlocks } from './blocks.js'
import { readBody } from './clauses.js'
import { withIncludes } from './includes.js'
import { readMetadata, rfcNumberOf } from './metadata.js'
import type { Reading } from './reading.js'
import { regimeOf } from './regime.js'
import { survey } from './survey.js'
import { sourceOf } from './words.js'
import { optionsFor } from './xml-options.js'

/**
 * Read RFCXML of version 3, prepared or not, and of version 2.
 *
 * @throws UnreadableSourceError for what is no well-formed XML, or no RFC.
 * @see RFC 7991, RFC 7749
 */
export async function parseStandard(input: Input, options: ParseOptions): Promise<Standard> {
  const { marked, source } = await readMarked(input)
  return completeStandard(marked, source, options)
}

/** Apart from what follows, so that the tree of a long document is gone before the standard is completed. */
async function readMarked(input: Input): Promise<{ marked: MarkedStandard; source: Standard['source'] }> {
  const document = parseXml(input, optionsFor(input.bytes))
  if (document.root.name !== 'rfc') {
    const found = `${input.name ?? 'The input'} has the root “${document.root.name}”`
    throw new UnreadableSourceError('no-rfc', `${found}; an RFC has the root “rfc”.`)
  }
  const { root, diagnostics } = await withIncludes(document.root, input)
  const reading: Reading = {
    survey: survey({ ...document, root }),
    source: sourceOf(document.text, input.name),
    readBlocks,
    isRfc: rfcNumberOf(root) !== undefined,
    diagnostics: [...document.diagnostics, ...diagnostics],
    leftOut: new Map(),
    unknown: new Map(),
  }
  const body = readBody(root, reading)
  return {
    marked: {
      ...body,
      metadata: { ...readMetadata(root), regime: regimeOf(root) },
      diagnostics: [...reading.diagnostics, ...leftOutOf(reading), ...unknownOf(reading)],
    },
    source: { format: 'rfcxml', files: input.name === undefined ? [] : [input.name], encoding: document.encoding },
  }
}

const REASONS: Readonly<Record<string, string>> = {
  'comment-left-out': 'comments of editors, which xml2rfc does not print by default,',
  'removed-in-rfc': 'sections and notes that are to be removed in an RFC',
}

function leftOutOf({ leftOut }: Reading): Diagnostic[] {
  return [...leftOut].flatMap(([ruleId, elements]): Diagnostic[] => {
    const [first] = elements
    const message = `Left out: ${REASONS[ruleId]} (${elements.length}; the first is here).`
    return first ? [{ severity: 'info', ruleId, source: 'parsers/rfcxml', message, location: first.location }] : []
  })
}

function unknownOf({ unknown }: Reading): Diagnostic[] {
  return [...unknown].map(([name, { location }]) => ({
    severity: 'warning',
    ruleId: 'unknown-target',
    source: 'parsers/rfcxml',
    message: `Found a pointer to “${name}”; nothing in the document has that name.`,
    location,
  }))
}
