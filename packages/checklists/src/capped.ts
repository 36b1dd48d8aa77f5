import type { Diagnostic } from '@clausekit/model'

/** So many problems of one sort tell what is wrong; the others are counted. */
const MOST_NAMED = 100

/** Gathers diagnostics: the first of each rule as they are, and of the rest how many there are. */
export type CappedDiagnostics = {
  add(diagnostic: Diagnostic): void
  all(): Diagnostic[]
}

/**
 * A list of diagnostics that a file with a million faults does not fill: after the first 100 of one rule and severity, one more says how
 * many others there are. What has a note is never left out: the note may hold what stands nowhere else.
 *
 * @param file What the message about those others calls the file.
 */
export function cappedDiagnostics(file?: string): CappedDiagnostics {
  const named: Diagnostic[] = []
  const counts = new Map<string, { first: Diagnostic; count: number }>()
  return {
    add(diagnostic) {
      if (diagnostic.note !== undefined) {
        named.push(diagnostic)
        return
      }
      const { severity, ruleId, source } = diagnostic
      const key = `${severity} ${ruleId} ${source}`
      const known = counts.get(key)
      if (known) known.count++
      else counts.set(key, { first: diagnostic, count: 1 })
      if ((known?.count ?? 1) <= MOST_NAMED) named.push(diagnostic)
    },
    all: () => [
      ...named,
      ...[...counts.values()].flatMap(({ first, count }) => moreOf(first, count - MOST_NAMED, file)),
    ],
  }
}

/** The diagnostics of a list, capped in the same way. */
export function capped(diagnostics: Iterable<Diagnostic>, file?: string): Diagnostic[] {
  const gathered = cappedDiagnostics(file)
  for (const diagnostic of diagnostics) gathered.add(diagnostic)
  return gathered.all()
}

function moreOf({ severity, ruleId, source }: Diagnostic, count: number, file: string | undefined): Diagnostic[] {
  if (count <= 0) return []
  const place = file === undefined ? '' : `${file}: `
  const message = `${place}found ${count} more like the first ${MOST_NAMED} of ${ruleId}.`
  return [{ severity, ruleId, source, message }]
}
