import type { Checklist } from '@clausekit/model'
import type { CappedDiagnostics } from '../capped.js'
import type { Filled } from '../formats/format.js'
import { verdictDiagnostic } from './verdict-diagnostic.js'

type Subject = NonNullable<Checklist['subject']>

/** What is checked, with what a file says of it; a file about another object is reported, and changes nothing. */
export function subjectAfter(
  { subject }: Checklist,
  { subject: said }: Filled,
  found: CappedDiagnostics,
): Checklist['subject'] {
  if (!said || !subject) return subject ?? said
  // Nobody has to fill in the name.
  const isSame = said.name === '' || (said.name === subject.name && (said.version ?? '') === (subject.version ?? ''))
  if (isSame || subject.name === '') return { ...subject, ...said, name: said.name || subject.name }
  const message = `Found verdicts on ${shown(said)}; the checklist is about ${shown(subject)}.`
  found.add(verdictDiagnostic('warning', 'subject-differs', message))
  return subject
}

function shown({ name, version }: Subject): string {
  return version ? `${name} ${version}` : name
}
