import { findIdentifiers, parseIdentifier } from '@clausekit/identifiers'
import { type Block, blocksOf, type Clause, type Metadata, type Regime } from '@clausekit/model'
import { wordsOf } from '../terms.js'
import { fromAnnouncement } from './announcement.js'
import { coverLines } from './cover-lines.js'
import { DATE, DATE_LINE, isoDate, MONTH_LINE } from './dates.js'
import { englishTitle } from './english-title.js'
import { fromOfficialDocument } from './official-document.js'

type Said = Partial<Omit<Metadata, 'language' | 'regime'>>

/** "National Standard of the People's Republic of China": whose standard it is; titles end in 标准 too. */
const KIND_OF_STANDARD = /^中华人民共和国.*标准$|(?:国家|行业|地方|团体|企业|协会|学会)标准$/

/** Cover, foreword and closing article of Chinese standards, laws and official documents (GB/T 1.1, GB/T 9704). */
export function fromChineseText(
  children: readonly (Clause | Block)[],
  regime: Regime,
  title: string | undefined,
): Said {
  const lines = coverLines(children)
  if (regime === 'law') {
    const law = fromLaw(title ? [title, ...lines] : lines, children)
    // A regulation may be attached to the notice that issues it.
    if (!lines.some((line) => /[〔［[]\d{4}[〕］\]]\s?\d{1,4}号$/.test(line))) return law
    const notice = fromOfficialDocument(lines, children, title)
    return { ...notice, ...law, custom: { ...notice.custom, ...law.custom } }
  }
  if (regime === 'official-document') return fromOfficialDocument(lines, children, title)
  const foreword = children.find((child): child is Clause => child.type === 'clause' && child.role === 'foreword')
  const announced = fromAnnouncement(children)
  const cover = fromCover(withValues(lines))
  const titles = [...(announced.titles ?? []), ...(cover.titles ?? [])]
  return {
    ...announced,
    ...cover,
    ...(titles.length > 0 ? { titles } : {}),
    ...(foreword ? fromForeword(wordsOf(blocksOf(foreword))) : {}),
  }
}

/** A label and its value stand in two cells of a table: 施行日期： and the date. */
function withValues(lines: readonly string[]): string[] {
  const result: string[] = []
  for (const line of lines) {
    const last = result.at(-1)
    if (last !== undefined && /^[^：:]{2,8}[：:]$/.test(last)) result[result.length - 1] = last + line
    else result.push(line)
  }
  return result
}

/** When a draft was completed (GB/T 1.1, on the cover). */
const DRAFT_DATE = /^[（(]?本?(?:稿|草案)完成(?:日期|时间)\s*[：:]/

function fromCover(lines: readonly string[]): Said {
  const said: Said = {}
  let dated: string | undefined
  for (const line of lines) {
    const ics = /^ICS\s*([\d.;；\s]+)/.exec(line)
    const ccs = /^(?:CCS\s*)?([A-Z]\s?\d{2}(?:[/;；\s]+\d{2})*)$/.exec(line)
    const replaced = /^代替\s*(.+)$/.exec(line)
    if (ics) said.ics ??= (ics[1] as string).split(/[;；\s]+/).filter(Boolean)
    else if (ccs) said.ccs ??= [(ccs[1] as string).trim()]
    else if (replaced) said.replaces ??= findIdentifiers(replaced[1] as string).map((found) => found.identifier)
    else if (/发布$/.test(line) && DATE.test(line)) said.published ??= isoDate(line) as string
    else if (/实施$/.test(line) && DATE.test(line)) said.implemented ??= isoDate(line) as string
    else if (DRAFT_DATE.test(line)) {
      const draftDate = isoDate(line)
      if (draftDate) said.custom = { ...said.custom, draftDate }
    } else if (/^(?:[（(]?)(征求意见稿|送审稿|报批稿|草案)/.test(line)) said.status ??= line.replace(/[（()）]/g, '')
    else if (/^(?:批准|发布)部门\s*[：:]\s*\S/.test(line)) said.publisher ??= line.replace(/^.*?[：:]\s*/, '')
    else if (/^(?:施行|实施)日期\s*[：:]/.test(line)) said.implemented ??= isoDate(line) as string
    else if (/发\s*布$/.test(line) && line.length < 60) {
      // A draft has no date yet: 20XX - XX - XX 发布.
      const issuer = line.replace(/\s*发\s*布$/, '')
      if (/\p{Script=Han}/u.test(issuer)) said.publisher ??= issuer
    } else {
      const whole = parseIdentifier(line)
      const english = englishTitle(line)
      if (whole) said.identifier ??= whole
      else if (english && !said.titles?.some(({ language }) => language === 'en'))
        said.titles = [...(said.titles ?? []), { language: 'en', text: english }]
      else if (DATE_LINE.test(line) || MONTH_LINE.test(line)) dated ??= isoDate(line)
      else if (
        !said.titles?.some(({ language }) => language === 'zh') &&
        said.identifier &&
        /^\p{Script=Han}/u.test(line) &&
        !KIND_OF_STANDARD.test(line) &&
        !/[。，]/.test(line)
      )
        said.titles = [{ language: 'zh', text: line.replace(/[\s\u3000]+/g, ' ') }, ...(said.titles ?? [])]
    }
  }
  // Below the body that issues it a cover may say when, and no more.
  if (said.published === undefined && dated) said.published = dated
  return said
}

function fromForeword(text: string): Said {
  const said: Said = {}
  const rules = /按照?\s*(GB\/T\s*1\.1[—–-]\d{4})/.exec(text)
  if (rules) said.draftingRules = rules[1] as string
  const replaced = /代替\s*((?:[A-Z][A-Z/\s]*\d[\d.]*(?:[—–-]\d{2,4})?[、，和《》\s]*(?:《[^》]*》)?)+)/.exec(text)
  if (replaced) said.replaces = findIdentifiers(replaced[1] as string).map((found) => found.identifier)
  const committee = /由\s*([^。\n]{2,60}?)\s*(?:提出并)?归口/.exec(text)
  if (committee) said.committee = (committee[1] as string).replace(/提出[。，].*$/, '')
  const organisations = /起草单位[^：:\n]{0,6}[：:]\s*([^。\n]+)/.exec(text)
  const people = /起草人[^：:\n]{0,6}[：:]\s*([^。\n]+)/.exec(text)
  const drafters = [organisations?.[1], people?.[1]]
    .flatMap((names) => names?.split(/[、，,；;]/) ?? [])
    .map((name) => name.trim())
    .filter(Boolean)
  if (drafters.length > 0) said.drafters = drafters
  return said
}

/** A date with what was done then, and by whom: "2019年7月25日 某市人民代表大会常务委员会第十三次会议修订". */
const EVENT =
  /(\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日)((?:(?!\d{4}\s?年)[^。；]){0,120}?)(通过|修订|修正|公布|发布|批准|废止)/g
const LAW_TITLE =
  /^[^（(，。；：]{2,60}(?:法|条例|规定|办法|细则|规则|规范|决定|解释|章程|规程|标准|准则)(?:（[^）]{1,12}）)?$/

/** The lines below the title of a law, and its last article: "自2019年10月1日起施行". */
function fromLaw(lines: readonly string[], children: readonly (Clause | Block)[]): Said {
  const said: Said = {}
  const events: Record<string, string> = {}
  for (const line of lines) {
    said.publisher ??= /^(\p{Script=Han}{4,30})令$/u.exec(line)?.[1]
    if (!said.titles && LAW_TITLE.test(line)) said.titles = [{ language: 'zh', text: line }]
    for (const [, date, words, event] of line.matchAll(EVENT)) {
      events[event as string] = isoDate(date as string) as string
      said.publisher ??= issuerOf(words as string)
    }
  }
  // An order (令) is signed with its date, and may say itself from when on the law is in force.
  const signed = lines.findLast((line) => DATE_LINE.test(line))
  const passed = events.公布 ?? events.发布 ?? (signed ? isoDate(signed) : undefined) ?? events.通过
  if (passed) said.published = passed
  if (said.publisher === undefined) delete said.publisher
  if (Object.keys(events).length > 0) said.custom = { events }
  const inForce = /自\s*(\d{4}年\d{1,2}月\d{1,2}日)\s*起(?:施行|实施)/
  const closing = inForce.exec(lastWords(children)) ?? inForce.exec(lines.join('\n'))
  if (closing) said.implemented = isoDate(closing[1] as string) as string
  return said
}

/** The body without the number of its term and session: 某市第十五届人民代表大会常务委员会第十三次会议. */
function issuerOf(words: string): string | undefined {
  const name = words
    .replace(/第[一二三四五六七八九十百零\d]+届/, '')
    .replace(/第[一二三四五六七八九十百零\d]+(?:次|号).*$|令.*$|公告.*$|《.*$/, '')
  const issuer = name.replace(/^[\s，,]*(?:经|由|根据)?\s*/, '').trim()
  return issuer.length > 1 && issuer.length <= 40 && !/会议$/.test(issuer) ? issuer : undefined
}

function lastWords(children: readonly (Clause | Block)[]): string {
  const last = children
    .slice(-3)
    .map((child) => (child.type === 'clause' ? lastWords(child.children) : wordsOf([child])))
  return last.join('\n')
}
