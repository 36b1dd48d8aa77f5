import type { Comparison } from '../language.js'

/** The terms of GB/T 8170 with what else texts use; a prohibition turns around: 不应小于 means at least. */
export const COMPARISONS: readonly Comparison[] = [
  {
    operator: '>=',
    words:
      '(?:不应|不得|不宜|不|未)(?:小于|低于|少于|短于|早于)|大于或等于|大于等于|至少(?:为)?|最小(?:为)?|最低(?:为)?|最少(?:为)?|达到|≥',
  },
  {
    operator: '<=',
    words:
      '(?:不应|不得|不宜|不|严禁)(?:大于|高于|多于|超过|长于|迟于|晚于)|小于或等于|小于等于|至多(?:为)?|最大(?:为)?|最高(?:为)?|最多(?:为)?|≤',
  },
  { operator: '>', words: '大于|高于|多于|超过|超出|>' },
  { operator: '<', words: '小于|低于|少于|不足|不满|未达到|<' },
  { operator: '>=', words: '(?:及)?以上', behind: true },
  { operator: '<=', words: '(?:及)?以下|以内|之内|(?<=[秒钟时天日月年周])内', behind: true },
  { operator: '=', words: '应为|等于|取(?:值)?' },
]
