import type { Diagnostic, Location } from '@clausekit/model'

/** A longer line, in UTF-16 units, is no writing at all: it is kept, but not read. */
export const LONGEST_WRITING = 1024 * 1024

/** Says of a line that it was kept and not read. */
export function keptUnread(length: number, source: string, location: Location | undefined): Diagnostic {
  const message = `A line of ${length} characters is no writing: it was kept as it is and not searched for provisions.`
  return { severity: 'warning', ruleId: 'line-too-long', source, message, ...(location ? { location } : {}) }
}
