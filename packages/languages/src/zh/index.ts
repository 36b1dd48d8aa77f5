import type { Language } from '../language.js'
import { splitAtIdeographicStops } from '../sentence-breaks.js'
import { stepsOpener } from '../steps.js'
import { findCircumstances } from './circumstances.js'
import { COMPARISONS, UNIT_WORDS } from './comparisons.js'
import { splitCompound } from './compounds.js'
import { countScripts } from './count-scripts.js'
import { findVerbalForms } from './find-verbal-forms.js'
import { readLevelMark } from './level-marks.js'
import { CHECK, CONTROL_WORDS, TABLE_WORDS } from './marks.js'
import { measures } from './measures.js'
import { suggestMethod } from './methods.js'
import { negates } from './negations.js'
import { readSubject } from './subjects.js'
import { TITLES } from './titles.js'

const ALTERNATIVES =
  /(?:下列|以下|如下)[^：。]{0,12}(?:之一|至少[一二两]|任[一何])|(?:至少|任选|任意)[一二两]?[种项个][^：。]{0,10}[：:]|满足其一/

/** Chinese (simplified). */
export const zh: Language = {
  tag: 'zh',
  recognise: (sample) => {
    const { letters, han, kana } = countScripts(sample)
    return letters === 0 || kana > han / 10 ? 0 : Math.min(1, (4 * han) / letters)
  },
  regimeSigns: [
    {
      regime: 'gbt1.1',
      pattern:
        /按照?\s*GB\/T\s*1\.1|规范性引用(?:文件|而构成)|本文件(?:规定|按照|适用)|下列(?:文件|标准).{0,30}(?:必不可少|构成为?本|条款)|本标准规定了/,
      weight: 5,
    },
    { regime: 'gbt1.1', pattern: /^[\s#*]*(?:\d+\s*)?(?:规范性引用文件|术语和定义)/m, weight: 3 },
    {
      regime: 'engineering',
      pattern: /本(?:规范|标准|规程|导则|指南|细则)用词(?:用语)?说明|对要求严格程度不同的用词/,
      weight: 9,
    },
    { regime: 'engineering', pattern: /^[\s#*]*1\.0\.1[\s*]/m, weight: 5 },
    {
      regime: 'engineering',
      pattern: /强制性工程建设规范|为强制性条文，必须严格执行|工程建设(?:国家|行业)标准/,
      weight: 4,
    },
    { regime: 'law', pattern: /^[\s#*]*第[一二三四五六七八九十百]+条/gm, weight: 1, each: true },
    {
      regime: 'official-document',
      pattern: /^[\s#*]*(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)/gm,
      weight: 0.8,
      each: true,
    },
    {
      regime: 'official-document',
      pattern:
        /〔\d{4}〕\s*\d+\s*号|现(?:提出以下|就|将).{0,20}(?:意见|通知|函告|如下)|^(?:各|国务院|中央).{2,80}：\s*$|特制定本(?:行动计划|方案|规划|意见)/m,
      weight: 3,
    },
    { regime: 'rfc2119', pattern: /RFC\s?2119|BCP\s?14/, weight: 6 },
    { regime: 'house', pattern: /【(?:强制|推荐|参考|必须|建议)】/g, weight: 2, each: true },
  ],
  defaultRegime: 'house',
  findVerbalForms,
  readLevelMark,
  splitSentences: splitAtIdeographicStops,
  meaningOfTitle: (title) => {
    const words = title.replace(/[\s\u3000]+/g, '').replace(/[（(](?:规范性|资料性)[）)]/, '')
    return TITLES.find(([pattern]) => pattern.test(words))?.[1]
  },
  labelledBlock: (text) => {
    const match = /^(注|示例|例|警示|警告|重要提示|危险|提示)(\s?\d{1,3})?\s?(?:[：:]|——)\s*/.exec(text)
    if (!match) return undefined
    const type = match[1] === '注' ? 'note' : match[1] === '示例' || match[1] === '例' ? 'example' : 'warning'
    return { type, label: match[0].replace(/——\s*$/, '').trim(), length: match[0].length }
  },
  statedNormativity: (paragraph) => {
    if (/^[（(]?\s*(?:规范性附录|规范性|标准的附录|补充件)\s*[）)]?$/.test(paragraph.trim())) return 'normative'
    if (/^[（(]?\s*(?:资料性附录|资料性|提示的附录|参考件)\s*[）)]?$/.test(paragraph.trim())) return 'informative'
    return undefined
  },
  explainsWording: (sentence) => /RFC\s?2119|关键词|关键字/.test(sentence) && /解释|定义|含义|理解/.test(sentence),
  leadsIn: (sentence) =>
    /[：:]\s*$/.test(sentence) ||
    /(?:下列|如下|以下)(?:要求|规定|内容|条件|步骤|事项|信息|措施|职责|功能)[^。]{0,12}。?\s*$/.test(sentence),
  opensSteps: stepsOpener(/按照?(?:下列|以下|如下)(?:步骤|程序|顺序|方法|规程)/),
  // 有下列情形之一的 names cases, each of which obliges: that is no choice.
  offersAlternatives: (sentence) => !/情[况形]之一/.test(sentence) && ALTERNATIVES.test(sentence),
  opensCheck: (sentence) => CHECK.test(sentence),
  controlWords: CONTROL_WORDS,
  checkWords: '成功准则|成功标准|要求|检查项|检查点',
  tableWords: TABLE_WORDS,
  measures,
  splitCompound,
  findCircumstances,
  readSubject,
  negates,
  comparisons: COMPARISONS,
  unitWords: UNIT_WORDS,
  suggestMethod,
}
