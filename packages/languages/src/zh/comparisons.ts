import type { Comparison, UnitWords } from '../language.js'

/** What turns a comparison around: 不应小于 means at least. */
const NOT = '(?:不应当?|不得|不宜|不能|不可|不准|不许|不允许|严禁|禁止|不)'

/** The terms of GB/T 8170 with what else texts use. */
export const COMPARISONS: readonly Comparison[] = [
  {
    operator: '>=',
    words: `(?:${NOT}(?:小于|低于|少于|短于|早于|浅于|窄于)|未(?:小于|低于|少于)|大于或?等于|至少\\p{Script=Han}{0,4}|最(?:小|低|少|短)(?:值|应)?为?|(?<!未)达到|≥)`,
  },
  {
    operator: '<=',
    words: `(?:${NOT}(?:大于|高于|多于|超过|超出|长于|迟于|晚于|深于|宽于)|未超过|小于或?等于|至多\\p{Script=Han}{0,4}|最(?:大|高|多|长)(?:值|应)?为?|放宽[至到为]|≤)`,
  },
  { operator: '>', words: '(?:大于|高于|多于|超过|超出|长于|>)' },
  { operator: '<', words: '(?:小于|低于|少于|短于|不足|不满|未达到|<)' },
  { operator: '>=', words: '(?:及|或|（含）)?以上', behind: true },
  { operator: '<=', words: '(?:(?:及|或|（含）)?以下|以内|之内)', behind: true },
  { operator: '<=', words: '内', behind: true, time: true },
  {
    operator: '=',
    words: '(?:应为|等于|取值为|(?<![分作成称认因])为|(?:调|升|降|加热|冷却|提高|降低|增加|减少|缩短|延长)[至到])',
    bound: true,
  },
  { operator: '=', words: '(?:持续|保持|历时)(?:时间)?(?:为)?', time: true, bound: true },
]

export const UNIT_WORDS: UnitWords = {
  time: '毫秒|微秒|纳秒|秒|分钟|小时|个?(?:工作|自然)日|天|日|个月|月|年|周岁?|个?季度',
  other:
    '毫米|厘米|分米|微米|纳米|公里|千米|平方(?:毫米|厘米|分米|公里|米)|立方(?:毫米|厘米|分米|米)|米|公顷|亩|毫克|千克|公斤|克|吨|毫升|升|千伏|毫伏|伏|毫安|安|千瓦|兆瓦|瓦|千赫|兆赫|吉赫|赫兹?|兆欧|千欧|欧姆?|千帕|兆帕|帕|牛|焦耳?|摄氏度|度|字节|比特|字符|分贝|像素|万元|亿元|元|个百分点|倍|级|岁|种|人次|人|名|次|遍|轮|批|个|位|只|台|套|件|份|项|条|处|块|片|根|组|层|户|家|辆',
}
