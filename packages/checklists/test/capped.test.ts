import { applyVerdicts, coverageOf, findAnnotations, mergeFilled } from '@clausekit/checklists'
import { csv } from '@clausekit/checklists/csv'
import { xlsx } from '@clausekit/checklists/xlsx'
import type { Diagnostic } from '@clausekit/model'
import { describe, expect, it } from 'vitest'
import { readEarl } from '../src/formats/earl/index.js'
import { json } from '../src/formats/json/index.js'
import { checklistOf, itemOf, verdictOf } from './locks.js'
import { wordsRow, workbookOf } from './workbook-parts.js'

const MANY = 150
const rows = Array.from({ length: MANY }, (_, index) => index)
const bytesOf = (text: string) => new TextEncoder().encode(text)
const HEADINGS = 'Id,Verdict,Evidence,Remark,Checked by,Date,Waiver: reason,Waiver: accepted by,Waiver: until'.split(
  ',',
)
const checklist = checklistOf([itemOf({ id: 'a', verdict: verdictOf('passed') })])

/** How many diagnostics of a rule there are, and the last of them. */
function told(diagnostics: readonly Diagnostic[], ruleId: string): [number, string | undefined] {
  const own = diagnostics.filter((one) => one.ruleId === ruleId)
  return [own.length, own.at(-1)?.message]
}

describe('a file with more faults than anybody reads', () => {
  it('CSV: the first 100 of a rule are named by row, the others counted; another rule is named beside', async () => {
    const lines = rows.map((row) => `item-${row},maybe`)
    const text = [HEADINGS.join(','), ...lines, ',passed'].join('\n')
    const { diagnostics } = await csv.read({ bytes: bytesOf(text), name: 'form.csv' })
    expect(told(diagnostics, 'unknown-verdict')).toEqual([
      101,
      'form.csv: found 50 more like the first 100 of unknown-verdict.',
    ])
    expect(told(diagnostics, 'id-missing')[0]).toBe(1)
  })

  it('XLSX: so are they in a workbook', async () => {
    const sheet = wordsRow(...HEADINGS) + rows.map((row) => wordsRow(`item-${row}`, 'maybe')).join('')
    const { diagnostics } = await xlsx.read({ bytes: workbookOf({ sheets: { Items: sheet } }), name: 'form.xlsx' })
    expect(told(diagnostics, 'unknown-verdict')).toEqual([
      101,
      'form.xlsx: found 50 more like the first 100 of unknown-verdict.',
    ])
  })

  it('JSON and EARL: so are they in a list of items or assertions', () => {
    const items = rows.map((row) => ({ id: `item-${row}`, verdict: { outcome: 'maybe' } }))
    const text = JSON.stringify({ schema: 'clausekit/checklist/1', items })
    expect(told(json.read({ bytes: bytesOf(text), name: 'a.json' }).diagnostics, 'malformed-verdict')).toEqual([
      101,
      'a.json: found 50 more like the first 100 of malformed-verdict.',
    ])
    const graph = rows.map((row) => ({ '@type': 'earl:Assertion', test: `t-${row}`, result: {} }))
    const report = JSON.stringify({ '@graph': graph })
    expect(told(readEarl({ bytes: bytesOf(report), name: 'a.jsonld' }).diagnostics, 'outcome-unknown')[0]).toBe(101)
  })

  it('ids that no item has are counted too, by one form or by several', () => {
    const entries = rows.map((row) => ({ ids: [`x-${row}`], verdict: verdictOf('failed'), place: `row ${row}` }))
    const filled = { entries, diagnostics: [] }
    const last = 'found 50 more like the first 100 of verdict-id-unknown.'
    expect(told(applyVerdicts(checklist, filled).diagnostics, 'verdict-id-unknown')).toEqual([101, last])
    const forms = [{ name: 'form.csv', filled }]
    expect(told(mergeFilled(checklist, forms).diagnostics, 'verdict-id-unknown')).toEqual([101, last])
  })

  it('verdicts that were replaced are all told: the note is where the old one still stands', () => {
    const items = rows.map((row) => itemOf({ id: `i-${row}`, verdict: verdictOf('passed') }))
    const entries = rows.map((row) => ({ ids: [`i-${row}`], verdict: verdictOf('failed'), place: `row ${row}` }))
    const { diagnostics } = applyVerdicts(checklistOf(items), { entries, diagnostics: [] })
    expect(told(diagnostics, 'verdict-replaced')[0]).toBe(MANY)
  })

  it('annotations that name nothing are counted', () => {
    const code = rows.map((row) => `// @implements x-${row}`).join('\n')
    const { diagnostics } = coverageOf(checklist, findAnnotations(code, { name: 'a.ts' }))
    expect(told(diagnostics, 'annotation-id-unknown')).toEqual([
      101,
      'found 50 more like the first 100 of annotation-id-unknown.',
    ])
  })
})
