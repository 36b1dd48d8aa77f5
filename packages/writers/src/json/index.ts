import type { Standard } from '@clausekit/model'
import type { Writer } from '../writer.js'
import { jsonPieces } from './pieces.js'

export type JsonOptions = {
  /** One line, without indentation. */
  compact?: boolean | undefined
}

/** The whole standard, keys in a fixed order, indented by two spaces, with a final newline. */
export function writeJson(standard: Standard, options: JsonOptions = {}): string {
  return [...writeJsonPieces(standard, options)].join('')
}

/** The same in pieces: the JSON of a long standard is longer than a string can be. */
export function* writeJsonPieces(standard: Standard, options: JsonOptions = {}): Generator<string> {
  yield* jsonPieces(standard, options.compact ? 0 : 2)
  yield '\n'
}

export const json: Writer<JsonOptions> = {
  name: 'json',
  extensions: ['json'],
  mediaType: 'application/json; charset=utf-8',
  write: writeJson,
  pieces: writeJsonPieces,
}
