import { findIdentifiers, parseIdentifier } from '@clausekit/identifiers'
import { type Block, blocksOf, type Clause, type Metadata, type Regime } from '@clausekit/model'
import { wordsOf } from '../terms.js'
import { coverLines } from './cover-lines.js'

type Said = Partial<Omit<Metadata, 'language' | 'regime'>>

/** Cover, foreword and closing article of Chinese standards, laws and official documents (GB/T 1.1, GB/T 9704). */
export function fromChineseText(
  children: readonly (Clause | Block)[],
  regime: Regime,
  title: string | undefined,
): Said {
  const lines = coverLines(children)
  if (regime === 'law') return fromLaw(lines, children)
  if (regime === 'official-document') return { ...fromOfficialDocument(lines, title), ...fromSignature(children) }
  const foreword = children.find((child): child is Clause => child.type === 'clause' && child.role === 'foreword')
  return {
    ...fromCover(lines),
    ...(foreword ? fromForeword(wordsOf(blocksOf(foreword))) : {}),
  }
}

const DATE = /(\d{4})\s?[年./-]\s?(\d{1,2})\s?(?:[月./-]\s?(\d{1,2})\s?日?)?/

function isoDate(text: string): string | undefined {
  const match = DATE.exec(text)
  if (!match) return undefined
  return [match[1], match[2]?.padStart(2, '0'), match[3]?.padStart(2, '0')].filter(Boolean).join('-')
}

function fromCover(lines: readonly string[]): Said {
  const said: Said = {}
  for (const line of lines) {
    const ics = /^ICS\s*([\d.;；\s]+)/.exec(line)
    const ccs = /^(?:CCS\s*)?([A-Z]\s?\d{2}(?:[/;；\s]+\d{2})*)$/.exec(line)
    const replaced = /^代替\s*(.+)$/.exec(line)
    if (ics) said.ics ??= (ics[1] as string).split(/[;；\s]+/).filter(Boolean)
    else if (ccs) said.ccs ??= [(ccs[1] as string).trim()]
    else if (replaced) said.replaces ??= findIdentifiers(replaced[1] as string).map((found) => found.identifier)
    else if (/发布$/.test(line) && DATE.test(line)) said.published ??= isoDate(line) as string
    else if (/实施$/.test(line) && DATE.test(line)) said.implemented ??= isoDate(line) as string
    else if (/^(?:[（(]?)(征求意见稿|送审稿|报批稿|草案)/.test(line)) said.status ??= line.replace(/[（()）]/g, '')
    else if (/发\s*布$/.test(line) && line.length < 60) said.publisher ??= line.replace(/\s*发\s*布$/, '')
    else {
      const whole = parseIdentifier(line)
      if (whole) said.identifier ??= whole
      else if (!said.titles && said.identifier && /^\p{Script=Han}/u.test(line) && !/标准$|[。，]/.test(line))
        said.titles = [{ language: 'zh', text: line.replace(/[\s\u3000]+/g, ' ') }]
    }
  }
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
    if (!said.titles && LAW_TITLE.test(line)) said.titles = [{ language: 'zh', text: line }]
    for (const [, date, words, event] of line.matchAll(EVENT)) {
      events[event as string] = isoDate(date as string) as string
      said.publisher ??= issuerOf(words as string)
    }
  }
  const passed = events.公布 ?? events.发布 ?? events.通过
  if (passed) said.published = passed
  if (said.publisher === undefined) delete said.publisher
  if (Object.keys(events).length > 0) said.custom = { events }
  const closing = /自\s*(\d{4}年\d{1,2}月\d{1,2}日)\s*起(?:施行|实施)/.exec(lastWords(children))
  if (closing) said.implemented = isoDate(closing[1] as string) as string
  return said
}

/** The body without the number of its term and session: 某市第十五届人民代表大会常务委员会第十三次会议. */
function issuerOf(words: string): string | undefined {
  const name = words
    .replace(/第[一二三四五六七八九十百零\d]+届/, '')
    .replace(/第[一二三四五六七八九十百零\d]+(?:次|号).*$|令.*$|公告.*$|《.*$/, '')
  const issuer = name.replace(/^[\s，,]*(?:经|由|根据)?\s*/, '').trim()
  return issuer.length > 1 && issuer.length <= 40 ? issuer : undefined
}

function lastWords(children: readonly (Clause | Block)[]): string {
  const last = children
    .slice(-3)
    .map((child) => (child.type === 'clause' ? lastWords(child.children) : wordsOf([child])))
  return last.join('\n')
}

function fromOfficialDocument(lines: readonly string[], title: string | undefined): Said {
  const said: Said = {}
  for (const line of lines) {
    const number = /^[\p{Script=Han}]{1,12}[〔［[【（(]\d{4}[〕］\]】）)]\s?\d{1,4}号$/u.exec(line)
    if (number) said.identifier ??= parseIdentifier(line)
    else if (/：$/.test(line) && line.length < 200) said.custom = { ...said.custom, addressee: line.slice(0, -1) }
    else if (
      !title &&
      !said.titles &&
      line.length <= 60 &&
      !/[。；，：]$/.test(line) &&
      /(?:意见|通知|方案|规划|计划|纲要|办法|决定|公告|函|规定|细则|指南|要点|报告|请示|批复|通报)(?:（[^）]*）)?$/.test(
        line,
      )
    )
      said.titles = [{ language: 'zh', text: line }]
  }
  if (said.identifier === undefined) delete said.identifier
  return said
}

/** The issuer and the date that close an official document, each on a line of its own (GB/T 9704, 7.3.5). */
function fromSignature(children: readonly (Clause | Block)[]): Said {
  const lines = lastWords(children)
    .split('\n')
    .map((line) => line.trim())
  const at = lines.findLastIndex((line) => /^\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日$/.test(line))
  if (at < 0) return {}
  const issuer = lines[at - 1] ?? ''
  const published = isoDate(lines[at] as string)
  return {
    ...(published ? { published } : {}),
    ...(issuer && issuer.length <= 40 && !/[，。；：]/.test(issuer) ? { publisher: issuer } : {}),
  }
}
