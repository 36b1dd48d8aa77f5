import { readFile } from 'node:fs/promises'
import { clausesOf, convert, countedProvisions, createChecklist, writeChecklist } from 'clausekit'

const name = 'kettle.md'
const standard = await convert({ bytes: await readFile(new URL(name, import.meta.url)), name })

const { metadata, terms, provisions } = standard
console.log(`${metadata.titles[0]?.text}: ${[...clausesOf(standard)].length} clauses`)
for (const { term, definition } of terms) console.log(`term ${term}: ${definition}`)
// An item of a list is half a sentence; its lead-in is the other half.
for (const { kind, clause, leadIn, text, constraints } of countedProvisions(provisions)) {
  const limits = constraints.map((constraint) => constraint.literal).join(', ')
  console.log(`${kind} in ${clause}: ${leadIn ? `${leadIn} ` : ''}${text}${limits && ` [${limits}]`}`)
}

const checklist = createChecklist(standard, { kinds: ['requirement'] })
console.log(`\n${await writeChecklist(checklist, 'markdown')}`)
