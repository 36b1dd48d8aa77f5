import { isDeepStrictEqual } from 'node:util'
import { createChecklist, writeChecklist } from '@clausekit/checklists'
import { csv } from '@clausekit/checklists/csv'
import { xlsx } from '@clausekit/checklists/xlsx'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { sheetNames } from '../src/formats/xlsx/spreadsheetml/sheet-names.js'
import { filledChecklist, verdictsOf } from './filled-checklist.js'
import { convertWithOffice, hasSpreadsheets } from './soffice.js'
import { standardOf } from './standard.js'

type Options = Parameters<typeof xlsx.write>[1]

async function partsOf(
  checklist: Parameters<typeof xlsx.write>[0],
  options?: Options,
): Promise<Record<string, string>> {
  const parts = unzipSync(await xlsx.write(checklist, options))
  return Object.fromEntries(Object.entries(parts).map(([path, bytes]) => [path, strFromU8(bytes)]))
}

const forms = [
  ['en', 'one'],
  ['zh', 'chapters'],
] as const satisfies readonly (readonly [string, NonNullable<Options>['sheets']])[]

describe('a written workbook', () => {
  it.each(forms)('gives every verdict back that was written in %s, with sheets: %s', async (language, sheets) => {
    const checklist = filledChecklist(language)
    const bytes = await xlsx.write(checklist, { sheets })
    const { entries, subject, diagnostics } = await xlsx.read({ bytes })
    const order = new Map(checklist.items.map(({ id }, index) => [id, index]))
    const found = entries.map(({ ids: [id = ''], verdict }) => [id, verdict] as const)
    expect(found.sort(([a], [b]) => order.get(a)! - order.get(b)!)).toEqual(verdictsOf(checklist))
    expect(subject).toEqual(checklist.subject)
    expect(diagnostics).toEqual([])
  })

  it('has a frozen header, a filter, the verdicts as a drop-down list, and a header row on every printed page', async () => {
    const parts = await partsOf(filledChecklist('zh'))
    const sheet = parts['xl/worksheets/sheet2.xml']!
    expect(sheet).toContain('<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>')
    expect(sheet).toContain('<autoFilter ref="A1:U25"/>')
    expect(sheet).toMatch(/sqref="M2:M25"><formula1>&quot;符合,不符合,无法判断,不适用,未检查&quot;<\/formula1>/)
    expect(sheet).toContain('orientation="landscape" fitToWidth="1" fitToHeight="0"')
    expect(parts['xl/workbook.xml']).toContain(">'检查项'!$1:$1</definedName>")
  })

  it('counts outcomes by formulas that follow what is filled in', async () => {
    const front = (await partsOf(filledChecklist()))['xl/worksheets/sheet1.xml']!
    expect(front).toContain(
      "<f>COUNTIFS('Items'!$G$2:$G$25,&quot;Mandatory&quot;,'Items'!$M$2:$M$25,&quot;Passed&quot;)</f><v>5</v>",
    )
  })

  it('writes no formula of somebody else', async () => {
    const parts = await partsOf(filledChecklist())
    expect(parts['xl/worksheets/sheet2.xml']).not.toContain('<f>')
    expect(parts['xl/sharedStrings.xml']).toContain('<t xml:space="preserve">=1+1</t>')
    expect(parts['xl/styles.xml']).toContain('quotePrefix="1"')
  })

  it('writes the same bytes for the same checklist', async () => {
    expect(await xlsx.write(filledChecklist())).toEqual(await xlsx.write(filledChecklist()))
  })

  it.each(['one', 'chapters'] as const)(
    'writes and reads a checklist without items, with sheets: %s',
    async (sheets) => {
      const checklist = createChecklist(standardOf({}))
      const parts = await partsOf(checklist, { sheets })
      expect(parts['xl/sharedStrings.xml']).toContain('The standard holds no provision of the chosen kinds.')
      expect(await xlsx.read({ bytes: await xlsx.write(checklist, { sheets }) })).toEqual({
        entries: [],
        diagnostics: [],
      })
    },
  )

  it('has one sheet for the thousand articles of a law without chapters', async () => {
    const numbers = Array.from({ length: 1000 }, (_, index) => `第${index + 1}条`)
    const law = standardOf({
      metadata: { language: 'zh' },
      clauses: numbers.map((number) => ({ number })),
      provisions: numbers.map((clause) => ({ clause })),
    })
    const parts = await partsOf(createChecklist(law), { sheets: 'chapters' })
    expect(Object.keys(parts).filter((path) => path.includes('worksheets/sheet'))).toHaveLength(2)
  })

  it.each([
    [['5/6: a?', '5\\6: a*', '5-6- A-']],
    [["'quoted'", 'History', '', ' ']],
    [['𠮷'.repeat(20), '𠮷'.repeat(20)]],
  ])('finds names for sheets that Excel allows: %j', (wanted) => {
    const names = sheetNames(wanted)
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(wanted.length)
    for (const name of names) {
      expect(name).toMatch(/^(?!')[^:\\/?*[\]]{1,31}(?<!')$/)
      expect(name).not.toMatch(/\p{Surrogate}/u)
      expect(name.toLowerCase()).not.toBe('history')
    }
  })
})

describe.skipIf(!hasSpreadsheets)('LibreOffice (skipped where it is not installed with Calc)', () => {
  it.each(forms)(
    'opens and saves a workbook in %s with sheets: %s, and no verdict is lost',
    async (language, sheets) => {
      const checklist = filledChecklist(language)
      const saved = convertWithOffice(await xlsx.write(checklist, { sheets }), 'xlsx', 'xlsx')
      const { entries, subject } = await xlsx.read({ bytes: saved! })
      expect(Object.fromEntries(entries.map(({ ids, verdict }) => [ids[0], verdict]))).toEqual(
        Object.fromEntries(verdictsOf(checklist)),
      )
      expect(subject).toEqual(checklist.subject)
    },
  )

  it('computes the progress', async () => {
    const checklist = filledChecklist()
    const bytes = await xlsx.write(checklist)
    const text = strFromU8(convertWithOffice(bytes, 'xlsx', 'csv:Text - txt - csv (StarCalc):44,34,76')!)
    // 23 verdicts of 24 items, in the order of EARL; untested is what has no other.
    expect(text).toContain('Total,5,5,5,4,5,24,79%')
  })

  it('opens and saves a CSV, and changes only what it takes for numbers or finds too long', async () => {
    const checklist = filledChecklist()
    const before = new Map(verdictsOf(checklist))
    const text = `${await writeChecklist(checklist, 'csv')}`
    const saved = convertWithOffice(text, 'csv', 'csv:Text - txt - csv (StarCalc):44,34,76,1')
    const { entries } = await csv.read({ bytes: saved! })
    expect(new Set(entries.map(({ ids }) => ids[0]))).toEqual(new Set(before.keys()))
    const changed = entries.flatMap(({ ids: [id = ''], verdict }) => {
      const { remark = '' } = before.get(id)!
      return isDeepStrictEqual(verdict, before.get(id)) ? [] : [remark.slice(0, 10)]
    })
    expect(changed.sort()).toEqual(['1.50', '95 %', 'very long '])
  })
})
