// `pnpm start`: reads the standards in examples/standards and writes their data, pages and checklists to checklists/.
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findStandards, outputStems, readInput, writeWhole } from '../packages/clausekit/dist/files.js'
import * as clausekit from '../packages/clausekit/dist/index.js'

const { clausesOf, convert, countedProvisions, createChecklist, extensions, write, writeChecklist } = clausekit

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, 'checklists')
const endings = ['.json', '.html', '.sts.xml', '.checklist.md', '.checklist.csv']
const kinds = ['requirement', 'recommendation', 'permission']
const columns = ['clauses', 'terms', ...kinds.map((kind) => `${kind}s`), 'others']

const files = await findStandards('examples/standards', root)
if (files.length === 0) throw new Error('Found no standard in examples/standards.')
const paths = files.map((file) => file.relativePath)
const stems = outputStems(paths, { folder, endings, extensions, reserved: [] })

console.log(`${columns.join('  ')}  standard`)
for (const [index, file] of files.entries()) {
  const standard = await convert(await readInput(file))
  const checklist = createChecklist(standard)
  const contents = [
    ...['json', 'html', 'sts'].map((format) => write(standard, format)),
    ...(await Promise.all(['markdown', 'csv'].map((format) => writeChecklist(checklist, format)))),
  ]
  for (const [place, content] of contents.entries())
    await writeWhole(join(folder, stems[index] + endings[place]), content)

  const provisions = countedProvisions(standard.provisions)
  const counts = kinds.map((kind) => provisions.filter((provision) => provision.kind === kind).length)
  const others = provisions.filter((provision) => !kinds.includes(provision.kind)).length
  const numbers = [[...clausesOf(standard)].length, standard.terms.length, ...counts, others]
  const row = numbers.map((number, column) => String(number).padStart(columns[column].length)).join('  ')
  // The title comes last: wide characters then need no care.
  const { identifier, title } = checklist.standards[0]
  console.log(`${row}  ${[identifier?.canonical, title].filter(Boolean).join(' ')}`)
}

console.log(`
Written for each: its data, a page to read with its provisions marked, NISO STS to exchange, and its checklist to read and for a spreadsheet.`)
for (const stem of stems)
  console.log(`  ${endings.map((ending) => relative(root, join(folder, stem + ending))).join('  ')}`)
console.log(`
A document of your own:
  node packages/clausekit/dist/cli.js checklist path/to/standard.md --output checklist.csv
All commands:
  node packages/clausekit/dist/cli.js --help`)
