import { applyVerdicts, carryOver, createChecklist, mergeFilled, writeChecklist } from '@clausekit/checklists'
import { csv } from '@clausekit/checklists/csv'
import { xlsx } from '@clausekit/checklists/xlsx'
import type { Checklist } from '@clausekit/model'
import { describe, expect, it } from 'vitest'
import type { Filled } from '../src/formats/format.js'
import { json } from '../src/formats/json/index.js'
import { itemOf, verdictOf } from './locks.js'
import { convertWithOffice, hasSpreadsheets } from './soffice.js'
import { standardOf } from './standard.js'

const OLD = [
  'The bolt shall project by at least 20 mm when the door is locked.',
  'Each key shall carry the number of the lock that it opens.',
  'The hinge shall bear a load of 900 N for one hour without a lasting bend.',
]
const NEW = [(OLD[0] as string).replace('20', '25'), OLD[1] as string, 'The alarm shall sound within 2 s.']

function standard(texts: readonly string[], language = 'en') {
  return standardOf({
    metadata: { language },
    clauses: [{ number: '4', title: 'Locks\nand keys' }],
    provisions: texts.map((text) => ({ clause: '4', text, fingerprint: text.replace(/\W/g, '').slice(-12) })),
  })
}

const evidence = [{ text: 'Report 7\n  page 3', url: 'https://example.org/7' }]
/** More than a cell can hold. */
const LONG = `{"}=1 ${'measured '.repeat(4000)}`

/** The checklist of a new edition: a verdict to be looked at again, a kept one, an item without one, a retired item, and statuses. */
function updated(language = 'en'): Checklist {
  const before = createChecklist(standard(OLD, language))
  const verdicts = [
    verdictOf('passed', { by: 'Ann', on: '2026-03-01', evidence }),
    verdictOf('passed'),
    verdictOf('failed', { remark: `=bent\r\n${LONG}`, waiver: { reason: 'spare part', until: '2027-01-31' } }),
  ]
  const filled = { ...before, items: before.items.map((item, at) => ({ ...item, verdict: verdicts[at] ?? null })) }
  const { checklist } = carryOver(filled, standard(NEW, language))
  const supports = [true, undefined, false]
  return {
    ...checklist,
    subject: { name: 'Lock 7', version: '2', by: 'Ann', on: '2026-03-01' },
    items: checklist.items.map((item, at) => {
      const support = supports[at]
      return { ...item, ics: { status: 'c1', solved: 'o', ...(support !== undefined && { support }) } }
    }),
  }
}

/** The same checklist as somebody makes it anew from the standard, with its profile. */
function madeAnew({ subject: _, retired: __, ...checklist }: Checklist): Checklist {
  return {
    ...checklist,
    items: checklist.items.map(({ review: _, ...item }) => ({
      ...item,
      ics: { status: 'c1', solved: 'o' },
      verdict: null,
    })),
  }
}

const bytesOf = (text: string) => new TextEncoder().encode(text)
const ways: Readonly<Record<string, (checklist: Checklist) => Promise<Filled>>> = {
  xlsx: async (checklist) => xlsx.read({ bytes: await xlsx.write(checklist), name: 'form.xlsx' }),
  'xlsx by chapters': async (checklist) =>
    xlsx.read({ bytes: await xlsx.write(checklist, { sheets: 'chapters' }), name: 'form.xlsx' }),
  json: async (checklist) => json.read({ bytes: bytesOf(json.write(checklist)), name: 'form.json' }),
}

describe.each(['en', 'zh'])('a form of a new edition, in %s', (language) => {
  it.each(Object.keys(ways))(
    '%s gives back reviews, retired items, answers on support and who checked',
    async (way) => {
      const checklist = updated(language)
      expect([checklist.items.filter(({ review }) => review), checklist.retired]).toMatchObject([
        { length: 1 },
        { length: 1 },
      ])
      const filled = await ways[way]!(checklist)
      expect(filled.diagnostics).toEqual([])
      const { checklist: again, diagnostics } = applyVerdicts(madeAnew(checklist), filled)
      expect(diagnostics).toEqual([])
      expect(again).toEqual(checklist)
      // Once more changes nothing.
      expect(applyVerdicts(again, filled)).toEqual({ checklist, diagnostics: [] })
    },
  )

  it('CSV gives back all but the retired items and what is checked', async () => {
    const checklist = updated(language)
    const filled = await csv.read({ bytes: bytesOf(`${await writeChecklist(checklist, 'csv')}`) })
    const { checklist: again, diagnostics } = applyVerdicts(madeAnew(checklist), filled)
    expect(diagnostics).toEqual([])
    expect(again.items).toEqual(checklist.items)
  })

  it.skipIf(!hasSpreadsheets)('LibreOffice loses none of it', async () => {
    const checklist = updated(language)
    const saved = convertWithOffice(await xlsx.write(checklist), 'xlsx', 'xlsx')
    const { checklist: again, diagnostics } = applyVerdicts(madeAnew(checklist), await xlsx.read({ bytes: saved! }))
    expect(diagnostics).toEqual([])
    expect(again).toEqual(checklist)
  })
})

describe('what people do with marks and answers', () => {
  const given = itemOf({
    id: 'a',
    verdict: verdictOf('passed'),
    review: { reason: 'moved', before: [{ id: 'x', clause: '3', text: 'The bolt shall close.' }] },
  })
  const checklist: Checklist = {
    schema: 'clausekit/checklist/1',
    standards: [{ id: 'standard-1', title: 'Locks' }],
    language: 'en',
    items: [given],
    summary: { total: 1, byKind: { requirement: 1 } },
  }
  const HEADINGS =
    'Id,Words before,Review due,Verdict,Evidence,Remark,Checked by,Date,Waiver: reason,Waiver: accepted by,Waiver: until'
  const read = async (...cells: string[]) =>
    csv.read({ bytes: bytesOf(`${HEADINGS}\n${cells.join(',')}\n`), name: 'form.csv' })
  const BEFORE = 'x · 3 · The bolt shall close.'

  it.each([
    ['the mark stays', ['a', BEFORE, 'Moved', 'Passed'], 'passed', true],
    ['the mark stays while evidence is added', ['a', BEFORE, 'Moved', 'Passed', 'Report 8'], 'passed', true],
    ['looked at again', ['a', BEFORE, 'Looked at again', 'Passed'], 'passed', false],
    ['the mark is taken away', ['a', BEFORE, '', 'Passed'], 'passed', false],
    ['another verdict', ['a', BEFORE, 'Moved', 'Failed'], 'failed', false],
    ['a form from before the new edition', ['a', '', '', 'Passed'], 'passed', true],
  ])('%s', async (_, cells, outcome, isMarked) => {
    const { items } = applyVerdicts(checklist, await read(...cells)).checklist
    expect([items[0]?.verdict?.outcome, items[0]?.review !== undefined]).toEqual([outcome, isMarked])
  })

  it('a mark that is none is named by row and column, and the verdict is read all the same', async () => {
    const { diagnostics, entries } = await read('a', BEFORE, 'seen', 'Passed')
    expect(diagnostics).toMatchObject([{ severity: 'warning', ruleId: 'unknown-review' }])
    expect(diagnostics[0]?.message).toMatch(
      /^form\.csv: row 2, column “Review due” \(C\): found “seen”; expected Words changed, Moved/,
    )
    expect(entries).toMatchObject([{ verdict: { outcome: 'passed' } }])
  })

  it('of two forms one may say that an item was looked at again', async () => {
    const one = await read('a', BEFORE, 'Moved', 'Passed')
    const other = await read('a', BEFORE, 'Looked at again', 'Passed')
    const forms = [one, other].map((filled, at) => ({ name: `form-${at}`, filled }))
    expect(mergeFilled(checklist, forms).checklist.items[0]?.review).toBeUndefined()
    const marked = [one, one].map((filled, at) => ({ name: `form-${at}`, filled }))
    expect(mergeFilled(checklist, marked).checklist.items[0]?.review).toEqual(given.review)
  })

  it('a JSON file from before the new edition settles nothing, even where id and words stayed', () => {
    const old = { ...checklist, items: [{ ...given, clauseId: 'clause-3', clause: '3', review: undefined }] }
    const again = (remark?: string): Checklist => ({
      ...old,
      items: old.items.map((item) => ({ ...item, verdict: verdictOf('passed', remark ? { remark } : {}) })),
    })
    for (const file of [old, again('Still so.')]) {
      const filled = json.read({ bytes: bytesOf(json.write(file)) })
      expect(applyVerdicts(checklist, filled).checklist.items[0]?.review).toEqual(given.review)
    }
    const settled = { ...checklist, items: [{ ...given, review: undefined }] }
    const filled = json.read({ bytes: bytesOf(json.write(settled)) })
    expect(applyVerdicts(checklist, filled).checklist.items[0]?.review).toBeUndefined()
  })

  it.each([
    ['Yes', true],
    ['否', false],
    ['TRUE', true],
    ['N/A', undefined],
  ])('the answer %s on support is %s', async (word, support) => {
    const { entries, diagnostics } = await csv.read({ bytes: bytesOf(`Id,ICS support,Verdict\na,${word},\n`) })
    expect(entries[0]?.support).toBe(support)
    expect(diagnostics.filter(({ ruleId }) => ruleId === 'unknown-support')).toEqual([])
    expect(entries.every(({ verdict }) => verdict === null)).toBe(true)
  })

  it('an answer takes the place of another, one without a status is reported, and nobody is overruled', async () => {
    const answer = async (word: string) =>
      csv.read({ bytes: bytesOf(`Id,ICS support,Verdict\na,${word},\n`), name: 'f.csv' })
    const withIcs = (support: boolean): Checklist => ({
      ...checklist,
      items: [{ ...given, ics: { status: 'o', solved: 'o', support } }],
    })
    const rules = ({ diagnostics }: { diagnostics: readonly { ruleId: string }[] }) =>
      diagnostics.map(({ ruleId }) => ruleId).filter((rule) => rule.startsWith('support'))
    const replaced = applyVerdicts(withIcs(true), await answer('No'))
    expect([replaced.checklist.items[0]?.ics?.support, rules(replaced)]).toEqual([false, ['support-replaced']])
    expect(rules(applyVerdicts(checklist, await answer('No')))).toEqual(['support-without-status'])
    const forms = [await answer('No'), await answer('Yes')].map((filled, at) => ({ name: `form-${at}`, filled }))
    const merged = mergeFilled(withIcs(true), forms)
    expect([merged.checklist.items[0]?.ics?.support, rules(merged)]).toEqual([true, ['support-conflict']])
    expect(merged.checklist.items[0]?.verdict).toEqual(given.verdict)
  })
})

describe('retired items', () => {
  const gone = itemOf({ id: 'gone', text: 'The bell shall ring.', verdict: verdictOf('passed', { remark: 'loud' }) })
  const checklist: Checklist = {
    schema: 'clausekit/checklist/1',
    standards: [{ id: 'standard-1', title: 'Locks' }],
    language: 'en',
    items: [itemOf({ id: 'a' })],
    retired: [gone],
    summary: { total: 1, byKind: { requirement: 1 } },
  }

  it('two that were called alike are both kept', async () => {
    const twice = { ...checklist, retired: [gone, { ...gone, fingerprint: 'other', text: `=${LONG}` }] }
    const filled = await ways.xlsx!(twice)
    expect(filled.retired).toEqual(twice.retired)
    expect(applyVerdicts(checklist, filled).checklist.retired).toEqual(twice.retired)
  })

  it.each(['xlsx', 'json'])('one that the checklist has again gets its verdict back, from %s', async (way) => {
    const filled = await ways[way]!(checklist)
    const back = applyVerdicts({ ...madeAnew(checklist), items: [{ ...gone, verdict: null }] }, filled).checklist
    expect([back.items[0]?.verdict, back.retired]).toEqual([gone.verdict, undefined])
    const others = { ...madeAnew(checklist), items: [{ ...gone, fingerprint: 'other words', verdict: null }] }
    const kept = applyVerdicts(others, filled).checklist
    expect([kept.items[0]?.verdict, kept.retired]).toEqual([null, [gone]])
  })
})

it('a workbook of another edition gives no verdict to other words that have the same id', async () => {
  const before = createChecklist(standard(OLD))
  const filled = { ...before, items: before.items.map((item) => ({ ...item, verdict: verdictOf('passed') })) }
  const { checklist, diagnostics } = applyVerdicts(
    createChecklist(standard(['A new first one shall be here.', ...OLD])),
    await ways.xlsx!(filled),
  )
  expect(checklist.items.flatMap(({ verdict }) => verdict ?? [])).toEqual([])
  expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(Array.from({ length: 3 }, () => 'verdict-for-other-words'))
})
