import { readFileSync } from 'node:fs'
import {
  assess,
  ConcernReason,
  Conformity,
  type ConformityFormat,
  Finding,
  Standing,
  writeConformity,
} from '@clausekit/checklists'
import type { ChecklistItem, Outcome, Verdict } from '@clausekit/model'
import { describe, expect, it } from 'vitest'
import { checklistOf, itemOf, verdictOf } from './locks.js'

const standing = (items: ChecklistItem[], on?: string) => assess(checklistOf(items), { on }).overall.standing
const one = (verdict: Verdict | null, parts: Partial<ChecklistItem> = {}) => itemOf({ id: 'a', verdict, ...parts })
const passed = itemOf({ id: 'z', verdict: verdictOf('passed') })
const failed = (waiver?: Verdict['waiver']) => verdictOf('failed', waiver && { waiver })

describe('what mandatory items come to', () => {
  it.each<[string, Verdict | null, string]>([
    ['passed', verdictOf('passed'), 'conforms'],
    ['failed', failed(), 'does-not-conform'],
    ['failed with a waiver', failed({ reason: 'Old stock.' }), 'conforms-with-waivers'],
    ['not checked', null, 'undecided'],
    ['untested', verdictOf('untested'), 'undecided'],
    ['cantTell', verdictOf('cantTell'), 'undecided'],
    ['inapplicable with a reason', verdictOf('inapplicable', { remark: 'No key.' }), 'conforms'],
    ['inapplicable without one', verdictOf('inapplicable'), 'conforms'],
  ])('%s', (_, verdict, expected) => {
    expect(standing([passed, one(verdict)])).toBe(expected)
  })

  it('one failure outweighs what is open, and that a waiver', () => {
    const waived = one(failed({ reason: 'Old stock.' }), { id: 'w' })
    expect(standing([passed, waived, one(null, { id: 'o' })])).toBe('undecided')
    expect(standing([passed, waived, one(null, { id: 'o' }), one(failed(), { id: 'f' })])).toBe('does-not-conform')
  })

  it('a verdict that was carried over and must be looked at again decides nothing, good or bad', () => {
    const review = { reason: 'changed' as const, before: [] }
    expect(standing([one(verdictOf('passed'), { review })])).toBe('undecided')
    expect(standing([one(failed(), { review })])).toBe('undecided')
  })

  it('nothing is decided where no mandatory item applies', () => {
    expect(standing([])).toBe('nothing-to-decide')
    expect(standing([one(verdictOf('inapplicable', { remark: 'No key.' }))])).toBe('nothing-to-decide')
  })

  it('reports an inapplicable item without a reason', () => {
    const { concerns } = assess(checklistOf([passed, one(verdictOf('inapplicable', { remark: ' ' }))]))
    expect(concerns).toEqual([{ reason: 'inapplicable-without-reason', decides: false, itemIds: ['a'], clause: '4.1' }])
  })
})

describe('waivers', () => {
  const until = (day: string) => [one(failed({ reason: 'Old stock.', until: day }))]

  it.each([
    ['2026-06-30', '2026-06-30', 'conforms-with-waivers'],
    ['2026-06-30', '2026-07-01', 'does-not-conform'],
    ['2026/6/30', '2026-07-01', 'does-not-conform'],
    ['2026年6月30日', '2026-06-30', 'conforms-with-waivers'],
    ['next summer', '2026-06-30', 'undecided'],
    ['2026-02-30', '2026-01-01', 'undecided'],
    ['2026-06-30', undefined, 'undecided'],
  ])('one until %s, on %s: %s', (day, on, expected) => {
    expect(standing(until(day), on)).toBe(expected)
  })

  it('says which waiver is past', () => {
    const { concerns } = assess(checklistOf(until('2026-06-30')), { on: '2026-07-01' })
    expect(concerns).toMatchObject([{ reason: 'waiver-expired', decides: true, itemIds: ['a'] }])
  })

  it('refuses a day that is none', () => {
    expect(() => assess(checklistOf([]), { on: 'today' })).toThrow(RangeError)
  })
})

describe('recommendations and options', () => {
  const recommendation = (verdict: Verdict) =>
    itemOf({ id: 'r', kind: 'recommendation', obligation: 'recommended', verdict })

  it('a recommendation that is not followed is reported and decides nothing', () => {
    const { overall, concerns } = assess(checklistOf([passed, recommendation(failed())]))
    expect(overall.standing).toBe('conforms')
    expect(overall.recommended).toMatchObject({ violated: 1 })
    expect(concerns).toMatchObject([{ reason: 'recommendation-not-followed', decides: false }])
  })

  it('permissions and informative items decide nothing', () => {
    const item = itemOf({ id: 'p', kind: 'permission', obligation: 'permitted', verdict: failed() })
    expect(assess(checklistOf([passed, item]))).toMatchObject({ overall: { standing: 'conforms' }, concerns: [] })
  })
})

describe('implementation conformance statements', () => {
  type Ics = NonNullable<ChecklistItem['ics']>
  const withIcs = (
    solved: Ics['solved'],
    support: boolean | undefined,
    verdict: Outcome | null,
    status: string = solved,
  ) =>
    itemOf({
      id: `${status}-${support}-${verdict}`,
      ics: { status, solved, ...(support !== undefined && { support }) },
      verdict: verdict && verdictOf(verdict, { remark: 'x' }),
    })

  it.each<[string, ChecklistItem, string, string[]]>([
    ['m, supported and passed', withIcs('m', true, 'passed'), 'conforms', []],
    ['m, not supported', withIcs('m', false, null), 'does-not-conform', ['mandatory-not-supported']],
    ['o, not supported', withIcs('o', false, null), 'nothing-to-decide', []],
    ['o, supported and failed', withIcs('o', true, 'failed'), 'does-not-conform', ['failed']],
    ['o, nobody said', withIcs('o', undefined, null), 'undecided', ['support-unknown']],
    ['x, supported', withIcs('x', true, null), 'does-not-conform', ['prohibited-supported']],
    ['x, not supported', withIcs('x', false, null), 'conforms', []],
    ['x, nobody said', withIcs('x', undefined, null), 'undecided', ['support-unknown']],
    ['n/a', withIcs('n/a', undefined, null), 'nothing-to-decide', []],
    ['n/a, supported', withIcs('n/a', true, null), 'nothing-to-decide', ['not-applicable-supported']],
    ['undecided', withIcs('undecided', true, 'passed', 'c1'), 'undecided', ['condition-undecided']],
  ])('%s', (_, item, expected, reasons) => {
    const { overall, concerns } = assess(checklistOf([item]))
    expect(overall.standing).toBe(expected)
    expect(concerns.map(({ reason }) => reason)).toEqual(reasons)
  })

  const option = (id: string, support: boolean | undefined, choice?: Ics['choice'], clause = '4.1') =>
    itemOf({
      id,
      clause,
      ics: { status: 'o.1', solved: 'o', ...(support !== undefined && { support }), ...(choice && { choice }) },
      verdict: support ? verdictOf('passed') : null,
    })
  const two = { group: 'o.1', atLeast: 2 }
  const exactlyOne = { group: 'o.1', atLeast: 1, atMost: 1 }

  it.each<[string, ChecklistItem[], string, string[]]>([
    ['one of two', [option('a', true), option('b', false)], 'conforms', []],
    ['none of two', [option('a', false), option('b', false)], 'does-not-conform', ['too-few-of-the-group']],
    [
      'one of two, at least two',
      [option('a', true, two), option('b', false, two)],
      'does-not-conform',
      ['too-few-of-the-group'],
    ],
    [
      'two, at most one',
      [option('a', true, exactlyOne), option('b', true, exactlyOne)],
      'does-not-conform',
      ['too-many-of-the-group'],
    ],
    ['nobody said', [option('a', undefined), option('b', false)], 'undecided', ['support-unknown', 'group-undecided']],
  ])('a group of options: %s', (_, items, expected, reasons) => {
    const { overall, concerns } = assess(checklistOf(items))
    expect(overall.standing).toBe(expected)
    expect(concerns.map(({ reason }) => reason)).toEqual(reasons)
  })

  it('a group counts in a clause that holds all of it, and not in a part', () => {
    const items = [option('a', false, undefined, '4.1'), option('b', false, undefined, '4.2')]
    const { clauses } = assess(checklistOf(items))
    expect(clauses.map(({ clause, standing }) => [clause, standing])).toEqual([
      ['4', 'does-not-conform'],
      ['4.1', 'nothing-to-decide'],
      ['4.2', 'nothing-to-decide'],
    ])
  })
})

describe('parts of a checklist', () => {
  const items = [
    itemOf({
      id: 'a',
      clause: '4.1',
      label: '/req/core/a',
      attributes: { Level: 'A', Note: 'one' },
      verdict: verdictOf('passed'),
    }),
    itemOf({
      id: 'b',
      clause: '4.1.2',
      label: '/req/alarm/b',
      attributes: { Level: 'AA', Note: 'two' },
      verdict: failed(),
    }),
    itemOf({
      id: 'c',
      clause: '4.10',
      label: '/rec/alarm/c',
      attributes: { Level: 'A' },
      kind: 'recommendation',
      obligation: 'recommended',
    }),
    itemOf({ id: 'd', clause: 'Scope', clauseTitle: 'Scope', kind: 'instruction', verdict: verdictOf('passed') }),
  ]
  const conformity = assess(checklistOf(items, { subject: { name: 'Lock 7' }, profile: { name: 'shop' } }))

  it('every clause counts with all below it, in the order of the text', () => {
    expect(conformity.clauses.map(({ clause, total, standing }) => [clause, total, standing])).toEqual([
      ['4', 3, 'does-not-conform'],
      ['4.1', 2, 'does-not-conform'],
      ['4.1.2', 1, 'does-not-conform'],
      ['4.10', 1, 'nothing-to-decide'],
      ['Scope', 1, 'conforms'],
    ])
  })

  it('what stands above a clause is what the checklist lists, not its number', () => {
    const law = [
      itemOf({ id: 'a', clause: '第一条', clauseTitle: '', verdict: verdictOf('passed') }),
      itemOf({ id: 'b', clause: '第二条', clauseTitle: '', verdict: failed() }),
      itemOf({ id: 'c', clause: 'A1', clauseTitle: 'Lists', verdict: verdictOf('passed') }),
      itemOf({ id: 'd', clause: '7.1', clauseTitle: 'Not listed', verdict: failed() }),
    ]
    const clauses = [
      { id: 'chapter-1', number: '第一章', title: '总则' },
      { id: 'clause-第一条', number: '第一条', title: '', parentId: 'chapter-1' },
      { id: 'clause-第二条', number: '第二条', title: '', parentId: 'chapter-1' },
      { id: 'annex-A', number: 'A', title: '' },
      { id: 'clause-A1', number: 'A1', title: 'Lists', parentId: 'annex-A' },
    ]
    const found = assess(checklistOf(law, { standards: [{ id: 'standard-1', title: '锁', clauses }] })).clauses
    expect(
      found.map(({ clauseId, clause, title, total, standing }) => [clauseId, clause, title, total, standing]),
    ).toEqual([
      ['chapter-1', '第一章', '总则', 2, 'does-not-conform'],
      ['clause-第一条', '第一条', undefined, 1, 'conforms'],
      ['clause-第二条', '第二条', undefined, 1, 'does-not-conform'],
      ['annex-A', 'A', undefined, 1, 'conforms'],
      ['clause-A1', 'A1', 'Lists', 1, 'conforms'],
      ['clause-7.1', '7.1', 'Not listed', 1, 'does-not-conform'],
    ])
  })

  it('clauses of one title are told apart', () => {
    const general = ['4', '5'].map((chapter) =>
      itemOf({ id: chapter, clauseId: `clause-${chapter}-general`, clause: 'General', clauseTitle: 'General' }),
    )
    const clauses = ['4', '5'].flatMap((number) => [
      { id: `clause-${number}`, number, title: `Chapter ${number}` },
      { id: `clause-${number}-general`, number: null, title: 'General', parentId: `clause-${number}` },
    ])
    const found = assess(checklistOf(general, { standards: [{ id: 'standard-1', title: 'Locks', clauses }] })).clauses
    expect(found.map(({ clause, total }) => [clause, total])).toEqual([
      ['4', 1],
      ['General', 1],
      ['5', 1],
      ['General', 1],
    ])
  })

  it('clauses that name one another above them, or go far too deep, are assessed in bounds', () => {
    const deep = Array.from({ length: 2000 }, (_, level) => ({
      id: `clause-${level}`,
      number: `${level}`,
      title: '',
      parentId: `clause-${level === 0 ? 1999 : level - 1}`,
    }))
    const items = [itemOf({ id: 'a', clause: '1999' })]
    const found = assess(
      checklistOf(items, { standards: [{ id: 'standard-1', title: 'Locks', clauses: deep }] }),
    ).clauses
    expect(found).toHaveLength(64)
    expect(found.at(-1)).toMatchObject({ clauseId: 'clause-1999', total: 1 })
  })

  it('classes, levels and kinds are assessed on their own; what groups nothing is left out', () => {
    expect(conformity.classes.map(({ name, standing }) => [name, standing])).toEqual([
      ['core', 'conforms'],
      ['alarm', 'does-not-conform'],
    ])
    expect(conformity.attributes.map(({ name, value, total }) => [name, value, total])).toEqual([
      ['Level', 'A', 2],
      ['Level', 'AA', 1],
    ])
    expect(conformity.kinds.map(({ kind, standing }) => [kind, standing])).toEqual([
      ['requirement', 'does-not-conform'],
      ['recommendation', 'nothing-to-decide'],
      ['instruction', 'conforms'],
    ])
  })

  it('counts verdicts and says what it is about', () => {
    expect(conformity.overall.outcomes).toEqual({ passed: 2, failed: 1, cantTell: 0, inapplicable: 0, untested: 1 })
    expect(conformity).toMatchObject({ subject: { name: 'Lock 7' }, profile: { name: 'shop' } })
  })

  it('is data that its schema describes', () => {
    expect(Conformity.parse(JSON.parse(JSON.stringify(conformity)))).toEqual(conformity)
  })

  it('names of properties that every object has are names like others', () => {
    const hostile = ['a', 'b'].map((id) =>
      itemOf({ id, clause: '__proto__', attributes: JSON.parse('{"__proto__": "constructor", "toString": "x"}') }),
    )
    const { attributes, clauses } = assess(checklistOf(hostile))
    expect(attributes.map(({ name, value, total }) => [name, value, total])).toEqual([
      ['__proto__', 'constructor', 2],
      ['toString', 'x', 2],
    ])
    expect(clauses).toHaveLength(1)
  })
})

describe('a written assessment', () => {
  const conformity = assess(
    checklistOf(
      [
        itemOf({ id: 'a', label: 'V1|', clause: '4.1', verdict: verdictOf('failed') }),
        itemOf({ id: 'b', clause: '4.2', verdict: verdictOf('passed') }),
      ],
      { subject: { name: 'Lock <7>', version: '2' } },
    ),
    { on: '2026-03-31' },
  )

  it('says the result, counts clause by clause, and lists what must be looked at', () => {
    const lines = writeConformity(conformity, 'text').split('\n')
    expect(lines.slice(0, 4)).toEqual([
      'Standard: Door locks',
      'Subject: Lock <7> 2',
      'Day: 2026-03-31',
      'Overall: does not conform',
    ])
    expect(lines).toContain('4.1 Title of 4.1  does not conform  0    0       1         0     0')
    expect(lines).toContain('4.1     V1|   failed')
  })

  it('is written in Chinese too, as Markdown in which nothing is a mark', () => {
    const page = writeConformity(conformity, 'markdown', { language: 'zh-CN' })
    expect(page).toMatch(/^# 符合性评定\n\n- 标准：Door locks\n- 对象：Lock \\<7> 2\n/)
    expect(page).toContain('| 4.1 Title of 4.1 | 不符合 | 0 | 0 | 1 | 0 | 0 |')
    expect(page).toContain('| 4.1 | V1\\| | 不符合 |')
  })

  it('names the formats that it knows', () => {
    expect(JSON.parse(writeConformity(conformity, 'json'))).toEqual(conformity)
    expect(() => writeConformity(conformity, 'pdf' as ConformityFormat)).toThrow('text, markdown, json')
  })
})

it('docs/conformity.md names every standing, finding and concern', () => {
  const page = readFileSync(new URL('../../../docs/conformity.md', import.meta.url), 'utf8')
  const groups = /-of-the-group$|^group-undecided$/
  const reasons = ConcernReason.options.filter((reason) => !groups.test(reason) && reason !== 'waived')
  for (const name of [...Standing.options, ...Finding.options, ...reasons]) expect(page).toContain(`\`${name}\``)
})
