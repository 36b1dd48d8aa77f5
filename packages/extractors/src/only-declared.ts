import type { Clause, Diagnostic, Regime } from '@clausekit/model'
import type { Statement } from './statement.js'

type Reading = { clause: Clause; statements: Statement[] }

/** From this many on, the marks of a text are its way of saying what is required. */
const ENOUGH = 5

/**
 * Where a text without drafting rules marks its requirements itself, by ids or by levels, only these count; so do key words in English where a text prints them behind its own.
 *
 * What explains the requirements uses the same verbal forms and would swamp them.
 */
export function onlyDeclared(readings: readonly Reading[], regime: Regime): { kept: Reading[]; leftOut: Statement[] } {
  const marked = regime === 'house' ? isDeclared : regime === 'rfc2119' ? isBracketed : undefined
  const all = readings.flatMap(({ statements }) => statements)
  if (!marked || all.filter(marked).length < ENOUGH) return { kept: [...readings], leftOut: [] }
  const kept = readings.map(({ clause, statements }) => ({ clause, statements: statements.filter(marked) }))
  return { kept, leftOut: all.filter((statement) => !marked(statement)) }
}

function isDeclared(statement: Statement): boolean {
  return statement.declared === true || (statement.parts?.some(isDeclared) ?? false)
}

/** 必须（MUST）: the English word in brackets decides, and its absence tells. */
function isBracketed(statement: Statement): boolean {
  return (
    statement.forms.some(({ keyword }) => /[（(][A-Z]/.test(keyword)) || (statement.parts?.some(isBracketed) ?? false)
  )
}

export function reportLeftOut(leftOut: readonly Statement[]): Diagnostic[] {
  const [first] = leftOut
  if (!first) return []
  return [
    {
      severity: 'info',
      ruleId: 'undeclared-left-out',
      source: 'extractors',
      ...(first.location ? { location: first.location } : {}),
      message: `The text marks its requirements itself; ${leftOut.length} other sentences with verbal forms were left out, the first here.`,
    },
  ]
}
