import type { Standard } from '@clausekit/model'
import { provisionSpans } from '../provision-spans.js'
import { wordsFor } from '../words/words-for.js'
import type { Writer } from '../writer.js'
import { writeBlocks } from './blocks.js'
import type { Context } from './context.js'
import { element } from './element.js'
import { languageTag, writeMetadata } from './front.js'
import { idsOf } from './ids.js'
import { partsOf, writeBack, writeBody, writeFrontMatter } from './matter.js'
import { serialize } from './serialize.js'

/** STS takes no options. */
export type StsOptions = Record<never, never>

/** A standard as STS, and what its XML could not hold as it was. */
export type StsDocument = {
  text: string
  /** Provisions whose exact words do not stand in the text of their clause: they are in the metadata. */
  unplacedProvisions: number
  /** Characters that XML 1.0 does not allow. */
  replacedCharacters: number
}

const ROOT_ATTRIBUTES = {
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
  'xmlns:mml': 'http://www.w3.org/1998/Math/MathML',
  'xmlns:tbx': 'urn:iso:std:iso:30042:ed-1',
  'dtd-version': '1.2',
}

const PROCESSING_ATTRIBUTES = {
  'tagset-family': 'sts',
  'base-tagset': 'interchange',
  'table-model': 'xhtml',
  'mathml-version': '3.0',
  'terminology-model': 'tbx',
}

/**
 * The standard as NISO STS interchange XML, with its provisions marked in its text.
 *
 * @see ANSI/NISO Z39.102-2022, STS: Standards Tag Suite, version 1.2
 */
export function convertToSts(standard: Standard): StsDocument {
  const language = languageTag(standard.metadata.language) ?? 'und'
  const context: Context = {
    terms: new Map(standard.terms.map((term) => [term.id, term])),
    references: new Map(standard.references.map((reference) => [reference.id, reference])),
    ids: idsOf(standard),
    spans: provisionSpans(standard).spans,
    language,
    words: wordsFor(language),
    blocks: (blocks, holder) => writeBlocks(blocks, context, holder),
  }
  const parts = partsOf(standard)
  const preliminaries = writeFrontMatter(parts.front, context)
  const main = [writeBody(parts.body, context), ...writeBack(parts.back, context)]
  // What the text has no place for is known when the text is written.
  const unplaced = standard.provisions.filter(({ id }) => !context.ids.hasPlaced(id))
  const front = element('front', {}, [writeMetadata(standard.metadata, unplaced, context), ...preliminaries])
  const root = element('standard', { ...ROOT_ATTRIBUTES, 'xml:lang': language }, [
    element('processing-meta', PROCESSING_ATTRIBUTES),
    front,
    ...main,
  ])
  return { ...serialize(root), unplacedProvisions: unplaced.length }
}

/** The standard as NISO STS interchange XML. */
export function writeSts(standard: Standard): string {
  return convertToSts(standard).text
}

export const sts: Writer<StsOptions> = {
  name: 'sts',
  extensions: ['xml'],
  mediaType: 'application/xml; charset=utf-8',
  write: writeSts,
}
