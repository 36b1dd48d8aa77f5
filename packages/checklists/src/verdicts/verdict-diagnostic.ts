import type { Diagnostic } from '@clausekit/model'

/** Something amiss in filled-in verdicts; files have rows and test cases rather than lines, so the message says the place. */
export function verdictDiagnostic(severity: Diagnostic['severity'], ruleId: string, message: string): Diagnostic {
  return { severity, ruleId, source: 'checklists/verdicts', message }
}
