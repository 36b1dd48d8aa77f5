import type { z } from 'zod'

/** What is wrong with a profile, and the path to it. `isKey`: the key itself is wrong, not its value. */
export type ProfileIssue = { message: string; path: (string | number)[]; isKey?: boolean }

/** The issues of a schema, each at the value that it is about. */
export function profileIssues(issues: readonly z.core.$ZodIssue[]): ProfileIssue[] {
  return issues.slice(0, 50).flatMap(flat)
}

/** Unknown keys are put on the object that holds them; of the members of a union, the one that came nearest speaks. */
function flat(issue: z.core.$ZodIssue): ProfileIssue[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)))
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ message: `Found the unknown key “${key}”.`, path: [...path, key], isKey: true }))
  if (issue.code === 'invalid_union') {
    const members = issue.errors.map((errors) => errors.flatMap(flat))
    const nearest = members.findIndex((errors) => errors.some((error) => error.path.length > 0))
    const saying = issue.errors.findIndex((errors) => errors.some(({ code }) => code !== 'invalid_type'))
    const chosen = members[Math.max(nearest, saying, 0)]
    if (chosen && chosen.length > 0) return chosen.map((inner) => ({ ...inner, path: [...path, ...inner.path] }))
  }
  return [{ message: foundAndExpected(issue.message), path }]
}

function foundAndExpected(message: string): string {
  const match = /^Invalid input: expected ([^,]{1,200})(?:, received (\S{1,40}))?$/.exec(message)
  if (!match) return message.endsWith('.') ? message : `${message}.`
  const [, expected, received] = match
  const found = received === undefined ? 'something else' : received === 'undefined' ? 'nothing' : received
  return `Found ${found}; expected ${expected}.`
}
