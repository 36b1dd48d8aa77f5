import type { Lock, LockedProvision } from './lock.js'

/**
 * The text of a lock file: JSON with one line a provision, always in the same order, so that version control shows a line for each
 * provision that changed and no other.
 */
export function writeLock({ schema, standard, provisions, tombstones }: Lock): string {
  return [
    '{',
    `  "schema": ${JSON.stringify(schema)},`,
    `  "standard": ${JSON.stringify(standard)},`,
    `  "provisions": ${lines(provisions)},`,
    `  "tombstones": ${lines(tombstones)}`,
    '}',
    '',
  ].join('\n')
}

function lines(entries: readonly LockedProvision[]): string {
  if (entries.length === 0) return '[]'
  return `[\n${entries.map((entry) => `    ${JSON.stringify(inOrder(entry))}`).join(',\n')}\n  ]`
}

/** Properties always in one order, whoever made the object; those without a value are left out. */
function inOrder({ id, label, clause, clauseTitle, compound, leadIn, text }: LockedProvision): LockedProvision {
  return { id, label, clause, clauseTitle, compound, leadIn, text }
}
