import type { Diagnostic } from '@clausekit/model'
import type { Contents } from './contents.js'
import type { HeadingMark } from './headings.js'
import { locationOf } from './lines.js'

/** Say which entries of the contents have no heading in the text. */
export function missingHeadings(contents: Contents, marks: readonly HeadingMark[]): Diagnostic[] {
  const found = new Set(marks.map((mark) => mark.entry))
  return contents.entries
    .filter((entry) => !found.has(entry))
    .map((entry) => ({
      severity: 'info',
      ruleId: 'contents-entry-without-heading',
      source: 'parsers/text',
      message: `The contents list "${entry.line.words}"; found no heading of these words.`,
      location: locationOf(entry.line),
    }))
}
