import type { Regime } from '@clausekit/model'
import { BCP14 } from '../bcp14.js'
import type { VerbalForm, VerbalFormMatch } from '../language.js'
import { phraseFinder } from '../phrases.js'
import { ATTRIBUTIVE, FALSE_FRIENDS, TRUE_ENDINGS, TRUE_FRIENDS } from './false-friends.js'
import { VERBAL_FORMS } from './verbal-forms.js'

type Finder = { pattern: RegExp; forms: Map<string, (typeof VERBAL_FORMS)[Regime][number]> }

const finders = new Map<Regime, Finder>()

function finderFor(regime: Regime): Finder {
  let finder = finders.get(regime)
  if (!finder) {
    const forms = new Map(VERBAL_FORMS[regime].map((form) => [form.form, form]))
    const longestFirst = [...forms.keys()].sort((a, b) => b.length - a.length)
    finder = { pattern: new RegExp(longestFirst.join('|'), 'g'), forms }
    finders.set(regime, finder)
  }
  return finder
}

/** Whether one of `words` covers the span; each word holds `sign` at least once. */
function covered(text: string, start: number, sign: string, words: readonly string[]): boolean {
  return words.some((word) => {
    for (let at = word.indexOf(sign); at >= 0; at = word.indexOf(sign, at + 1))
      if (text.startsWith(word, start - at)) return true
    return false
  })
}

/** All Chinese verbal forms of a sentence, longest first, without false friends (应力, 响应, 可靠 …). */
export function findVerbalForms(sentence: string, regime: Regime): VerbalFormMatch[] {
  const { pattern, forms } = finderFor(regime)
  const matches: VerbalFormMatch[] = []
  for (const found of sentence.matchAll(pattern)) {
    const [keyword, start] = withoutParty(sentence, found[0], found.index)
    const form = forms.get(keyword)
    if (!form || isFalseFriend(sentence, start, keyword, regime)) continue
    const { form: _, ...force } = form
    const match = { ...force, keyword, start, end: start + keyword.length, confidence: form.confidence ?? 0.95 }
    matches.push(forced(match, sentence))
  }
  if (regime !== 'rfc2119') return matches
  // The English key words stand in Chinese texts too; one in brackets was read with the Chinese word before it.
  const english = bcp14(sentence).filter(
    ({ start, end }) => !matches.some((match) => start < match.end && match.start < end),
  )
  return [...matches, ...english].sort((a, b) => a.start - b.start)
}

const PARTY =
  /(?:使用|供|需|甲|乙|丙|双|三|委托|受托|承包|发包|承租|出租|买|卖|各|任一|任何一|提供|接收|发送|请求|响应|依赖|运营|开发|服务|管理|租用|客户|用户)方$/

/** 使用方可 is the user who may, 合格后方可 says only then. */
function withoutParty(sentence: string, keyword: string, start: number): [string, number] {
  return keyword === '方可' && PARTY.test(sentence.slice(0, start + 1)) ? ['可', start + 1] : [keyword, start]
}

/** 应避免 and the like forbid; an English key word in brackets behind the Chinese one decides. */
function forced(match: VerbalFormMatch, sentence: string): VerbalFormMatch {
  const bracket =
    /^\s?[（(](MUST NOT|MUST|SHALL NOT|SHALL|SHOULD NOT|SHOULD|NOT RECOMMENDED|RECOMMENDED|REQUIRED|MAY|OPTIONAL)[）)]/.exec(
      sentence.slice(match.end, match.end + 22),
    )
  if (bracket) {
    const force = FORCES.get(bracket[1] as string) as VerbalForm
    const keyword = match.keyword + bracket[0].trim()
    return { ...match, ...force, keyword, end: match.end + bracket[0].length, confidence: 0.95 }
  }
  const behind = sentence.slice(match.end, match.end + 3)
  if (match.kind === 'requirement' && match.polarity === 'positive' && /^(?:严禁|禁止|避免|防止|杜绝)/.test(behind))
    return { ...match, polarity: 'negative' }
  return match
}

const FORCES = new Map(
  BCP14.flatMap(({ phrases, kind, polarity }) => phrases.map((phrase) => [phrase, { kind, polarity }] as const)),
)
const bcp14 = phraseFinder(BCP14)

const SIGNS = ['必须', '不得', '不应', '不可', '禁止', '允许', '推荐', '建议', '可以', '应', '宜', '可', '须', '需']

function isFalseFriend(text: string, start: number, keyword: string, regime: Regime): boolean {
  for (const sign of SIGNS) {
    const at = keyword.indexOf(sign)
    if (at < 0) continue
    const place = start + at
    // 可能 is a false friend of 可, not of itself; 不应用于 is no 应用; 影响应 is no 响应.
    const parts = (TRUE_ENDINGS[sign] ?? []).some((word) => text.endsWith(word, place + sign.length))
    const friends = (FALSE_FRIENDS[sign] ?? []).filter(
      (word) =>
        !keyword.includes(word) &&
        !(keyword.startsWith('不') && sign === '应' && word.startsWith(sign)) &&
        !(parts && word.endsWith(sign)),
    )
    if (!covered(text, place, sign, friends)) continue
    if (!(TRUE_FRIENDS[sign] ?? []).some((word) => text.startsWith(word, place)) && !rescued(text, place, sign, regime))
      return true
  }
  const behind = text.slice(start + keyword.length)
  if (namesValue(text.slice(Math.max(0, start - 16), start), keyword, behind)) return true
  if (keyword === '应' || keyword === '可') return isAttributive(text, start, keyword, behind)
  if (keyword === '能' || keyword === '不能') return !isCapability(text, start, behind)
  if (keyword === '要') return !isDemand(text, start, behind)
  if (keyword === '建议' || keyword === '推荐')
    return !/^(?:采用|使用|选用|按|在|将|对|由|设置|以|优先|不|为|根据|结合|每|至少)/.test(behind)
  if (keyword === '禁止' || keyword === '允许')
    return /^(?:的|[、，。；）》”])/.test(behind) || quoted(text, start, keyword.length)
  if (keyword === '探索' || keyword === '支持' || keyword === '引导' || keyword === '鼓励')
    // 国家鼓励 has a subject before it in laws; elsewhere a bare verb opens the demand.
    return regime === 'law' ? /^(?:的|[、，。；）》”])/.test(behind) : !opensClause(text, start)
  return quoted(text, start, keyword.length)
}

const VALUE = /(?:^|[^\d.A-Za-z])(?:0x)?[\dA-Fa-f]{1,8}\s*(?:(?:为|表示|代表)|[：:=＝])\s*$/
const STATES = new Set(['允许', '不允许', '禁止', '可', '可以', '不可', '不可以'])

/** "0：不允许；1：允许", "0 为不允许通话": what the value of a field means. */
function namesValue(before: string, keyword: string, behind: string): boolean {
  return STATES.has(keyword) && VALUE.test(before) && /^\p{Script=Han}{0,6}(?:[；;，,。、）)\s]|$)/u.test(behind)
}

/** 「应」, “应” and （应） speak of the word. */
function quoted(text: string, start: number, length: number): boolean {
  return /[“"'‘「（(]/.test(text[start - 1] ?? '') && /[”"'’」）)]/.test(text[start + length] ?? '')
}

function opensClause(text: string, start: number): boolean {
  return start === 0 || /[，。；：、！？\s）”]/.test(text[start - 1] as string)
}

/** A covered sign that is a verbal form all the same: 应用普通钢筋补强, 时应对……进行. */
function rescued(text: string, place: number, sign: string, regime: Regime): boolean {
  if (sign !== '应') return false
  // The word ends at 应 (响应, 供应): no second reading.
  const tail = text.slice(place, place + 40)
  const opens =
    place === 0 || /[，。；：、时后前处内上下均都还也尚并且且则者员位方门构商]/.test(text[place - 1] as string)
  if (tail.startsWith('应对')) {
    // 荷载效应对基础, 响应对时间: the word before ends with the sign.
    if (/(?:[^有无失生]效|[^影]响|[^违]反)$/.test(text.slice(Math.max(0, place - 2), place))) return false
    if (treats(text, place)) return true
    if (regime === 'official-document' && !opens) return false
    // Who acts stands right before it: 操作人员应对……及时记录.
    if (/[者员位方门构商司人]/.test(text[place - 1] ?? '') && regime !== 'official-document')
      return !/^应对(?:措施|方案|预案|策略|能力|机制|计划|方法)/.test(tail)
    return (
      /^应对[^，。；]{1,36}(?:进行|实施|采取|予以|加以|作出|做出|提出|开展|给予|负责|保密|检查|检验|检测|确认|核对|审查|评估|管理|设置|做|作|的)/.test(
        tail,
      ) && !/(?:有效|积极|妥善|及时|共同|为|以|用于|来)$/.test(text.slice(Math.max(0, place - 3), place))
    )
  }
  if (tail.startsWith('应用'))
    return (
      opens &&
      !/^应用(?:于|到|在|程|系|层|软|场|的|技|领|服|实|协|数|接|密|平|范|环|示|案|方|成|情|效|前|水|开|单|安|管|标|和|与|及|、|，|。|；|）|等|中|时|该|本|性|能|需|业|商|支|端|界|类|型|识)/.test(
        tail,
      )
    )
  if (tail.startsWith('应付')) return opens && !/^应付(?:账|款|利|费|未|工|职|票|股)/.test(tail)
  return false
}

/** 应对同一源文本运行两次: 应 and 对, where the thing is pointed out and a verb says what is done with it. */
function treats(text: string, place: number): boolean {
  const before = text.slice(Math.max(0, place - 2), place)
  return (
    !/(?:有效|积极|妥善|及时|从容|协同|共同|[为以来能可要需何力])$/.test(before) &&
    /^应对(?:同一|同样|每[个一项次批台件套条种类只份]?|各[个项台种]?|所有|全部|任何|任一|上述|下列|该|其|这些?|此)[\p{Script=Han}A-Za-z0-9、“”]{1,30}(?:进行|实施|采取|予以|加以|作出|做出|提出|开展|给予|负责|运行|执行|处理|读取|写出|计算|比较|核对|检查|检验|检测|测试|测量|测定|试验|验证|确认|审查|评估|评审|标[明识记注]|记录|编号|登记|备份|加密|签名|清洗|清理|更换|调整|校准|监测|监控|统计|分类|说明|重复|保密|设置|抽[取样查]|两次|\d{1,3}次|逐)/u.test(
      text.slice(place, place + 60),
    )
  )
}

/** 应满足的要求, 可接受的水平: the sign belongs to an attribute, the sentence says something else. */
function isAttributive(text: string, start: number, keyword: string, behind: string): boolean {
  if (quoted(text, start, keyword.length)) return true
  if (keyword === '可') {
    if (/^[\p{Script=Han}]{1,4}性/u.test(behind) || /^[\p{Script=Han}]{1,3}的/u.test(behind)) return true
    if (/^[，。；、：）\s]/.test(behind) || behind === '') return true
    const before = text.slice(0, start)
    return /[方即尽许认]$/.test(before) && !/[确承]认$/.test(before) && !PARTY.test(before)
  }
  if (behind === '' || /^[，。；、）”]/.test(behind)) return true
  return ATTRIBUTIVE.test(behind)
}

function isCapability(text: string, start: number, behind: string): boolean {
  const before = text.slice(Math.max(0, start - 1), start)
  if (/[性功可智技职节储产电热动势太阳源万效体核官才异本只方未应不均既就所机潜赋]/.test(before)) return false
  return /^[\p{Script=Han}]/u.test(behind) && !/^(?:力|量|源|耗|效|级|见度|谱|否|动|手|人|干|源|力|够)/.test(behind)
}

/** 要 as a verbal form of official documents: "各部门要加强", not 要求, 重要, 主要. */
function isDemand(text: string, start: number, behind: string): boolean {
  const before = text.slice(Math.max(0, start - 1), start)
  return (
    !/[重主需必只概纲摘简紧首想就若]/.test(before) &&
    !/^(?:求|素|点|领|闻|件|害|约|么|是|的|塞|义|地|目|道|览)/.test(behind)
  )
}
