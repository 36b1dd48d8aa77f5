import type { Span } from '../language.js'

// The first phrase up to its comma, where it opens or closes with a word of condition.
const CONDITION =
  /(?:^|[，；。])((?:当|在|如|如果|若|倘若|一旦|假如|凡|对于|对|针对|仅当|只有|经)[^，；。]{1,60}|[^，；。]{1,60}(?:时|的情况下|条件下|前提下|的，?|后|前|期间|情况下|场合|需要时|必要时)|必要时|需要时|适用时|可行时)(?=，)/
const EXCEPTION = /(除非[^，；。]{1,60}|除[^，；。]{1,60}外|[^，；。]{1,60}(?:除外|不受此限))/

// 采用A时宜……: the verbal form follows at once, without a comma; 小时, 及时 and the like are no time of something.
const RIGHT_BEFORE =
  /(?:^|[，；。])([^，；。]{1,60}(?:(?<![小及临实同计定按随平暂准])时|(?:情况|条件|前提)下))(?=(?:不?[应宜]|不?得|不?可|必须|须|严禁|禁止|方可))/

/** The first condition and the first exception that a sentence states. 除应符合A外，尚应 means "in addition" and is no exception. */
export function findCircumstances(sentence: string): { condition?: Span; exception?: Span } {
  const condition = CONDITION.exec(sentence) ?? RIGHT_BEFORE.exec(sentence)
  const exception = EXCEPTION.exec(sentence)
  const words = condition?.[1]
  const isAddition =
    exception &&
    /^除(?:应|须|必须|执行|符合)/.test(exception[0]) &&
    /(?:尚|还|也|同时)/.test(
      sentence.slice(exception.index + exception[0].length, exception.index + exception[0].length + 6),
    )
  return {
    ...(condition && words && { condition: spanAt(condition.index + condition[0].indexOf(words), words) }),
    ...(exception && !isAddition && { exception: spanAt(exception.index, exception[0]) }),
  }
}

function spanAt(start: number, words: string): Span {
  return { start, end: start + words.length }
}
