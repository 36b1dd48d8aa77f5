import type { ControlWords, TableWords } from '../language.js'

export const CONTROL_WORDS: ControlWords = {
  states: /^(?:要求|控制(?:措施|要求)?|control|requirement)\s*(?:[:：]\s*|$)/i,
  explains:
    /^(?:说明|解释|示例|背景|理由|描述|讨论|指南|参考|相关控制|discussion|description|rationale)\s*(?:[:：.]|$)/i,
}

export const TABLE_WORDS: TableWords = {
  limit: /不(?:大于|小于|高于|低于|超过|少于|多于)|至少|至多/,
  limitHead: /限[值量定]|指标|要求|上限|下限|最[大小高低]|允许/,
  pointerHead: /^(?:章|条|章条|条款|参考|版本|日期)/,
  complyWith: (number) => new RegExp(`(?:符合|满足|按照?|遵守|见)[^，。；]{0,12}表\\s?${number}(?!\\d|\\.\\d)`),
}

/** Words that open a check. */
export const CHECK = /^(?:验证|确认|确保|检查|核查)/
