import type { Regime } from '@clausekit/model'
import { capability, discouragement, permission, prohibition, recommendation, release, requirement } from '../forces.js'
import type { VerbalForm } from '../language.js'

type Form = VerbalForm & { form: string }

const list = (forms: string, force: VerbalForm): Form[] => forms.split(' ').map((form) => ({ form, ...force }))

/** GB/T 1.1—2020, annex C, with the words that real texts use beside it. */
const GBT: readonly Form[] = [
  ...list('应 应该 应当 只准许', requirement),
  ...list('不应 不应该 不应当 不准许', prohibition),
  ...list('必须 务必', { ...requirement, strength: 'strict', confidence: 0.9 }),
  ...list('须 只能 方可 才可 才可以', { ...requirement, confidence: 0.75 }),
  ...list('不得 严禁 禁止 不准 不许 切勿 不允许 不可', { ...prohibition, confidence: 0.9 }),
  ...list('宜', recommendation),
  ...list('不宜', discouragement),
  ...list('推荐 建议', { ...recommendation, confidence: 0.6 }),
  ...list('不推荐 不建议', { ...discouragement, confidence: 0.8 }),
  ...list('可 可以', permission),
  ...list('允许', { ...permission, confidence: 0.7 }),
  ...list('不必 可不 可以不 无须 无需 不需要', release),
  ...list('能 能够', { ...capability, confidence: 0.4 }),
  ...list('不能 不能够', { ...capability, polarity: 'negative', confidence: 0.4 }),
  ...list('可能 有可能 不可能', { kind: 'possibility', polarity: 'positive', confidence: 0.4 }),
]

/** 建标[2008]182号: four degrees, the document's own 用词说明 wins. */
const ENGINEERING: readonly Form[] = [
  ...list('必须', { ...requirement, strength: 'strict' }),
  ...list('严禁', { ...prohibition, strength: 'strict' }),
  ...list('应 应当', requirement),
  ...list('不应 不得 禁止 不准', prohibition),
  ...list('须 方可 才可 才可以 只能', { ...requirement, confidence: 0.75 }),
  ...list('宜', recommendation),
  ...list('不宜', discouragement),
  ...list('可 可以', permission),
  ...list('不可', { ...release, confidence: 0.7 }),
  ...list('可不 不必', release),
  ...list('能 能够', { ...capability, confidence: 0.4 }),
]

/** Laws and regulations: 应当 obliges, 可以 permits. */
const LAW: readonly Form[] = [
  ...list('应当 应 应该', requirement),
  ...list('必须', { ...requirement, strength: 'strict' }),
  ...list('须 方可 才可 才可以 只能', { ...requirement, confidence: 0.75 }),
  ...list('不应当 不应 不得 禁止 不准 不许 不允许', prohibition),
  ...list('严禁', { ...prohibition, strength: 'strict' }),
  ...list('可以 可', permission),
  ...list('可以不 不必 无需', release),
  ...list('鼓励', { ...recommendation, strength: 'weak', confidence: 0.6 }),
]

/** Official documents: a duty is mostly a bare verb; these words tell its degree. */
const OFFICIAL: readonly Form[] = [
  ...list('必须 一律', { ...requirement, strength: 'strict' }),
  ...list('应当 应 须 要', requirement),
  ...list('不得 严禁 禁止 一律不得 一律不准 一律不予 一律禁止 一律严禁 一律不', { ...prohibition, strength: 'strict' }),
  ...list('鼓励 支持 引导 探索', { ...recommendation, strength: 'weak' }),
  ...list('可以 可', permission),
]

/** BCP 14 in Chinese and the levels of houses. */
const HOUSE: readonly Form[] = [
  ...list('必须 务必 应当 应 应该 须', requirement),
  ...list('不得 禁止 严禁 不允许 绝不能 不准 不许 不能 不可 切勿', prohibition),
  ...list('不应 不应该 不应当 不建议 不推荐 避免', discouragement),
  ...list('推荐 建议 宜', recommendation),
  ...list('可以 可 允许', permission),
]

/** The Chinese verbal forms of each regime. */
export const VERBAL_FORMS: Readonly<Record<Regime, readonly Form[]>> = {
  'gbt1.1': GBT,
  iso: GBT,
  engineering: ENGINEERING,
  law: LAW,
  'official-document': OFFICIAL,
  rfc2119: HOUSE,
  house: HOUSE,
}
