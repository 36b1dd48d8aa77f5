export * from '@clausekit/checklists'
export { type Extraction, type ExtractOptions, extractProvisions } from '@clausekit/extractors'
export {
  compareIdentifiers,
  type FormatOptions,
  type FoundIdentifier,
  findIdentifiers,
  formatIdentifier,
  normalizeIdentifier,
  parseIdentifier,
  parseIdentifiers,
  StandardIdentifier,
} from '@clausekit/identifiers'
export * from '@clausekit/model'
export { detectFormat, extensions, formats, type Input, parse, UnreadableSourceError } from '@clausekit/parsers'
export { type WriteOptions, type Writer, type WriterName, write, writePieces, writers } from '@clausekit/writers'
export { type ConvertOptions, convert } from './convert.js'
