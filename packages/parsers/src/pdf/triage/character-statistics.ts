import { countSigns } from './signs.js'

/**
 * Han characters that are among the commonest in any Chinese text. Of the characters of a page that is one they are two thirds,
 * of shifted or substituted codes next to none.
 */
const COMMON: ReadonlySet<string> = new Set(
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严',
)

/** Pages with fewer characters tell nothing. */
export const FEWEST_CHARACTERS = 60
const FEWEST_HAN = 30
const FEWEST_MARKS = 12

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** Whether characters come from a broken table of codes: words of no language. */
export function isGarbled(text: string): boolean {
  const signs = countSigns(text)
  const { total, letters, vowels, han, marks, oddities, accented, other } = signs
  if (total < FEWEST_CHARACTERS) return false
  if (oddities > 0.1 * total || accented > 0.15 * total) return true
  if (letters > 0.4 * total && letters > FEWEST_CHARACTERS && vowels + accented < 0.12 * letters) return true
  // Chinese punctuation between characters that are none: its font alone can be read.
  if (marks >= FEWEST_MARKS && han < marks) return true
  if (han >= FEWEST_HAN && hanIsGarbled(text, han)) return true
  return other > 0.05 * total && (isPrivate(text, total) || isMixedScripts(text, total))
}

function isPrivate(text: string, total: number): boolean {
  return count(text, /[\ue000-\uf8ff\ufffd\p{Cc}\p{Cn}]/gu) > 0.3 * total
}

/** The codes of one script read as those of another give characters of many. */
const OTHER_SCRIPTS = [
  /\p{Script=Cyrillic}/gu,
  /\p{Script=Arabic}/gu,
  /\p{Script=Hebrew}/gu,
  /\p{Script=Thai}/gu,
  /\p{Script=Lao}/gu,
  /\p{Script=Hangul}/gu,
  /\p{Script=Tibetan}/gu,
  /\p{Script=Myanmar}/gu,
  /\p{Script=Ethiopic}/gu,
  /\p{Script=Canadian_Aboriginal}/gu,
  /\p{Script=Georgian}/gu,
  /\p{Script=Khmer}/gu,
  /\p{Script=Mongolian}/gu,
  /\p{Script=Devanagari}/gu,
  /\p{Script=Bopomofo}/gu,
  /\p{Script=Cherokee}/gu,
  /\p{Script=Yi}/gu,
]

function isMixedScripts(signs: string, length: number): boolean {
  const counts = OTHER_SCRIPTS.map((script) => count(signs, script))
  return counts.filter((each) => each > 0).length >= 3 && counts.reduce((sum, each) => sum + each, 0) > 0.05 * length
}

function hanIsGarbled(text: string, han: number): boolean {
  let common = 0
  for (const sign of text) if (COMMON.has(sign)) common++
  return common < 0.15 * han
}
