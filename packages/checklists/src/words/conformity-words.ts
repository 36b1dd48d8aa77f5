import type { ConcernReason, Finding, Standing } from '../assess/conformity.js'
import { inLanguage } from './in-language.js'

/** What a written assessment says in one language. */
export type ConformityWords = {
  title: string
  subject: string
  standard: string
  profile: string
  on: string
  overall: string
  byClause: string
  byClass: string
  byProperty: string
  concerns: string
  noConcerns: string
  clause: string
  group: string
  standing: string
  item: string
  reason: string
  doesNotDecide: string
  colon: string
  standings: Readonly<Record<Standing, string>>
  findings: Readonly<Record<Finding, string>>
  reasons: Readonly<Record<ConcernReason, string>>
}

const en: ConformityWords = {
  title: 'Assessment of conformity',
  subject: 'Subject',
  standard: 'Standard',
  profile: 'Profile',
  on: 'Day',
  overall: 'Overall',
  byClause: 'By clause',
  byClass: 'By conformance class',
  byProperty: 'By property',
  concerns: 'To be looked at',
  noConcerns: 'Nothing is left to be looked at.',
  clause: 'Clause',
  group: 'Group',
  standing: 'Result',
  item: 'Item',
  reason: 'Reason',
  doesNotDecide: 'does not decide',
  colon: ': ',
  standings: {
    conforms: 'conforms',
    'conforms-with-waivers': 'conforms with waivers',
    'does-not-conform': 'does not conform',
    undecided: 'undecided',
    'nothing-to-decide': 'nothing to decide',
  },
  findings: { met: 'Met', waived: 'Waived', violated: 'Violated', open: 'Open', inapplicable: 'Not applicable' },
  reasons: {
    failed: 'failed',
    waived: 'failed, and waived',
    'waiver-expired': 'failed, and the waiver has expired',
    'waiver-day-unknown': 'failed, and waived to a day; name the day of the assessment',
    'waiver-day-unreadable': 'failed, and the last day of the waiver is no date',
    'not-checked': 'not checked',
    'cannot-tell': 'checked, but not decided',
    'to-be-reviewed': 'the verdict is from an earlier edition',
    'inapplicable-without-reason': 'not applicable, but no reason is given',
    'recommendation-not-followed': 'recommendation not followed',
    'mandatory-not-supported': 'mandatory, but not supported',
    'prohibited-supported': 'prohibited, but supported',
    'not-applicable-supported': 'not applicable, but supported',
    'support-unknown': 'not said whether it is supported',
    'condition-undecided': 'the condition cannot be decided yet',
    'too-few-of-the-group': 'too few options of the group are supported',
    'too-many-of-the-group': 'too many options of the group are supported',
    'group-undecided': 'not said which options of the group are supported',
  },
}

const zh: ConformityWords = {
  title: '符合性评定',
  subject: '对象',
  standard: '标准',
  profile: '剖面',
  on: '评定日期',
  overall: '总体',
  byClause: '按章条',
  byClass: '按符合性类别',
  byProperty: '按属性',
  concerns: '待处理事项',
  noConcerns: '没有待处理事项。',
  clause: '章条',
  group: '类别',
  standing: '结果',
  item: '条款',
  reason: '原因',
  doesNotDecide: '不影响结果',
  colon: '：',
  standings: {
    conforms: '符合',
    'conforms-with-waivers': '符合（有让步）',
    'does-not-conform': '不符合',
    undecided: '尚不能确定',
    'nothing-to-decide': '没有需要确定的条款',
  },
  findings: { met: '满足', waived: '让步', violated: '违反', open: '未定', inapplicable: '不适用' },
  reasons: {
    failed: '不符合',
    waived: '不符合，已让步接收',
    'waiver-expired': '不符合，让步已过期',
    'waiver-day-unknown': '不符合，让步有期限，需要给出评定日期',
    'waiver-day-unreadable': '不符合，让步的截止日不是日期',
    'not-checked': '未检查',
    'cannot-tell': '已检查，无法判断',
    'to-be-reviewed': '结论来自以前的版本',
    'inapplicable-without-reason': '判为不适用，但没有说明理由',
    'recommendation-not-followed': '未采纳推荐',
    'mandatory-not-supported': '必备，但未支持',
    'prohibited-supported': '禁止，但已支持',
    'not-applicable-supported': '不适用，但已支持',
    'support-unknown': '没有说明是否支持',
    'condition-undecided': '条件尚不能确定',
    'too-few-of-the-group': '同组选项支持过少',
    'too-many-of-the-group': '同组选项支持过多',
    'group-undecided': '没有说明支持同组的哪些选项',
  },
}

/** The words for a BCP 47 tag; English where the language has none here. */
export function conformityWordsFor(language: string): ConformityWords {
  return inLanguage(language, { en, zh })
}
