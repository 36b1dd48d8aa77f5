import { createChecklist } from '@clausekit/checklists'
import type { Checklist, ChecklistItem, Standard, Verdict } from '@clausekit/model'
import { standardOf } from './standard.js'

/** Signs that one format or another could trip over. */
export const ODD = 'a*b `c` ~d^ <e> & "f" \'g\' {{ h }} \\ [i] #j @k | -l\u2028m\u0007\uD800 n"""o ]]> *p*'

const english = standardOf({
  metadata: { titles: [{ language: 'en', text: 'Door locks', role: 'main' }] },
  clauses: [
    {
      number: '5',
      title: 'Bolts',
      clauses: [
        { number: '5.1', title: 'Length & <width>' },
        { number: '5.2', title: '' },
      ],
    },
    { number: '6', title: 'Test methods', clauses: [{ number: '6.1', title: 'Pull test' }] },
    { id: 'annex-A', number: null, title: 'Lists', role: 'annex' },
  ],
  provisions: [
    { clause: '5', text: 'Bolts shall be of steel.', label: 'V5.0.1', keyword: 'shall' },
    { clause: '5', text: 'Bolts should be grey.', kind: 'recommendation' },
    { clause: '5.1', leadIn: 'The bolt shall:', text: 'be 30 mm long;', condition: 'if it is\nused outdoors' },
    {
      clause: '5.1',
      text: ODD,
      attributes: { 'NIST §': ODD, ['__proto__']: 'y', constructor: 'z', L1: '✓', Verdict: 'own' },
    },
    { clause: '5.2', text: 'It may be oiled.', kind: 'permission', label: '/req/core/oil' },
    { clause: '6.1', text: 'Pull the bolt with 5 kN.', kind: 'instruction', polarity: 'negative' },
    { clauseId: 'annex-A', clause: 'Lists', text: '清单应完整。', language: 'zh' },
    { clauseId: 'clause-unknown', clause: '9', text: 'Lost, but kept.' },
  ],
})

const chinese = standardOf({
  metadata: { language: 'zh-CN', titles: [{ language: 'zh-CN', text: '门锁', role: 'main' }] },
  clauses: [{ number: '一', title: '锁舌' }],
  provisions: [
    { clause: '一', text: '锁舌应采用钢材。' },
    { clause: '一', leadIn: '锁舌宜：', text: 'a) 涂油；', kind: 'recommendation' },
  ],
})

/** With what no provision has, but an item may have. */
function withMore(item: ChecklistItem, index: number): ChecklistItem {
  if (index !== 0) return item
  const related: ChecklistItem['related'] = [
    { kind: 'test-method', targetId: 'clause-6.1', text: '6.1' },
    { kind: 'clause', targetId: 'clause-5.1', text: '5.1' },
    { kind: 'table', targetId: 'table-1', text: 'Table 1' },
    { kind: 'reference', text: ODD },
  ]
  return {
    ...item,
    steps: ['Clamp the lock.', `Pull: ${ODD}`],
    related,
    tailored: 'Bolts shall be of steel (grade 4).',
  }
}

/** A verdict of each outcome, with all that a verdict may have. */
export const VERDICTS: readonly (Verdict | null)[] = [
  {
    outcome: 'passed',
    by: 'Ann',
    on: '2026-03-04',
    evidence: [{ text: 'Report 7', url: 'https://example.org/reports/7?a=1#b#c' }, { text: 'seen' }],
    remark: 'well done',
  },
  {
    outcome: 'failed',
    by: 'Lab 2 & <co>',
    on: '2026-03-05T10:00:00+08:00',
    evidence: [{ text: '报告 8', url: 'C:\\files\\报告 8.pdf' }],
    remark: `too grey ${ODD}`,
    waiver: { reason: 'old stock', by: 'Bo', until: '2027-01-31' },
  },
  { outcome: 'cantTell', evidence: [{ text: '', url: 'a:b c' }], on: 'last May' },
  { outcome: 'inapplicable', by: 'Ann', evidence: [], remark: 'no bolts' },
  { outcome: 'untested', evidence: [], remark: 'lab is closed' },
  null,
]

function checklistOf(standards: readonly Standard[], language: string): Checklist {
  const checklist = createChecklist(standards, { language })
  return { ...checklist, items: checklist.items.map(withMore) }
}

/** The checklist with the verdicts above, in turn. */
export function filled(checklist: Checklist): Checklist {
  const verdictOf = (index: number) => structuredClone(VERDICTS[index % VERDICTS.length] ?? null)
  return {
    ...checklist,
    subject: { name: 'Lock <X>', version: '2.0' },
    profile: { name: 'outdoor' },
    items: checklist.items.map((item, index) => ({ ...item, verdict: verdictOf(index) })),
  }
}

const empty = checklistOf([standardOf({})], 'en')

/** Checklists of all sorts, by name. */
export const checklists: Readonly<Record<string, Checklist>> = {
  'English, without verdicts': checklistOf([english], 'en'),
  'English, with verdicts': filled(checklistOf([english], 'en')),
  'Chinese, with verdicts': filled(checklistOf([chinese], 'zh')),
  'two standards, with verdicts': filled(checklistOf([english, chinese], 'zh')),
  'without items': empty,
  'without a list of clauses': {
    ...filled(checklistOf([english], 'en')),
    standards: [{ id: 'standard-1', title: '' }],
  },
}
