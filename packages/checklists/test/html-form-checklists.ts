import { createChecklist } from '@clausekit/checklists'
import type { Checklist, ChecklistItem } from '@clausekit/model'
import { standardOf } from './standard.js'

/** Door locks: seven items in three clauses, with levels, steps, conditions and what a standard may print besides. */
export const english: Checklist = withItems(
  createChecklist(
    standardOf({
      metadata: { titles: [{ language: 'en', text: 'Door locks' }], language: 'en' },
      clauses: [
        { number: '4', title: 'Bolts', clauses: [{ number: '4.1', title: 'Strength' }] },
        { number: '5', title: 'Keys' },
      ],
      provisions: [
        {
          text: 'The bolt shall be of steel.',
          keyword: 'shall',
          attributes: { Level: '1' },
          testability: 'inspection',
        },
        {
          text: 'The bolt should not rattle.',
          kind: 'recommendation',
          keyword: 'should not',
          attributes: { Level: '2' },
        },
        {
          clause: '4.1',
          text: 'If the door is closed, the bolt shall hold 2 kN for 60 s.',
          keyword: 'shall',
          condition: 'If the door is closed',
          attributes: { Level: '1' },
        },
        { clause: '4.1', leadIn: 'The bolt shall withstand:', text: 'a saw for 5 min;', attributes: { Level: '3' } },
        { clause: '4.1', leadIn: 'The bolt shall withstand:', text: 'a drill for 3 min.', attributes: { Level: '3' } },
        { clause: '5', text: 'A key may be of brass.', kind: 'permission', keyword: 'may' },
        { clause: '5', label: 'K.2', text: 'A key shall open one lock only.', keyword: 'shall' },
      ],
    }),
  ),
  (item, at) =>
    at === 2
      ? {
          ...item,
          steps: ['Close the door.', 'Pull with 2 kN for 60 s.'],
          related: [{ kind: 'table', targetId: 'table-1', text: 'Table 1' }],
        }
      : item,
)

/** 门锁：三条。 */
export const chinese: Checklist = createChecklist(
  standardOf({
    metadata: { titles: [{ language: 'zh', text: '门锁　通用要求' }], language: 'zh' },
    clauses: [
      { number: '4', title: '锁舌' },
      { number: '5', title: '钥匙' },
    ],
    provisions: [
      {
        text: '门关闭时，锁舌应承受2 kN的拉力。',
        keyword: '应',
        condition: '门关闭时',
        language: 'zh',
        fingerprint: 'zh-1',
      },
      { text: '锁舌宜用不锈钢制造。', keyword: '宜', kind: 'recommendation', language: 'zh', fingerprint: 'zh-2' },
      {
        clause: '5',
        text: '钥匙不应打开其他锁。',
        keyword: '不应',
        polarity: 'negative',
        language: 'zh',
        fingerprint: 'zh-3',
      },
    ],
  }),
)

export function withItems(checklist: Checklist, change: (item: ChecklistItem, at: number) => ChecklistItem): Checklist {
  return { ...checklist, items: checklist.items.map(change) }
}
