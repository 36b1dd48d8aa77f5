import type { Obligation } from '@clausekit/model'
import type { CoverageState } from '../coverage/coverage.js'
import { inLanguage } from './in-language.js'

/** What a written coverage says in one language. */
export type CoverageWords = {
  title: string
  total: string
  applicable: string
  all: string
  scope: string
  clause: string
  item: string
  status: string
  where: string
  provision: string
  summary: string
  byClause: string
  items: string
  problems: string
  colon: string
  /** Between the members of a list. */
  and: string
  noItems: string
  states: Readonly<Record<CoverageState, string>>
  obligations: Readonly<Record<Obligation, string>>
  /** A threshold and what it came to. */
  gate(met: boolean, scope: string, state: string, atLeast: boolean, percent: number, count: number, of: number): string
}

const en: CoverageWords = {
  title: 'Coverage',
  total: 'Items',
  applicable: 'Applicable',
  all: 'All',
  scope: 'Obligation',
  clause: 'Clause',
  item: 'Item',
  status: 'Status',
  where: 'Where',
  provision: 'Provision',
  summary: 'Summary',
  byClause: 'By clause',
  items: 'Items',
  problems: 'To be looked at',
  colon: ': ',
  and: ', ',
  noItems: 'The checklist has no items.',
  states: {
    implemented: 'Implemented',
    tested: 'Tested',
    passing: 'Passing',
    failing: 'Failing',
    waived: 'Waived',
    excepted: 'Excepted',
    todo: 'To do',
    inapplicable: 'Not applicable',
    untested: 'Untested',
  },
  obligations: {
    mandatory: 'Mandatory',
    recommended: 'Recommended',
    permitted: 'Permitted',
    informative: 'Informative',
  },
  gate: (met, scope, state, atLeast, percent, count, of) =>
    `${met ? 'Met' : 'Not met'}: ${scope}, ${state.toLowerCase()} ${atLeast ? 'at least' : 'at most'} ${percent} %: ${count} of ${of}${of === 0 ? ' (nothing to cover)' : ''}`,
}

const zh: CoverageWords = {
  title: '覆盖情况',
  total: '条数',
  applicable: '适用',
  all: '全部',
  scope: '约束程度',
  clause: '条号',
  item: '检查项',
  status: '状态',
  where: '位置',
  provision: '条款',
  summary: '汇总',
  byClause: '逐条统计',
  items: '检查项',
  problems: '需要处理',
  colon: '：',
  and: '、',
  noItems: '检查表中没有检查项。',
  states: {
    implemented: '已实现',
    tested: '已测试',
    passing: '通过',
    failing: '未通过',
    waived: '让步',
    excepted: '例外',
    todo: '待办',
    inapplicable: '不适用',
    untested: '未测试',
  },
  obligations: { mandatory: '应符合', recommended: '宜符合', permitted: '可选', informative: '资料性' },
  gate: (met, scope, state, atLeast, percent, count, of) =>
    `${met ? '达标' : '未达标'}：${scope}，${state}${atLeast ? '不低于' : '不高于'} ${percent} %：${count} / ${of}${of === 0 ? '（没有可覆盖的检查项）' : ''}`,
}

/** The words for a BCP 47 tag; English where the language has none here. */
export function coverageWordsFor(language: string): CoverageWords {
  return inLanguage(language, { en, zh })
}
