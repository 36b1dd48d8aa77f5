import type { Diagnostic, Location } from '@clausekit/model'

/**
 * One diagnostic as one line: `file:line:column severity message rule-id`.
 *
 * @param name What was read, for a diagnostic that names no file.
 */
export function diagnosticLine(
  diagnostic: Pick<Diagnostic, 'severity' | 'message' | 'ruleId' | 'location'>,
  name: string,
): string {
  const { severity, message, ruleId, location } = diagnostic
  return `${printable(`${place(location, name)} ${severity} ${message} ${ruleId}`)}\n`
}

function place(location: Location | undefined, name: string): string {
  if (location === undefined) return name
  const file = location.file ?? name
  if ('start' in location) return `${file}:${location.start.line}:${location.start.column}`
  if ('page' in location) return `${file}:page ${location.page}`
  return `${file}:${location.part}, paragraph ${location.paragraph + 1}`
}

/** Text of a stranger on one line, without the control characters that would steer the terminal. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
}
