import { createChecklist } from '@clausekit/checklists'
import { docx } from '@clausekit/checklists/docx'
import type { Checklist, ChecklistItem } from '@clausekit/model'
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { convertWithOffice } from './soffice.js'
import { standardOf } from './standard.js'

const standard = standardOf({
  clauses: [
    {
      number: '4',
      title: 'Locks',
      clauses: [
        { number: '4.1', title: 'Bolts' },
        { number: '4.2', title: '' },
        { number: '4.3', title: '' },
      ],
    },
  ],
  provisions: [
    { text: 'The bolt shall hold.', clause: '4.1', label: 'B1' },
    { text: 'The bolt should shine.', clause: '4.1', kind: 'recommendation' },
    { text: 'The bolt may be long.', clause: '4.1', kind: 'permission' },
    { text: 'Bolts are iron.', clause: '4.1', kind: 'statement' },
    { text: 'a key;', leadIn: 'The lock shall open by at least one of the following:', clause: '4.2' },
    { text: 'a <card> & a code.', leadIn: 'The lock shall open by at least one of the following:', clause: '4.2' },
    { text: 'The lock shall close.', clause: '4.3' },
  ],
})

const withIcs = (checklist: Checklist, ics: NonNullable<ChecklistItem['ics']>): Checklist => ({
  ...checklist,
  items: checklist.items.map((item) => (item.text === 'The lock shall close.' ? { ...item, ics } : item)),
})

/** The words of a part, an array of cells for each row of each table, and the headings between. */
async function readProforma(checklist: Checklist, language?: string) {
  const parts = unzipSync(await docx.write(checklist, { language }))
  const tables: string[][][] = []
  let text = ''
  const outside: string[] = []
  let depth = 0
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name }) => {
    if (name === 'w:tbl') {
      tables.push([])
      depth++
    }
    if (name === 'w:tr') tables.at(-1)!.push([])
    if (name === 'w:tc' || name === 'w:p') text = name === 'w:p' && depth > 0 ? text : ''
  })
  parser.on('text', (words) => {
    text += words
  })
  parser.on('closetag', ({ name }) => {
    if (name === 'w:tbl') depth--
    if (name === 'w:tc') tables.at(-1)!.at(-1)!.push(text.replace(/\s+/g, ' ').trim())
    if (name === 'w:p' && depth === 0 && text !== '') outside.push(text)
  })
  parser.write(strFromU8(parts['word/document.xml']!)).close()
  return { tables, outside }
}

describe('an ICS proforma', () => {
  it('has a table for each clause in the columns of ISO/IEC 9646-7; paragraphs without title stand with the clause around them', async () => {
    const { tables, outside } = await readProforma(createChecklist(standard))
    expect(outside.slice(-5)).toEqual([
      '7  Items',
      '4 Locks',
      'Table 1 – 4 Locks',
      'o.1: support of at least one of these items is required.',
      'Table 2 – 4.1 Bolts',
    ])
    const columns = ['Item', 'Feature', 'Reference', 'Status', 'Support']
    expect(tables.at(-2)).toEqual([
      columns,
      ['provision-4.2-5', 'The lock shall open by at least one of the following: a key;', '4.2', 'o.1', '☐ Yes ☐ No'],
      [
        'provision-4.2-6',
        'The lock shall open by at least one of the following: a <card> & a code.',
        '4.2',
        'o.1',
        '☐ Yes ☐ No',
      ],
      ['provision-4.3-7', 'The lock shall close.', '4.3', 'm', '☐ Yes ☐ No'],
    ])
    expect(tables.at(-1)).toEqual([
      columns,
      ['B1', 'The bolt shall hold.', '4.1', 'm', '☐ Yes ☐ No'],
      ['provision-4.1-2', 'The bolt should shine.', '4.1', 'o', '☐ Yes ☐ No'],
      ['provision-4.1-3', 'The bolt may be long.', '4.1', 'o', '☐ Yes ☐ No'],
      ['provision-4.1-4', 'Bolts are iron.', '4.1', 'n/a', '—'],
    ])
  })

  it('takes status and support from the ICS of an item', async () => {
    const checklist = withIcs(createChecklist(standard), { status: 'c1', solved: 'm', support: true })
    const { tables, outside } = await readProforma(checklist)
    expect(tables.at(-2)!.at(-1)!.slice(-2)).toEqual(['c1', '☒ Yes ☐ No☐ N/A'])
    expect(outside.join()).toContain('c1: m with the answers given.')
  })

  it('begins with who states it of what', async () => {
    const checklist = { ...createChecklist(standard), subject: { name: 'Lock 7', version: '1.2' } }
    const { tables, outside } = await readProforma(checklist)
    expect(outside[0]).toBe('Implementation conformance statement (ICS)')
    expect(tables[1]!.slice(0, 2)).toEqual([
      ['Name', 'Lock 7'],
      ['Version', '1.2'],
    ])
    expect(tables[3]![0]).toEqual(['Standard', 'Door locks'])
    expect(outside.join()).toContain('Are all mandatory items implemented?')
  })

  it('is Chinese for a Chinese reader', async () => {
    const { tables, outside } = await readProforma(createChecklist(standard), 'zh')
    expect(outside[0]).toBe('实现一致性声明（ICS）')
    expect(tables.at(-1)!.slice(0, 2)).toEqual([
      ['项', '特性', '引用', '状态', '支持'],
      ['B1', 'The bolt shall hold.', '4.1', 'm', '☐ 是 ☐ 否'],
    ])
  })

  it('finds alternatives in Chinese', async () => {
    const alternatives = standardOf({
      metadata: { language: 'zh' },
      clauses: [{ number: '4', title: '锁' }],
      provisions: ['钥匙；', '卡。'].map((text) => ({ text, leadIn: '锁应能用下列方式之一开启：' })),
    })
    const { tables } = await readProforma(createChecklist(alternatives))
    expect(tables.at(-1)!.map((row) => row[3])).toEqual(['状态', 'o.1', 'o.1'])
  })

  it('writes the same bytes for the same checklist', async () => {
    expect(await docx.write(createChecklist(standard))).toEqual(await docx.write(createChecklist(standard)))
  })

  const read = convertWithOffice('<p>one</p>', 'html', 'txt:Text (encoded):UTF8')
  it.skipIf(!read)('is opened by LibreOffice (skipped where it is not installed)', async () => {
    const made = convertWithOffice(await docx.write(createChecklist(standard)), 'docx', 'txt:Text (encoded):UTF8')
    const words = strFromU8(made!)
    expect(words).toContain('The lock shall open by at least one of the following: a <card> & a code.')
    expect(words).toContain('☐\u00a0Yes')
  })
})
