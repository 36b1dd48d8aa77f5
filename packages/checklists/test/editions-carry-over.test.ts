import { carryOver, createChecklist } from '@clausekit/checklists'
import { Checklist, type ChecklistItem, type Verdict } from '@clausekit/model'
import { describe, expect, it } from 'vitest'
import { type StandardParts, standardOf } from './standard.js'

const clauses = [
  { number: '4', title: 'Bolts' },
  { number: '5', title: 'Keys' },
]
const verdict = (outcome: Verdict['outcome'], remark: string): Verdict => ({
  outcome,
  by: 'Test house 7',
  on: '2026-03-01',
  evidence: [{ text: `Report ${remark}`, url: 'reports/7.pdf' }],
  remark,
})

/** A checklist of the given statements, each with the verdict in its place. */
function checked(
  provisions: NonNullable<StandardParts['provisions']>,
  verdicts: readonly (Verdict | null)[],
): Checklist {
  const checklist = createChecklist(standardOf({ clauses, provisions }))
  return { ...checklist, items: checklist.items.map((item, at) => ({ ...item, verdict: verdicts[at] ?? null })) }
}

function updated(before: Checklist, provisions: NonNullable<StandardParts['provisions']>) {
  const result = carryOver(before, standardOf({ clauses, provisions }))
  expect(Checklist.parse(result.checklist)).toEqual(result.checklist)
  return result
}

const remarks = (items: readonly ChecklistItem[] = []) => items.map((item) => item.verdict?.remark ?? '-')
const ruleIds = (diagnostics: readonly { ruleId: string }[]) => diagnostics.map(({ ruleId }) => ruleId)

const STEEL = 'The bolt shall be of hardened steel.'
const LENGTH = 'The bolt shall project by at least 20 mm when the door is locked.'
const KEY = 'Each key shall carry the number of the lock that it opens.'
const BAG = 'Each key shall be packed in a sealed bag before it leaves the factory.'

describe('carryOver', () => {
  it('keeps the whole verdict of an unchanged provision although its id is new, with its waiver', () => {
    const given = { ...verdict('failed', 'bent'), waiver: { reason: 'spare part', by: 'Q', until: '2026-12-31' } }
    const before = checked([{ clause: '4', text: LENGTH }], [given])
    const { checklist, diagnostics } = updated(before, [
      { clause: '4', text: KEY },
      { clause: '4', text: `${LENGTH} ` },
    ])
    expect(checklist.items.map((item) => item.verdict)).toEqual([null, given])
    expect(checklist.items[1]?.review).toBeUndefined()
    expect(checklist.retired).toBeUndefined()
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'Of 1 verdicts 1 were kept and 0 retired; 0 items must be looked at again.',
    ])
  })

  it.each([
    ['a limit', LENGTH.replace('20', '25'), {}],
    ['a unit by its capital', LENGTH.replace('20 mm', '20 Mm'), {}],
    ['a limit that looks like the label', LENGTH.replace('20', '120'), { label: '1' }],
    ['a decimal mark', LENGTH.replace('20', '2.0'), {}],
    ['the normative force', LENGTH.replace('shall', 'should'), { kind: 'recommendation' as const }],
    ['the condition', LENGTH.replace('locked', 'closed'), { condition: 'when the door is closed' }],
    ['the negation', LENGTH.replace('shall', 'shall not'), { polarity: 'negative' as const }],
    ['the kind alone', LENGTH, { kind: 'recommendation' as const }],
    ['the condition alone', LENGTH, { condition: 'when the door is locked' }],
  ])('marks a verdict for review where %s changed', (_, text, more) => {
    const before = checked([{ clause: '4', text: LENGTH }], [verdict('passed', 'ok')])
    const [item] = updated(before, [{ clause: '4', text, ...more }]).checklist.items
    expect(item?.verdict).toEqual(verdict('passed', 'ok'))
    expect(item?.review).toEqual({ reason: 'changed', before: [{ id: 'provision-4-1', clause: '4', text: LENGTH }] })
  })

  it('keeps telling what a verdict was given for until somebody has looked at it', () => {
    const first = updated(checked([{ clause: '4', text: LENGTH }], [verdict('passed', 'ok')]), [
      { clause: '4', text: LENGTH.replace('20', '25') },
    ])
    const second = updated(first.checklist, [{ clause: '4', text: LENGTH.replace('20', '30') }])
    expect(second.checklist.items[0]?.review?.before[0]?.text).toBe(LENGTH)
    const third = updated(second.checklist, [{ clause: '4', text: LENGTH.replace('20', '30') }])
    expect(third.checklist.items[0]?.review).toEqual(second.checklist.items[0]?.review)
  })

  it('gives both parts of a split provision its verdict, to be looked at again', () => {
    const whole = `${STEEL.slice(0, -1)}, and the striking plate shall be fastened with four screws of stainless steel.`
    const before = checked([{ clause: '4', text: whole }], [verdict('passed', 'ok')])
    const { items } = updated(before, [
      { clause: '4', text: STEEL },
      { clause: '4', text: 'The striking plate shall be fastened with four screws of stainless steel.' },
    ]).checklist
    expect(remarks(items)).toEqual(['ok', 'ok'])
    expect(items.map(({ review }) => review?.reason)).toEqual(['split', 'split'])
  })

  it.each([
    ['passed', 'passed', 'a', ['b']],
    ['passed', 'failed', 'b', ['a']],
    ['passed', 'inapplicable', '-', ['a', 'b']],
    ['passed', null, '-', ['a']],
    ['failed', null, 'a', []],
  ] as const)('merges %s and %s', (one, other, kept, retired) => {
    const verdicts = [verdict(one, 'a'), other && verdict(other, 'b')]
    const before = checked(
      [KEY, BAG].map((text) => ({ clause: '5', text })),
      verdicts,
    )
    const merged = `${KEY.slice(0, -1)} and shall be packed in a sealed bag before it leaves the factory.`
    const { checklist } = updated(before, [{ clause: '5', text: merged }])
    expect(remarks(checklist.items)).toEqual([kept])
    expect(remarks(checklist.retired)).toEqual(retired)
    if (kept !== '-') expect(checklist.items[0]?.review?.before.map(({ text }) => text)).toEqual([KEY, BAG])
  })

  it('retires the verdict of a removed provision as it is, and says so', () => {
    const before = checked(
      [KEY, STEEL].map((text) => ({ clause: '4', text })),
      [verdict('passed', 'a'), null],
    )
    const { checklist, diagnostics } = updated(before, [{ clause: '4', text: LENGTH }])
    expect(remarks(checklist.items)).toEqual(['-'])
    expect(checklist.retired).toEqual([before.items[0]])
    expect(ruleIds(diagnostics)).toEqual(['verdicts-carried-over', 'verdict-retired'])
  })

  it('gives no verdict where it is not sure which of several equal provisions is which', () => {
    const text = 'The surface shall be polished before it is painted.'
    const before = checked(
      [
        { clause: '4', text },
        { clause: '5', text },
      ],
      [verdict('passed', 'a'), verdict('failed', 'b')],
    )
    const { checklist } = carryOver(
      before,
      standardOf({ clauses: [{ number: '7', title: 'Finish' }], provisions: [{ clause: '7', text }] }),
    )
    expect(remarks(checklist.items)).toEqual(['-'])
    expect(remarks(checklist.retired).sort()).toEqual(['a', 'b'])
  })

  it('gives a short sentence that turns up in another clause no verdict: what it speaks of is another thing', () => {
    const before = checked([{ clause: '4', text: 'It shall be painted.' }], [verdict('passed', 'a')])
    const { checklist, diagnostics } = updated(before, [{ clause: '5', text: 'It shall be painted.' }])
    expect(remarks(checklist.items)).toEqual(['-'])
    expect(remarks(checklist.retired)).toEqual(['a'])
    expect(ruleIds(diagnostics)).toContain('verdict-doubtful')
  })

  it('follows the words and not the labels', () => {
    const before = checked(
      [
        { clause: '4', text: STEEL, label: 'R1' },
        { clause: '4', text: KEY, label: 'R2' },
      ],
      [verdict('passed', 'steel'), verdict('failed', 'key')],
    )
    const { items } = updated(before, [
      { clause: '4', text: KEY, label: 'R1' },
      { clause: '4', text: STEEL, label: 'R2' },
      { clause: '4', text: LENGTH, label: 'R3' },
    ]).checklist
    expect(remarks(items)).toEqual(['key', 'steel', '-'])
  })

  it('tells numbers apart whatever marks stand around them', () => {
    const before = checked([{ clause: '4', text: 'The force shall be 1.5 kN.' }], [verdict('passed', 'a')])
    const [item] = updated(before, [{ clause: '4', text: 'The force shall be 15 kN.' }]).checklist.items
    expect(item?.review?.reason).toBe('changed')
  })

  it.each([
    ['The area shall be 102 m.', 'The area shall be 10² m.'],
    ['The lever shall be 11 2 mm.', 'The lever shall be 1½ mm.'],
    ['The range shall begin at 40 °C.', 'The range shall begin at −40 °C.'],
    ['The load shall be > 5 kN.', 'The load shall be < 5 kN.'],
  ])('never takes %j for %j', (old, now) => {
    const before = checked([{ clause: '4', text: old }], [verdict('passed', 'a')])
    const { checklist } = updated(before, [{ clause: '4', text: now }])
    expect(checklist.items[0]?.verdict === null || checklist.items[0]?.review !== undefined).toBe(true)
  })

  it('keeps a verdict of the new checklist, and retires the old one', () => {
    const before = checked([{ clause: '4', text: STEEL }], [verdict('passed', 'old')])
    const after = checked([{ clause: '4', text: STEEL }], [verdict('failed', 'new')])
    const { checklist, diagnostics } = carryOver(before, after)
    expect([remarks(checklist.items), remarks(checklist.retired)]).toEqual([['new'], ['old']])
    expect(ruleIds(diagnostics)).toContain('verdict-superseded')
  })

  it('carries verdicts over to items whose support a profile answers, and retires an answer that the profile contradicts', () => {
    const texts = [STEEL, LENGTH, KEY].map((text) => ({ clause: '4', text }))
    const answered = (checklist: Checklist, supports: readonly (boolean | undefined)[]): Checklist => ({
      ...checklist,
      items: checklist.items.map((item, at) => {
        const support = supports[at]
        return { ...item, ics: { status: 'o', solved: 'o', ...(support !== undefined && { support }) } }
      }),
    })
    const before = answered(checked(texts, [verdict('passed', 'a'), verdict('failed', 'b')]), [true, true, false])
    const { checklist, diagnostics } = carryOver(before, answered(checked(texts, []), [true, false, undefined]))
    expect(remarks(checklist.items)).toEqual(['a', 'b', '-'])
    expect(checklist.items.map(({ ics, review }) => [ics?.support, review])).toEqual([
      [true, undefined],
      [false, undefined],
      [false, undefined],
    ])
    expect(checklist.retired?.map(({ id, ics }) => [id, ics?.support])).toEqual([['provision-4-2', true]])
    expect(ruleIds(diagnostics)).toEqual(['verdicts-carried-over', 'verdict-superseded'])
  })

  it('asks for no review where nothing was carried over', () => {
    const ics = { status: 'm', solved: 'm' as const, support: true }
    const withIcs = (checklist: Checklist): Checklist => ({
      ...checklist,
      items: checklist.items.map((item) => ({ ...item, ics })),
    })
    const before = withIcs(checked([{ clause: '4', text: LENGTH }], []))
    const after = withIcs(checked([{ clause: '4', text: LENGTH.replace('20', '25') }], []))
    expect(carryOver(before, after).checklist.items).toEqual(after.items)
  })

  it('keeps what was retired before, the object that is checked, and the support of a conformance statement', () => {
    const before = checked([{ clause: '4', text: STEEL }], [])
    const old = { ...before.items[0]!, id: 'gone', verdict: verdict('passed', 'gone') }
    const ics = { status: 'm', solved: 'm' as const, support: true }
    const { checklist } = updated(
      { ...before, subject: { name: 'Lock 7' }, retired: [old], items: [{ ...before.items[0]!, ics }] },
      [{ clause: '4', text: STEEL }],
    )
    expect(checklist.subject).toEqual({ name: 'Lock 7' })
    expect(checklist.retired).toEqual([old])
    expect(checklist.items[0]?.ics).toEqual(ics)
  })

  it('gives a verdict back that was retired before, where the same words are back', () => {
    const before = checked(
      [STEEL, KEY].map((text) => ({ clause: '4', text })),
      [verdict('passed', 'a'), null],
    )
    const without = updated(before, [{ clause: '4', text: KEY }]).checklist
    const { checklist } = updated(
      without,
      [KEY, STEEL].map((text) => ({ clause: '4', text })),
    )
    expect(remarks(checklist.items)).toEqual(['-', 'a'])
    expect(checklist.retired).toBeUndefined()
  })

  it('compares each of several standards with its own new edition only', () => {
    const named = (title: string, provisions: NonNullable<StandardParts['provisions']>) =>
      standardOf({ metadata: { titles: [{ language: 'en', text: title }] }, clauses, provisions })
    const doors = createChecklist([
      named('Doors', [{ clause: '4', text: STEEL }]),
      named('Gates', [{ clause: '4', text: KEY }]),
    ])
    const before = {
      ...doors,
      items: doors.items.map((item, at) => ({ ...item, verdict: verdict('passed', `${at}`) })),
    }
    const after = createChecklist([
      named('Gates', [{ clause: '4', text: STEEL }]),
      named('Doors', [{ clause: '4', text: STEEL }]),
    ])
    const { checklist } = carryOver(before, after)
    expect(remarks(checklist.items)).toEqual(['-', '0'])
    expect(remarks(checklist.retired)).toEqual(['1'])
  })

  it('loses nothing of a checklist that has an id twice', () => {
    const before = checked(
      [STEEL, KEY].map((text) => ({ clause: '4', text })),
      [verdict('passed', 'a'), verdict('failed', 'b')],
    )
    const twice = { ...before, items: before.items.map((item) => ({ ...item, id: '__proto__' })) }
    const { items } = updated(
      twice,
      [KEY, STEEL].map((text) => ({ clause: '4', text })),
    ).checklist
    expect(remarks(items)).toEqual(['b', 'a'])
  })

  it('says that a profile must be applied again', () => {
    const before = { ...checked([{ clause: '4', text: STEEL }], []), profile: { name: 'level-1' } }
    expect(ruleIds(updated(before, [{ clause: '4', text: STEEL }]).diagnostics)).toContain('profile-not-applied')
  })
})
