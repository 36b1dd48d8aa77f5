import { fileURLToPath } from 'node:url'
import { convert, createChecklist, UnreadableSourceError, writeChecklist } from 'clausekit'
import { findStandards, readInput, writeWhole } from 'clausekit/files'

const here = fileURLToPath(new URL('.', import.meta.url))
const totals = { requirement: 0, recommendation: 0 }

for (const file of await findStandards('standards', here)) {
  try {
    const standard = await convert(await readInput(file))
    const checklist = createChecklist(standard, { kinds: ['requirement', 'recommendation'] })
    const target = `checklists/${file.relativePath}.csv`
    await writeWhole(`${here}/${target}`, await writeChecklist(checklist, 'csv'))
    for (const { kind } of checklist.items) totals[kind] += 1
    console.log(`${file.name}: ${checklist.items.length} items in ${target}`)
  } catch (error) {
    // A broken source must not end the batch; anything else is a bug and should.
    if (!(error instanceof UnreadableSourceError)) throw error
    console.log(`left out: ${error.message}`)
  }
}
console.log(`together: ${totals.requirement} requirements, ${totals.recommendation} recommendations`)
