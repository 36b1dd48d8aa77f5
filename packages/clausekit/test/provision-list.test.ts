import type { Provision } from '@clausekit/model'
import { describe, expect, it } from 'vitest'
import { displayWidth } from '../src/display-width.js'
import { provisionFormats } from '../src/provision-list/formats.js'

const provision: Provision = {
  id: 'provision-5.1-1',
  clauseId: 'clause-5.1',
  clause: '5.1',
  kind: 'requirement',
  polarity: 'positive',
  keyword: '应',
  regime: 'gbt1.1',
  language: 'zh-CN',
  text: '阀门应在 3 s 内关闭。',
  constraints: [{ operator: '=', value: '3', unit: 's', literal: '3 s' }],
  citations: [],
  testability: 'test',
  confidence: 0.9,
  because: 'verbal form',
  fingerprint: 'f1',
}
const compound: Provision = { ...provision, id: 'provision-5.1-2', text: '阀门应关闭并报警。' }
const parts: Provision[] = ['关闭', '报警'].map((text, index) => ({
  ...provision,
  id: `provision-5.1-${index + 3}`,
  kind: 'recommendation',
  parentId: compound.id,
  leadIn: '阀门宜',
  text: `${text}。`,
}))
const provisions = [provision, compound, ...parts]

describe('the table of provisions', () => {
  it('is plain and uncut without a terminal: tabs, one line a provision, parts instead of compounds', () => {
    expect(provisionFormats.table.write({ provisions })).toBe(
      [
        'provision-5.1-1\trequirement\t5.1\t阀门应在 3 s 内关闭。',
        'provision-5.1-3\trecommendation\t5.1\t阀门宜关闭。',
        'provision-5.1-4\trecommendation\t5.1\t阀门宜报警。',
        '',
      ].join('\n'),
    )
  })

  it('is aligned and wrapped to the width of a terminal', () => {
    const table = provisionFormats.table.write({
      provisions: [{ ...provision, text: provision.text.repeat(6) }],
      width: 72,
    })
    const lines = table.trimEnd().split('\n')
    expect(lines[0]).toBe('id               kind         clause  text')
    expect(lines[1]).toMatch(/^provision-5\.1-1 {2}requirement {2}5\.1 {5}阀门应在 3 s/)
    expect(lines.length).toBeGreaterThan(3)
    for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(72)
  })

  it('shows the id that the standard prints', () => {
    expect(provisionFormats.table.write({ provisions: [{ ...provision, label: 'V1.1.1' }] })).toMatch(/^V1\.1\.1\t/)
  })

  it('does not let a text steer the terminal', () => {
    const text = 'It shall\u001b[2J hold.\nAlways\tso.'
    expect(provisionFormats.table.write({ provisions: [{ ...provision, text }] })).toContain(
      '\tIt shall [2J hold. Always so.\n',
    )
  })

  it('keeps the kinds that are asked for', () => {
    const table = provisionFormats.table.write({ provisions, kinds: ['recommendation'] })
    expect(table.trimEnd().split('\n')).toHaveLength(2)
  })
})

describe('other forms', () => {
  it('JSON holds every field, and compounds too', () => {
    expect(JSON.parse(provisionFormats.json.write({ provisions }))).toEqual(provisions)
  })

  it('CSV has a byte order mark, quotes where needed, and cells that no spreadsheet takes for a formula', () => {
    const csv = provisionFormats.csv.write({ provisions: [{ ...provision, text: '=1+1, "quoted"', subject: '-40' }] })
    const [header, row] = csv.split('\r\n')
    expect(header).toMatch(/^\uFEFFid,label,clause,kind,/)
    expect(row).toBe(`provision-5.1-1,,5.1,requirement,positive,,应,"'=1+1, ""quoted""",-40,,,3 s,,test,0.9,f1`)
  })

  it('Markdown keeps a text in its cell', () => {
    const markdown = provisionFormats.markdown.write({ provisions: [{ ...provision, text: 'a | b\n<script> *c*' }] })
    expect(markdown.split('\n')[2]).toBe(
      '| provision-5.1-1 | 5.1 | requirement | 应 | a \\| b<br>\\<script\\> \\*c\\* |',
    )
  })
})
