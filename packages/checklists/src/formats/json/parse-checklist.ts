import { CHECKLIST_SCHEMA, Checklist } from '@clausekit/model'
import { type FilledFile, UnreadableChecklistError } from '../format.js'
import { readJson } from '../json-value.js'

/** As much of a file as says whether it is a checklist. */
const HEAD = 4096

/**
 * Read a checklist from its JSON.
 *
 * @returns undefined for a file that does not say that it is one.
 * @throws UnreadableChecklistError for a damaged one; the message names the file and the place.
 */
export function parseChecklist(file: FilledFile): Checklist | undefined {
  const { bytes, name = 'The file' } = file
  const head = new TextDecoder().decode(bytes.subarray(0, HEAD))
  if (!/^\s*\{/.test(head.replace(/^\uFEFF/, '')) || !head.includes(`"${CHECKLIST_SCHEMA}"`)) return undefined
  const parsed = Checklist.safeParse(readJson(file))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const place = issue?.path.join('.') ?? ''
  throw new UnreadableChecklistError('malformed-checklist', `${name}: ${place ? `${place}: ` : ''}${issue?.message}.`)
}
