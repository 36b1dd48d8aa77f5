import { type FilledFile, UnreadableChecklistError } from './format.js'
import { checkSize, nameOfFile } from './read-bytes.js'

/** A JSON object whose members nobody vouches for. */
export type JsonObject = Readonly<Record<string, unknown>>

/**
 * The value in a JSON file.
 *
 * @throws UnreadableChecklistError `file-too-large`, or `json-malformed` where it is no JSON in UTF-8.
 */
export function readJson(file: FilledFile): unknown {
  checkSize(file)
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(file.bytes))
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.slice(0, 200) : ''
    throw new UnreadableChecklistError(
      'json-malformed',
      `Found no JSON in ${nameOfFile(file)}; expected a whole JSON document in UTF-8. ${reason}`.trim(),
      { cause },
    )
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A member of its own: what an object inherits is not in the file. */
export function member(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined
}

/** A member that is a string with something in it. */
export function text(value: unknown, name: string): string | undefined {
  const found = member(value, name)
  return typeof found === 'string' && found.trim() !== '' ? found : undefined
}

/** The elements of a member that is a list; none where it is no list. */
export function elements(value: unknown, name: string): readonly unknown[] {
  const found = member(value, name)
  return Array.isArray(found) ? found : []
}

/** The strings of a member that is a list of them, or one. */
export function texts(value: unknown, name: string): string[] {
  const found = member(value, name)
  return (Array.isArray(found) ? found : [found]).filter((one): one is string => typeof one === 'string')
}
