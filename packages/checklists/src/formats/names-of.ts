import type { CheckedStandard, Checklist } from '@clausekit/model'
import { oneLine } from './one-line.js'

/** What to call a standard on one line: its identifier and its title, as far as it has them. */
export function nameOfStandard({ id, identifier, title }: CheckedStandard): string {
  const words = [identifier?.canonical ?? '', title].map(oneLine).filter((word) => word !== '')
  return words.length > 0 ? words.join(' ') : id
}

/** What to call a checklist on one line: its standards. */
export function nameOfChecklist({ standards }: Checklist, separator: string): string {
  return standards.map(nameOfStandard).join(separator)
}

/** The standards, the profile and what is checked: together with the id of an item they tell it from all others. */
export function identityOf({ standards, profile, subject }: Checklist): string {
  return JSON.stringify([
    standards.map((standard) => [standard.identifier?.canonical ?? '', standard.title]),
    profile?.name ?? '',
    subject?.name ?? '',
    subject?.version ?? '',
  ])
}
