import { permission, prohibition, recommendation, requirement } from '../forces.js'
import type { LevelMark, VerbalForm } from '../language.js'

const LEVELS: Readonly<Record<string, VerbalForm>> = {
  强制: requirement,
  必须: requirement,
  禁止: prohibition,
  推荐: recommendation,
  建议: recommendation,
  应当: recommendation,
  参考: permission,
  可选: permission,
  可以: permission,
}

const MARK = /^\s*[【[［]\s*(强制|必须|禁止|推荐|建议|应当|参考|可选|可以)\s*[】\]］]\s*/
const EXPLANATION = /\s*(?:说明|正例|反例|示例|举例|例如|例|注|备注|原因|解释)\s*\d{0,2}[：:]/

/** 【强制】, 【推荐】, 【参考】 at the head of a rule; 说明, 正例 and 反例 behind it explain the rule. */
export function readLevelMark(text: string): LevelMark | undefined {
  const match = MARK.exec(text)
  const level = match ? LEVELS[match[1] as string] : undefined
  if (!match || !level) return undefined
  const rest = text.slice(match[0].length)
  const explanation = EXPLANATION.exec(rest)
  return {
    ...level,
    keyword: match[0].trim(),
    start: match[0].length,
    end: match[0].length + (explanation?.index ?? rest.trimEnd().length),
  }
}
