import { xlsx } from '@clausekit/checklists/xlsx'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { UnreadableChecklistError } from '../src/formats/format.js'
import { itemOf, verdictOf } from './locks.js'
import { type WorkbookParts, wordsRow, workbookOf } from './workbook-parts.js'

const HEADINGS = [
  'Id',
  'Verdict',
  'Evidence',
  'Remark',
  'Checked by',
  'Date',
  'Waiver: reason',
  'Waiver: accepted by',
  'Waiver: until',
]

async function read(parts: WorkbookParts) {
  const { entries, diagnostics, subject } = await xlsx.read({ bytes: workbookOf(parts), name: 'form.xlsx' })
  return {
    verdicts: Object.fromEntries(entries.map(({ ids, verdict }) => [ids[0], verdict])),
    messages: diagnostics.map(({ severity, ruleId, message }) => `${severity} ${ruleId} ${message}`),
    subject,
  }
}

/** The words that a cell of the column “Remark” is read as. */
async function remarkOf(cell: string, parts: Omit<WorkbookParts, 'sheets'> = {}): Promise<string | undefined> {
  const row = `<row><c t="inlineStr"><is><t>item-1</t></is></c><c t="str"><v>Passed</v></c><c/>${cell}</row>`
  const { verdicts } = await read({ ...parts, sheets: { Items: wordsRow(...HEADINGS) + row } })
  return verdicts['item-1']?.remark
}

describe('a filled-in workbook', () => {
  it.each([
    ['a number', '<c><v>1.5</v></c>', '1.5'],
    ['a number with the rest of a calculation', '<c><v>0.30000000000000004</v></c>', '0.3'],
    ['a boolean', '<c t="b"><v>1</v></c>', 'TRUE'],
    ['the result of a formula', '<c t="str"><f>A1&amp;"x"</f><v>item-1x</v></c>', 'item-1x'],
    ['the error of a formula', '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>', '#DIV/0!'],
    ['a date', '<c s="1"><v>46082</v></c>', '2026-03-01'],
    ['a date with time', '<c s="1"><v>46082.5</v></c>', '2026-03-01T12:00:00'],
    ['a date in the manner of a country', '<c s="2"><v>46082</v></c>', '2026-03-01'],
    ['an ISO date', '<c t="d"><v>2026-03-01T00:00:00</v></c>', '2026-03-01'],
    ['a percentage', '<c s="3"><v>0.95</v></c>', '95%'],
    ['a shared string', '<c t="s"><v>0</v></c>', 'shared'],
    ['rich text', '<c t="s"><v>1</v></c>', 'one two'],
    ['ideographs without their reading aids', '<c t="s"><v>2</v></c>', '水泵'],
    ['signs that XML cannot hold', '<c t="inlineStr"><is><t>a_x0001_b_x005F_x0041_</t></is></c>', 'a\u0001b_x0041_'],
    [
      'inline rich text',
      '<c t="inlineStr"><is><r><t>one</t></r><r><t xml:space="preserve"> two</t></r></is></c>',
      'one two',
    ],
  ])('reads %s', async (_, cell, words) => {
    const strings =
      '<si><t>shared</t></si><si><r><t xml:space="preserve">one </t></r><r><rPr><b/></rPr><t>two</t></r></si><si><t>水泵</t><rPh sb="0" eb="2"><t>shuǐbèng</t></rPh></si>'
    const numberFormats = { 164: 'yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@' }
    expect(await remarkOf(cell, { strings, formats: [0, 14, 164, 10], numberFormats })).toBe(words)
  })

  it('counts days from 1904 where the workbook does', async () => {
    expect(await remarkOf('<c s="1"><v>44620</v></c>', { formats: [0, 14], is1904: true })).toBe('2026-03-01')
  })

  it('reads several sheets, moved columns and Chinese headings, and what is checked', async () => {
    const { verdicts, messages, subject } = await read({
      sheets: {
        封面: wordsRow('符合性检查表') + wordsRow('检查对象', '水泵') + wordsRow('版本', '2.1'),
        一:
          wordsRow('证据', '标识', '结论', '备注', '检查人', '日期', '让步：理由', '让步：批准人', '让步：有效期至') +
          wordsRow('报告', 'item-1', '不符合'),
        Two: wordsRow(...HEADINGS, 'Own notes') + wordsRow('item-2', 'passed', '', '', '', '', '', '', '', 'x'),
        Prices: wordsRow('Lock', '7'),
      },
    })
    expect(subject).toEqual({ name: '水泵', version: '2.1' })
    expect(verdicts).toEqual({
      'item-1': { outcome: 'failed', evidence: [{ text: '报告' }] },
      'item-2': { outcome: 'passed', evidence: [] },
    })
    expect(messages).toEqual([
      'info sheet-ignored form.xlsx: sheet “Prices”: not read, since it has no headings of a checklist.',
      'info columns-ignored form.xlsx: sheet “Two”, row 1: not read, since no verdict stands there: “Own notes” (J).',
    ])
  })

  it('names sheet, row and column of what it cannot read', async () => {
    const rows = [
      wordsRow('item-1', 'Passt'),
      wordsRow('', 'Passed'),
      wordsRow('item-2', 'Passed', '', '', '', '1/2/2026'),
      wordsRow('item-2', 'Failed'),
      wordsRow('item-3', 'Failed', '', '', '', '', '', 'B. Boss'),
    ]
    const { verdicts, messages } = await read({ sheets: { Items: wordsRow(...HEADINGS) + rows.join('') } })
    expect(Object.keys(verdicts)).toEqual(['item-2', 'item-3'])
    expect(messages.map((message) => message.split(/; expected|\. /)[0])).toEqual([
      'error unknown-verdict form.xlsx: sheet “Items”, row 2, column “Verdict” (B): found “Passt”',
      'error id-missing form.xlsx: sheet “Items”, row 3, column “Id” (A): found a verdict without an id',
      'warning unclear-date form.xlsx: sheet “Items”, row 4, column “Date” (F): found “1/2/2026”',
      'error id-twice form.xlsx: sheet “Items”, row 5, column “Id” (A): found “item-2” again after sheet “Items”, row 4',
      'error waiver-without-reason form.xlsx: sheet “Items”, row 6, column “Waiver: reason” (G): found a waiver (“B',
    ])
  })

  it('puts long texts together again, and names rests that belong to nothing', async () => {
    const rest =
      wordsRow('Id', 'Column', 'Part', 'Text') +
      wordsRow('item-1', 'Remark', '2', 'three') +
      wordsRow('item-1', 'Remark', '1', 'two, ')
    const goesOn = 'one, … [goes on in the sheet “Long texts”]'
    const sheets = { Items: wordsRow(...HEADINGS) + wordsRow('item-1', 'Passed', '', goesOn), 'Long texts': rest }
    const { verdicts, messages } = await read({ sheets })
    expect(verdicts['item-1']).toEqual({ outcome: 'passed', evidence: [], remark: 'one,two, three' })
    expect(messages).toEqual([])
    const edited = await read({
      sheets: { ...sheets, Items: wordsRow(...HEADINGS) + wordsRow('item-1', 'Passed', '', 'new') },
    })
    expect(edited.messages).toEqual([
      'warning long-text-unused form.xlsx: the rest of a long text (item-1, Remark) belongs to no cell; it is not read.',
    ])
    const alone = await read({ sheets: { Items: sheets.Items } })
    expect(alone.messages).toEqual([
      'error long-text-missing form.xlsx: sheet “Items”, row 2, column “Remark” (D): found no rest of a text that is too long for its cell.',
    ])
  })

  it('reads retired items as they were written, and names by row and column what is none or was changed', async () => {
    const item = itemOf({ id: 'gone', verdict: verdictOf('passed', { by: 'Ann' }) })
    const headings = wordsRow('Retired id', 'Verdict', 'Checked by', 'Retired item')
    const json = JSON.stringify(item).replaceAll('"', '&quot;')
    const Old = [
      headings,
      wordsRow('gone', 'Passed', 'Ann', json.slice(0, 40), json.slice(40)),
      wordsRow('gone', 'Failed', 'Ann', json),
      wordsRow('lost', 'Passed', '', json.slice(0, 40)),
    ].join('')
    const bytes = workbookOf({ sheets: { Items: wordsRow(...HEADINGS), Old } })
    const { entries, retired, diagnostics } = await xlsx.read({ bytes, name: 'form.xlsx' })
    expect([entries, retired]).toEqual([[], [item, item]])
    expect(diagnostics.map(({ ruleId, message }) => `${ruleId} ${message}`.split(/; expected| for the/)[0])).toEqual([
      'retired-changed form.xlsx: sheet “Old”, row 3, column “Verdict” (B): found “Failed”',
      'retired-malformed form.xlsx: sheet “Old”, row 4, column “Retired item” (D): found no retired item',
    ])
  })

  it.each([
    ['no zip archive', strToU8('Id,Verdict'), 'not-a-workbook'],
    ['an .xls file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'old-workbook'],
    ['an archive without a workbook', zipSync({ 'a.txt': strToU8('a') }), 'not-a-workbook'],
    ['a broken archive', workbookOf({ sheets: { Items: wordsRow(...HEADINGS) } }).slice(0, 900), 'broken-archive'],
    [
      'an archive of more parts than any workbook has',
      zipSync(Object.fromEntries(Array.from({ length: 10_001 }, (_, part) => [`${part}`, new Uint8Array()]))),
      'file-too-large',
    ],
    ['a zip bomb', zipSync({ 'xl/workbook.xml': [new Uint8Array(200_000_000), { level: 9 }] }), 'file-too-large'],
    [
      'entities',
      workbookOf({ prolog: '<!DOCTYPE a [<!ENTITY b "bbb">]>', sheets: { Items: wordsRow('&b;') } }),
      'xml-malformed',
    ],
    ['elements that are deep', workbookOf({ sheets: { Items: '<a>'.repeat(1000) } }), 'xml-too-deep'],
    ['a workbook that is no form', workbookOf({ sheets: { Prices: wordsRow('Lock', '7') } }), 'no-checklist-table'],
  ])('refuses %s', async (_, bytes, ruleId) => {
    const refusal = await xlsx.read({ bytes, name: 'form.xlsx' }).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(UnreadableChecklistError)
    expect(refusal).toMatchObject({ ruleId, message: expect.stringContaining('form.xlsx') })
  })
})
