import type { Checklist } from '@clausekit/model'
import { sha1 } from '../sha1.js'

/** Names the draft of a checklist: the same as long as the standards and the words of the items stay. */
export function draftKey({ standards, items }: Checklist): string {
  const named = standards.map(({ identifier, title }) => identifier?.canonical ?? title)
  return `clausekit-checklist-${digest([named, items.map(({ id, fingerprint }) => [id, fingerprint])])}`
}

/** Tells copies of a page apart that were delivered with other verdicts. */
export function deliveredKey({ items, subject }: Checklist): string {
  return digest([subject, items.map(({ verdict, review }) => [verdict, review])])
}

function digest(value: unknown): string {
  const bytes = sha1(new TextEncoder().encode(JSON.stringify(value)))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
