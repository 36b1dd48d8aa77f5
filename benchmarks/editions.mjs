// Compares two editions of a standard whose true changes are published, and says how many were found and how many were wrong. Build first.
//
//   node benchmarks/editions.mjs OLD NEW MAPPING [--list]
//
// OLD and NEW: a standard that clausekit reads, a folder of one (its files are joined in the order of their names), or the CSV of the
// OWASP ASVS. MAPPING: the YAML file of the OWASP ASVS that says what became of each requirement:
// https://github.com/OWASP/ASVS/tree/master/5.0/mappings, mapping_v4.0.3_to_v5.0.0.yml.
// --list prints what was wrong and what was missed, with the words of both.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { carryOver, compareEditions, createChecklist } from '../packages/checklists/dist/index.js'
import { convert } from '../packages/clausekit/dist/index.js'

const { parse: parseCsv } = createRequire(new URL('../packages/checklists/package.json', import.meta.url))(
  'csv-parse/sync',
)

const { positionals, values } = parseArgs({ allowPositionals: true, options: { list: { type: 'boolean' } } })
const [oldPath, newPath, mappingPath] = positionals
if (!mappingPath) {
  console.error('node benchmarks/editions.mjs OLD NEW MAPPING [--list]')
  process.exit(2)
}

/** The bare number of a requirement: V1.2.3, v5.0.0-1.2.3 and 1.2.3 are the same. */
const bare = (label) => label?.match(/\d+\.\d+\.\d+$/)?.[0]

async function read(path) {
  if (path.endsWith('.csv')) return convert({ bytes: new TextEncoder().encode(markdownOf(path)), name: 'standard.md' })
  const files = statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .map((name) => join(path, name))
    : [path]
  return convert(files.map((name) => ({ bytes: readFileSync(name), name })))
}

/** The CSV as the standard prints it: a clause a section, a table of requirements in each. */
function markdownOf(path) {
  const lines = ['# Requirements']
  let section
  for (const row of parseCsv(readFileSync(path, 'utf8'), { columns: true })) {
    if (row.section_id !== section) {
      section = row.section_id
      lines.push('', `## ${section} ${row.section_name}`, '', '| # | Description |', '| --- | --- |')
    }
    lines.push(`| **${bare(row.req_id)}** | ${row.req_description.replace(/[\\|_*<]/g, '\\$&').replace(/\s+/g, ' ')} |`)
  }
  return `${lines.join('\n')}\n`
}

/** What the mapping says of each old requirement: what happened, and the new ones that it became or is covered by. */
function mappingOf(path) {
  const mapping = new Map()
  const text = readFileSync(path, 'utf8').replace(/\n {4,}/g, ' ')
  for (const [, from, tag] of text.matchAll(/^v[\d.]+-(\d+\.\d+\.\d+):\n\s+tag-[^:\n]*: (.*)$/gm)) {
    const to = [...tag.matchAll(/v[\d.]+-(\d+\.\d+\.\d+)/g)].map((match) => match[1])
    const happened = /MODIFIED|MOVED|SPLIT|MERGED|COVERED|DEPRECATED/.exec(tag)?.[0].toLowerCase() ?? 'deleted'
    mapping.set(from, { happened: to.length > 0 ? happened : 'deleted', to })
  }
  return mapping
}

const [before, after] = await Promise.all([read(oldPath), read(newPath)])
const mapping = mappingOf(mappingPath)
const diff = compareEditions(before, after)

const filled = createChecklist(before)
filled.items = filled.items.map((item) => ({
  ...item,
  verdict: { outcome: 'passed', evidence: [], remark: bare(item.label) ?? item.id },
}))
const { checklist } = carryOver(filled, after)
const carried = new Map()
for (const item of checklist.items)
  if (item.verdict) carried.set(item.verdict.remark, [...(carried.get(item.verdict.remark) ?? []), bare(item.label)])

const totals = new Map()
const notes = []
for (const change of diff.changes) {
  for (const old of change.before) {
    const from = bare(old.label)
    const { happened, to } = mapping.get(from) ?? { happened: 'deleted', to: [] }
    const row = totals.get(happened) ?? {
      requirements: 0,
      found: 0,
      wrong: 0,
      named: 0,
      carried: 0,
      'carried wrongly': 0,
    }
    totals.set(happened, row)
    row.requirements++
    const found = change.after.map(({ label }) => bare(label))
    const right = found.filter((label) => to.includes(label))
    if (right.length > 0) row.found++
    if (right.length < found.length) row.wrong++
    const named = (change.similar ?? []).map(({ id }) => bare(after.provisions.find((one) => one.id === id)?.label))
    if (right.length > 0 || named.some((label) => to.includes(label))) row.named++
    const kept = carried.get(from) ?? []
    if (kept.length > 0) row.carried++
    if (kept.some((label) => !to.includes(label))) row['carried wrongly']++
    if (right.length < found.length || (right.length === 0 && to.length > 0))
      notes.push(
        `${from} ${happened} to ${to.join(', ') || 'nothing'}; found ${change.kind} ${found.join(', ')} (confidence ${change.confidence})\n  - ${old.text}\n${change.after.map(({ text }) => `  + ${text}\n`).join('')}`,
      )
  }
}
console.log(`${diff.before.provisions} requirements before, ${diff.after.provisions} after.`)
console.table(Object.fromEntries(totals))
console.log(
  'found: one of its true successors; wrong: another one among them; named: found, or among the three that are named as most like it.',
)
const retired = checklist.retired?.length ?? 0
console.log(`Verdicts: ${filled.items.length} before, ${carried.size} carried over, ${retired} retired.`)
if (values.list) console.log(`\n${notes.join('\n')}`)
