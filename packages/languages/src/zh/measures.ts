import type { MeasureReader, VerbalFormMatch } from '../language.js'
import { readSubject } from './subjects.js'

const VERBS =
  '加强 加快 加大 推进 推动 建立 健全 完善 优化 强化 深化 开展 组织 制定 制修订 修订 研制 研究 探索 鼓励 支持 引导 促进 提升 提高 增强 扩大 拓展 落实 实施 做好 抓好 确保 保障 构建 打造 建设 培育 培养 发挥 统筹 规范 严格 明确 推行 推广 坚持 深入 积极 充分 注重 突出 聚焦 围绕 依托 按照 结合 参照 参与 主导 牵头 协调 整合 精简 搭建 成立 设立 编制 发布 公布 报送 填报 核实 核对 检查 督促 监督 指导 评估 宣传 营造 创新 创建 改进 改革 简化 取消 清理 纳入 制订 布局 部署 启动 完成 实现 力争 到 广泛 大力 全面 切实 有序 稳步 持续 进一步 逐步 着力 重点 优先 合理 科学 有效 及时 定期 视情 原则上 充实 加密 夯实 畅通 丰富 壮大 吸引 选拔 激励 表彰 落细 汇聚 集聚 凝聚 破解 防范 化解 压实 压紧 细化 量化 跟踪 通报 汇总 梳理 排查 整改 保持 引进 联合 协同 共同 共享 开放 转化 应用 采用 使用 提供 增加 减少 降低 控制 限制 遵循 遵守 执行 履行 承担 负责 配合 发展 维护 保护 尊重 服务 提出 形成 对 将 把 在 以 为 面向 针对 根据 通过 利用 借助 立足 对接 衔接'.split(
    ' ',
  )
const IMPERATIVE = new RegExp(
  `^(?:[一二三四五六七八九十]是|[（(]?[一二三四五六七八九十\\d]+[）).、]|首先，|其次，|同时，|并)?(?:${[...VERBS].sort((a, b) => b.length - a.length).join('|')})`,
)
/** Verbs that open a subordinate phrase: the duty follows behind a comma. */
const SUBORDINATE = /^(?:到|对|将|把|在|以|为|面向|针对|根据|通过|利用|借助|按照|结合|围绕|依托|参照)/

const DEADLINE =
  /(?:到\s?\d{4}\s?年(?:底|末)?|\d{4}\s?年(?:\d{1,2}\s?月)?(?:\d{1,2}\s?日)?(?:底|末)?(?:前|之前|以前)|(?:[每次当翌]年|每(?:半年|季度|月))?(?:\d{1,2}\s?月\s?)?(?:底|末|\d{1,2}\s?日)(?:之|以)?前|自.{2,20}之日起\s?\d+\s?(?:个工作)?日内|“?十[四五六]五”?期间?末?)/
const TARGET =
  /(?:(?:力争|达到|不低于|不少于|超过|实现)[^，。；]{0,30}(?:\d[\d.]*\s?%?|[一二三四五六七八九十百千万]+[个项家])|(?:完成|建成|新增)[^，。；\d不]{0,12}\d[\d.]*\s?(?:%|余?[个项家件种类批座处台套万亿]))[^，。；]{0,12}/g
const RESPONSIBLE = /牵头|负责|配合/

/** Sentences of official documents (公文, GB/T 9704): imperative verbs, who acts, until when, up to what. */
export const measures: MeasureReader = {
  asks: (sentence) => {
    const phrases = sentence.split('，')
    const imperative = phrases.some(
      (phrase, place) =>
        IMPERATIVE.test(phrase) && !SUBORDINATE.test(phrase) && (place === 0 || SUBORDINATE.test(phrases[0] as string)),
    )
    if (imperative) return { because: 'imperative sentence of an official document', confidence: 0.7 }
    return DEADLINE.test(sentence) && targetsIn(sentence)
      ? { because: 'target with a deadline', confidence: 0.7 }
      : undefined
  },
  read: (text, forms) => {
    const bracket = closingBracket(text)
    const responsible = bracket && RESPONSIBLE.test(bracket.words) ? bracket : undefined
    const actor = responsible?.words ?? actorAhead(text, forms)
    const deadline = DEADLINE.exec(text)?.[0]
    const target = targetsIn(text)
    return {
      ...(actor ? { actor } : {}),
      ...(deadline ? { deadline } : {}),
      ...(target ? { target } : {}),
      actionEnd: responsible?.start ?? text.length,
    }
  },
}

/** The figures of a sentence, from the first to the last; of several sentences, those of the first that has any. */
function targetsIn(text: string): string | undefined {
  const found = [...text.matchAll(TARGET)]
  const first = found[0]
  const last = found.findLast(({ index }) => first && !/[。；]/.test(text.slice(first.index, index)))
  return first && last && text.slice(first.index, last.index + last[0].length)
}

/** The words of the bracket that ends a text, with the brackets in it: （省厅牵头，各市（州）人民政府配合）. */
function closingBracket(text: string): { start: number; words: string } | undefined {
  const end = text.replace(/[。；\s]+$/, '').length - 1
  let depth = 0
  for (let at = end; at >= Math.max(0, end - 240); at--) {
    const mark = text[at] as string
    if (/[）)]/.test(mark)) depth++
    else if (/[（(]/.test(mark)) depth--
    if (depth > 0) continue
    return at < end - 2 ? { start: at, words: text.slice(at + 1, end) } : undefined
  }
  return undefined
}

/** How names of those who can act end: authorities, bodies, firms, places, persons. */
const ACTING =
  '(?:部门|机构|单位|企业|政府|委员会|办公室|中心|公司|集团|协会|学会|商会|联盟|组织|团体|社会|机关|院校|学校|高校|医院|银行|平台|专班|小组|地区|地方|各地|乡镇|街道|社区|人员|主体|者|人|(?<![全内外一大细局])部|(?<![社机大都])会|局|厅|委|办|署|院|所|站|省|市|县|区|州|家|队|党组)(?:[（(][^（()）]{1,12}[）)])?'
const ENDS_ACTING = new RegExp(`${ACTING}$`, 'u')
/** Right behind who acts stands when or what: 省标准化研究院每年……, 市场监管局负责……. */
const ACTS = new RegExp(
  `^([\\p{Script=Han}、（）()]{1,36}?${ACTING})(?:每|定期|及时|于|牵头|会同|负责|配合|${VERBS.filter((verb) => verb.length > 1).join('|')})`,
  'u',
)

/** Who stands before the verbal form, where the phrase opens with them: 各地区、各部门要…; things that are acted upon are nobody. */
function actorAhead(text: string, forms: readonly VerbalFormMatch[]): string | undefined {
  const duty = forms.find(
    ({ kind, polarity }) => kind === 'requirement' || (kind === 'permission' && polarity === 'positive'),
  )
  const words = duty ? readSubject(text.slice(0, duty.start)) : IMPERATIVE.test(text) ? undefined : ACTS.exec(text)?.[1]
  return words && words.length >= 2 && words.length <= 60 && ENDS_ACTING.test(words) ? words : undefined
}
