import type { Checklist } from '@clausekit/model'
import type { ChecklistFormat } from '../format.js'
import { readFilledJson } from './read.js'

export { readFilledJson } from './read.js'

/** The checklist itself, indented by two spaces, with a final newline. */
export function writeJson(checklist: Checklist): string {
  return `${JSON.stringify(checklist, null, 2)}\n`
}

export const json = {
  name: 'json',
  extensions: ['json'],
  mediaType: 'application/json; charset=utf-8',
  write: writeJson,
  read: readFilledJson,
} satisfies ChecklistFormat
