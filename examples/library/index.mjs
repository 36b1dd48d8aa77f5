import { readFile } from 'node:fs/promises'
import { clausesOf, convert, createChecklist, writeChecklist } from 'clausekit'

const name = 'kettle.md'
const standard = await convert({ bytes: await readFile(new URL(name, import.meta.url)), name })

const { metadata, terms, provisions } = standard
console.log(`${metadata.titles[0]?.text}: ${[...clausesOf(standard)].length} clauses, regime ${metadata.regime}`)
for (const { term, definition } of terms) console.log(`term ${term}: ${definition}`)
for (const { kind, clause, text, constraints } of provisions) {
  const limits = constraints.map((constraint) => constraint.literal).join(', ')
  console.log(`${kind} in ${clause}: ${text}${limits && ` [${limits}]`}`)
}

const checklist = createChecklist(standard, { kinds: ['requirement'] })
console.log(`\n${writeChecklist(checklist, 'markdown')}`)
