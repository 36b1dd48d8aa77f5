import { applyVerdicts, combineVerdicts, type Filled, type FilledEntry, mergeFilled } from '@clausekit/checklists'
import { Checklist, type ChecklistItem, type Outcome, type Verdict } from '@clausekit/model'
import { describe, expect, it } from 'vitest'
import { checklistOf, itemOf, verdictOf } from './locks.js'

const entry = (
  ids: string | string[],
  outcome: Outcome,
  parts: Partial<Verdict> = {},
  place = 'row 2',
): FilledEntry => ({
  ids: [ids].flat(),
  verdict: verdictOf(outcome, parts),
  place,
})
const filledOf = (...entries: FilledEntry[]): Filled => ({ entries, diagnostics: [] })

const checklist = checklistOf(
  [
    itemOf({ id: 'provision-4.1-1', label: 'V1.2.3' }),
    itemOf({ id: 'provision-4.1-2', label: 'V1.2.4' }),
    itemOf({ id: 'provision-5-1', label: '/req/core/op' }),
    itemOf({ id: 'provision-5-2', label: '/req/core/op' }),
    itemOf({ id: 'provision-6-1', label: '10.20.30' }),
    itemOf({ id: 'provision-6-2' }),
  ],
  {
    excluded: [{ id: 'provision-7-1', standardId: 'standard-1', clause: '7', reason: 'No keys.' }],
    retired: [itemOf({ id: 'provision-8-1', label: 'V8.1.1', verdict: verdictOf('passed') })],
  },
)
const outcomes = ({ items }: Checklist) =>
  Object.fromEntries(items.flatMap(({ id, verdict }) => (verdict ? [[id, verdict.outcome]] : [])))

describe('what an entry is about', () => {
  it.each([
    ['provision-4.1-1', 'provision-4.1-1'],
    [' provision-4.1-1 ', 'provision-4.1-1'],
    ['V1.2.3', 'provision-4.1-1'],
    ['1.2.3', 'provision-4.1-1'],
    ['v1.2.3', 'provision-4.1-1'],
    ['V01.02.03', 'provision-4.1-1'],
    ['V10.20.30', 'provision-6-1'],
  ])('%j is the item %s', (id, expected) => {
    const { checklist: applied, diagnostics } = applyVerdicts(checklist, filledOf(entry(id, 'passed')))
    expect(outcomes(applied)).toEqual({ [expected]: 'passed' })
    expect(diagnostics).toEqual([])
  })

  it.each([
    [
      'provision-4.1-9',
      'verdict-id-unknown',
      'row 2: Found “provision-4.1-9” (passed); expected the id or the label of an item.',
    ],
    ['1.2', 'verdict-id-unknown', 'row 2: Found “1.2” (passed); expected the id or the label of an item.'],
    ['1.2.30', 'verdict-id-unknown', 'row 2: Found “1.2.30” (passed); expected the id or the label of an item.'],
    [
      'constructor',
      'verdict-id-unknown',
      'row 2: Found “constructor” (passed); expected the id or the label of an item.',
    ],
    ['', 'verdict-id-unknown', 'row 2: Found “” (passed); expected the id or the label of an item.'],
    [
      '/req/core/op',
      'verdict-id-ambiguous',
      'row 2: Found “/req/core/op” (passed), which names 2 items; expected one of their ids: provision-5-1, provision-5-2.',
    ],
    [
      'provision-7-1',
      'verdict-id-excluded',
      'row 2: Found “provision-7-1” (passed), which the profile leaves out: No keys.',
    ],
    [
      'V8.1.1',
      'verdict-id-retired',
      'row 2: Found “V8.1.1” (passed), whose provision the present edition does not have.',
    ],
  ])('%j is none: nothing is guessed', (id, ruleId, message) => {
    const { checklist: applied, diagnostics } = applyVerdicts(checklist, filledOf(entry(id, 'passed')))
    expect(outcomes(applied)).toEqual({})
    expect(diagnostics).toMatchObject([{ ruleId, message }])
  })

  it('one test may check several items, one of them unknown; one item named twice counts once', () => {
    const ids = ['V1.2.3', 'provision-4.1-1', 'V1.2.4', 'V9.9.9']
    const { checklist: applied, diagnostics } = applyVerdicts(
      checklist,
      filledOf(entry(ids, 'failed', { evidence: [{ text: 'log' }] }, 'testcase “bolt”')),
    )
    expect(outcomes(applied)).toEqual({ 'provision-4.1-1': 'failed', 'provision-4.1-2': 'failed' })
    expect(applied.items[0]?.verdict?.evidence).toEqual([{ text: 'log' }])
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'testcase “bolt”: Found “V9.9.9” (failed); expected the id or the label of an item.',
    ])
  })

  it('a verdict without an id is reported', () => {
    expect(applyVerdicts(checklist, filledOf(entry([], 'passed'))).diagnostics).toMatchObject([
      { ruleId: 'verdict-without-id' },
    ])
  })

  it('what the reader of the file found comes first', () => {
    const found = { severity: 'warning', ruleId: 'column-missing', source: 'x', message: 'y' } as const
    expect(applyVerdicts(checklist, { entries: [], diagnostics: [found] }).diagnostics).toEqual([found])
  })
})

describe('several verdicts for one item', () => {
  it.each<[Outcome[], Outcome]>([
    [['passed', 'failed'], 'failed'],
    [['failed', 'cantTell', 'passed'], 'failed'],
    [['passed', 'cantTell'], 'cantTell'],
    [['untested', 'passed'], 'passed'],
    [['inapplicable', 'passed', 'untested'], 'passed'],
    [['untested', 'inapplicable'], 'inapplicable'],
    [['untested', 'untested'], 'untested'],
  ])('%j → %s', (given, expected) => {
    const entries = given.map((outcome, index) =>
      entry('V1.2.3', outcome, { evidence: [{ text: `run ${index}` }] }, `row ${index}`),
    )
    const { checklist: applied, diagnostics } = applyVerdicts(checklist, filledOf(...entries))
    expect(applied.items[0]?.verdict).toMatchObject({
      outcome: expected,
      evidence: given.map((_, index) => ({ text: `run ${index}` })),
    })
    expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(new Set(given).size > 1 ? ['verdicts-combined'] : [])
  })

  it('keep evidence once, all names and remarks, the latest day, and the earliest end of a waiver', () => {
    const evidence = [{ text: 'Report 7', url: 'report.pdf' }]
    expect(
      combineVerdicts([
        verdictOf('failed', {
          by: 'Ada',
          on: '2026-03-02',
          evidence,
          remark: 'It jams.',
          waiver: { reason: 'Old stock.', by: 'Eve', until: '2026-12-31' },
        }),
        verdictOf('passed', {
          by: 'Bob',
          on: '2026/3/10',
          evidence: [...evidence, { text: 'Report 8' }],
          remark: 'It jams.',
        }),
        verdictOf('failed', { waiver: { reason: 'Strike.', until: '2026-06-30' } }),
      ]),
    ).toEqual({
      outcome: 'failed',
      by: 'Ada; Bob',
      on: '2026/3/10',
      evidence: [...evidence, { text: 'Report 8' }],
      remark: 'It jams.',
      waiver: { reason: 'Old stock.; Strike.', by: 'Eve', until: '2026-06-30' },
    })
  })
})

describe('a verdict that is there already', () => {
  const before = verdictOf('failed', {
    evidence: [{ text: 'old' }],
    remark: 'It jams.',
    waiver: { reason: 'Old stock.' },
  })
  const apply = (
    verdict: Verdict,
    outcome: Outcome,
    parts: Partial<Verdict> = {},
    more: Partial<ChecklistItem> = {},
  ) => {
    const { checklist: applied, diagnostics } = applyVerdicts(
      checklistOf([itemOf({ id: 'a', verdict, ...more })]),
      filledOf(entry('a', outcome, parts)),
    )
    return { item: applied.items[0]!, rules: diagnostics.map(({ ruleId }) => ruleId) }
  }

  it('gives way to a new one; its evidence stays, and what it said is in the diagnostics', () => {
    const { item, rules } = apply(before, 'passed', { evidence: [{ text: 'new' }] })
    expect(item.verdict).toEqual({ outcome: 'passed', evidence: [{ text: 'old' }, { text: 'new' }] })
    expect(rules).toEqual(['verdict-replaced'])
  })

  it('keeps its remark and waiver while the outcome stays', () => {
    const { item, rules } = apply(before, 'failed', { evidence: [{ text: 'new' }], by: 'Ada' })
    expect(item.verdict).toEqual({ ...before, by: 'Ada', evidence: [{ text: 'old' }, { text: 'new' }] })
    expect(rules).toEqual([])
  })

  it('stays where the new one is untested', () => {
    expect(apply(before, 'untested').item.verdict).toEqual(before)
    expect(apply(before, 'untested', { evidence: [{ text: 'skipped' }] }).item.verdict).toMatchObject({
      outcome: 'failed',
      evidence: [{ text: 'old' }, { text: 'skipped' }],
    })
  })

  it('asks for a review until another one takes its place', () => {
    const review = { reason: 'changed' as const, before: [] }
    expect(apply(before, 'failed', before, { review }).item.review).toEqual(review)
    expect(apply(before, 'failed', { ...before, on: '2026-03-01' }, { review }).item.review).toBeUndefined()
  })
})

describe('what was checked', () => {
  const apply = (given: Checklist['subject'], filled: Filled['subject']) =>
    applyVerdicts(
      { ...checklist, ...(given && { subject: given }) },
      { entries: [], diagnostics: [], ...(filled && { subject: filled }) },
    )

  it('comes from the file where the checklist does not say it', () => {
    expect(apply(undefined, { name: 'Lock 7' }).checklist.subject).toEqual({ name: 'Lock 7' })
  })

  it('is reported where both differ', () => {
    const { checklist: applied, diagnostics } = apply(
      { name: 'Lock 7', version: '1' },
      { name: 'Lock 7', version: '2' },
    )
    expect(applied.subject).toEqual({ name: 'Lock 7', version: '1' })
    expect(diagnostics).toMatchObject([{ ruleId: 'subject-differs' }])
  })
})

describe('two forms', () => {
  const ada = filledOf(
    entry('V1.2.3', 'passed', { by: 'Ada', evidence: [{ text: 'a' }] }),
    entry('V1.2.4', 'passed'),
    entry('provision-6-1', 'untested', { remark: 'No time.' }),
  )
  const bob = filledOf(
    entry('1.2.3', 'failed', { by: 'Bob', evidence: [{ text: 'b' }], remark: 'It jams.' }),
    entry('V1.2.4', 'passed'),
    entry('provision-6-1', 'passed'),
    entry('provision-6-2', 'inapplicable', { remark: 'No key.' }),
    entry('V9.9.9', 'passed', {}, 'row 9'),
  )
  const merged = mergeFilled(checklist, [
    { name: 'ada.csv', filled: ada },
    { name: 'bob.csv', filled: bob },
  ])

  it('that disagree leave the item open, with what both found', () => {
    expect(merged.conflicts).toEqual([
      {
        itemId: 'provision-4.1-1',
        outcomes: [
          { form: 'ada.csv', outcome: 'passed' },
          { form: 'bob.csv', outcome: 'failed' },
        ],
      },
    ])
    expect(merged.checklist.items[0]?.verdict).toEqual({
      outcome: 'cantTell',
      by: 'Ada; Bob',
      evidence: [{ text: 'a' }, { text: 'b' }],
      remark: 'ada.csv: Passed; bob.csv: Failed\nIt jams.',
    })
  })

  it('that agree, or of which one alone checked an item, are put together', () => {
    expect(outcomes(merged.checklist)).toEqual({
      'provision-4.1-1': 'cantTell',
      'provision-4.1-2': 'passed',
      'provision-6-1': 'passed',
      'provision-6-2': 'inapplicable',
    })
    expect(merged.diagnostics.map(({ ruleId, message }) => [ruleId, message])).toEqual([
      ['verdict-id-unknown', 'bob.csv, row 9: Found “V9.9.9” (passed); expected the id or the label of an item.'],
      ['verdict-conflict', 'Found different verdicts for provision-4.1-1: ada.csv: passed; bob.csv: failed.'],
    ])
  })

  it('lose no remark, that of an item not checked included', () => {
    expect(merged.checklist.items[4]?.verdict).toMatchObject({ outcome: 'passed', remark: 'No time.' })
  })

  it('give a checklist that the model describes', () => {
    expect(Checklist.parse(JSON.parse(JSON.stringify(merged.checklist)))).toEqual(merged.checklist)
  })
})

describe('verdicts from an earlier edition', () => {
  const reviewed = itemOf({
    id: 'provision-4.1-1',
    fingerprint: 'new words',
    verdict: verdictOf('passed'),
    review: { reason: 'changed', before: [{ id: 'provision-4.1-1', clause: '4.1', text: 'Old words.' }] },
  })
  const apply = (parts: Partial<FilledEntry>) =>
    applyVerdicts(checklistOf([reviewed]), filledOf({ ...entry('provision-4.1-1', 'passed'), ...parts }))

  it('are settled by a file that says so, though the outcome is the same', () => {
    expect(apply({}).checklist.items[0]?.review).toBeDefined()
    expect(apply({ isReviewed: true }).checklist.items[0]?.review).toBeUndefined()
  })

  it('are not taken for other words, although the id is the same', () => {
    const { checklist: applied, diagnostics } = apply({ fingerprint: 'old words', verdict: verdictOf('failed') })
    expect(applied.items).toEqual([reviewed])
    expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(['verdict-for-other-words'])
    expect(apply({ fingerprint: 'new words', verdict: verdictOf('failed') }).checklist.items[0]?.verdict?.outcome).toBe(
      'failed',
    )
  })
})
