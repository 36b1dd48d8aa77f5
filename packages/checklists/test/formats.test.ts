import { type ChecklistFormatName, checklistFormats, createChecklist, writeChecklist } from '@clausekit/checklists'
import { csv } from '@clausekit/checklists/csv'
import { json } from '@clausekit/checklists/json'
import { markdown } from '@clausekit/checklists/markdown'
import { Checklist, Outcome } from '@clausekit/model'
import { describe, expect, it } from 'vitest'
import type { ChecklistFormat } from '../src/formats/format.js'
import { inertCell } from '../src/formats/inert-cell.js'
import { standardOf } from './standard.js'

const checklist = createChecklist(
  standardOf({ clauses: [{ number: '4', title: 'Bolts' }], provisions: [{ text: 'one\ntwo' }, { text: ' x ' }] }),
)

/** The checklist with a verdict for each item, the first one in turn. */
const filled = (language: string): Checklist => ({
  ...checklist,
  language,
  items: Outcome.options.map((outcome) => ({
    ...checklist.items[0]!,
    verdict: { outcome, evidence: [{ text: 'Report 7' }], remark: '=1' },
  })),
})

describe('writeChecklist', () => {
  it('knows the formats of the subpaths', () => {
    expect(checklistFormats).toMatchObject({ csv, json, markdown })
    expect(Object.values(checklistFormats).map(({ name }) => name)).toEqual(Object.keys(checklistFormats))
  })

  it('names the formats that it knows when it is asked for another', async () => {
    await expect(writeChecklist(checklist, 'toString' as ChecklistFormatName)).rejects.toThrow(
      /^Found the checklist format “toString”; expected one of (?=.*\bcsv\b)(?=.*\bjson\b)(?=.*\bmarkdown\b)[a-z-]+(?:, [a-z-]+)*\.$/,
    )
  })

  it('writes clauses that go far too deep in every format', async () => {
    const clauses = Array.from({ length: 5000 }, (_, level) => ({
      id: `clause-${level}`,
      number: `${level}`,
      title: 'Deep',
      ...(level > 0 && { parentId: `clause-${level - 1}` }),
    }))
    const items = ['clause-10', 'clause-4000', 'clause-4999'].map((clauseId) => ({
      ...checklist.items[0]!,
      id: `in-${clauseId}`,
      clauseId,
    }))
    const deep: Checklist = { ...checklist, standards: [{ id: 'standard-1', title: 'Locks', clauses }], items }
    for (const { name, write } of Object.values<ChecklistFormat>(checklistFormats)) {
      const written = await write?.(deep, { sheets: 'chapters' })
      if (typeof written === 'string') for (const { id } of items) expect(written, name).toContain(id)
    }
  })

  it('Markdown tells standards apart, says what is checked, and what must be looked at again', async () => {
    const item = checklist.items[0]!
    const review = { reason: 'moved' as const, before: [{ id: 'x', clause: '3', text: 'one' }] }
    const text = await writeChecklist(
      {
        ...checklist,
        standards: ['Locks', 'Keys'].map((title, index) => ({ id: `standard-${index + 1}`, title })),
        subject: { name: 'Lock 7', version: '2', by: 'Ann' },
        profile: { name: 'shop' },
        items: [
          item,
          { ...item, standardId: 'standard-2', ics: { status: 'o.1', solved: 'o', support: true }, review },
        ],
      },
      'markdown',
    )
    expect(text).toContain('| Lock 7 | 2 | Ann |  |')
    expect(text).toContain('Profile: shop')
    expect(`${text}`.match(/^###+ .*$/gm)).toEqual(['### Locks', '#### 4 Bolts', '### Keys', '#### 4 Bolts'])
    expect(text).toContain('ICS status: o.1 → o<br>ICS support: Yes<br>Review due: Moved<br>Words before: x · 3 · one')
  })

  it('takes the language of headings from its options', async () => {
    expect(await writeChecklist(checklist, 'csv', { language: 'zh-Hans-CN' })).toContain('标识,标号,条号')
    expect(await writeChecklist({ ...checklist, language: 'zh' }, 'markdown', { language: 'en' })).toContain(
      '## Summary',
    )
    expect(await writeChecklist(checklist, 'csv', { language: 'constructor' })).toContain('Id,Label,Clause')
  })

  it.each([
    ['en', ['Passed', 'Failed', 'Cannot tell', 'Not applicable', 'Not checked']],
    ['zh', ['符合', '不符合', '无法判断', '不适用', '未检查']],
  ])('writes the five verdicts in %s', async (language, verdicts) => {
    const rows = `${await writeChecklist(filled(language), 'csv')}`.split('\r\n').slice(1, -1)
    expect(rows.map((row) => row.split(',').slice(-8, -5))).toEqual(
      verdicts.map((verdict) => [verdict, 'Report 7', "'=1"]),
    )
    const lines = `${await writeChecklist(filled(language), 'markdown')}`
      .split('\n')
      .filter((line) => line.includes('Report 7'))
    expect(lines.map((line) => line.split(' | ').slice(-3)[0])).toEqual(verdicts)
  })
})

describe('CSV', () => {
  it('begins with a byte order mark, ends its rows with CRLF, and quotes what has a line end or outer white space', async () => {
    const [header, ...rows] = `${await writeChecklist(checklist, 'csv')}`.split('\r\n')
    expect(header).toMatch(/^\uFEFFId,Label,/)
    expect(rows).toEqual([
      'provision-4-1,,4,Bolts,"one\ntwo",Requirement,Mandatory,,,Test,,,,,,,,,,',
      'provision-4-2,,4,Bolts," x ",Requirement,Mandatory,,,Test,,,,,,,,,,',
      '',
    ])
  })

  it.each([
    '=1+1',
    '+1+1',
    '-1+1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1',
    '－1|x',
    '- item',
    "-2+cmd|' /C calc'!A0",
    '-40 °C',
  ])('makes %j inert', (cell) => {
    expect(inertCell(cell)).toBe(`'${cell}`)
  })

  it.each([
    '',
    '-',
    '--',
    '—',
    '-40',
    '+5',
    '-1.50',
    '+1,5',
    '-1 000',
    '-2.5e-3',
    '-5 %',
    '5.1',
    'a=1',
    '——锁舌；',
    '应≥-40 ℃',
  ])('leaves %j as it is', (cell) => {
    expect(inertCell(cell)).toBe(cell)
  })
})

describe('JSON', () => {
  it('is the checklist, as the model describes it', async () => {
    const text = `${await writeChecklist(checklist, 'json')}`
    expect(Checklist.parse(JSON.parse(text))).toEqual(checklist)
    expect(text).toMatch(/^\{\n {2}"schema": "clausekit\/checklist\/1",[\s\S]*\}\n$/)
  })
})
