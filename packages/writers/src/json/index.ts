import type { Standard } from '@clausekit/model'
import type { Writer } from '../writer.js'
import { orderKeys } from './order-keys.js'

export type JsonOptions = {
  /** One line, without indentation. */
  compact?: boolean | undefined
}

/** The whole standard, keys in a fixed order, indented by two spaces, with a final newline. */
export function writeJson(standard: Standard, options: JsonOptions = {}): string {
  return `${JSON.stringify(orderKeys(standard), null, options.compact ? undefined : 2)}\n`
}

export const json: Writer<JsonOptions> = {
  name: 'json',
  extensions: ['json'],
  mediaType: 'application/json; charset=utf-8',
  write: writeJson,
}
