import { findIdentifiers } from '@clausekit/identifiers'
import { type Block, blocksOf, type Clause, type Metadata } from '@clausekit/model'
import { wordsOf } from '../terms.js'
import { DATE_LINE, isoDate } from './dates.js'

type Said = Partial<Omit<Metadata, 'language' | 'regime'>>

const APPROVAL =
  /(?:现?批准|发布)?《([^》]{4,80})》[^。]{0,40}?(?:标准|规范|规程)[^。]{0,12}?(?:编号|代码|代号|代码为)[为：:]?\s*([A-Z][A-Z/]*\s?\d[\d.]*[—–-]\d{4})/
const IN_FORCE = /自\s*(\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日)\s*起(?:正式)?(?:实施|施行|执行)/
const SERIAL = /^(?:\d{4}\s*年\s*)?第\s*\d{1,5}\s*号$/

/** The announcement that puts a Chinese engineering standard in force, which is printed in front of it. */
export function fromAnnouncement(children: readonly (Clause | Block)[]): Said {
  for (const child of children) {
    if (child.type !== 'clause' || child.number !== null) continue
    const words = lines(child)
    const text = words.join('\n')
    const approval = APPROVAL.exec(text)
    if (!approval) continue
    const said: Said = { titles: [{ language: 'zh', text: approval[1] as string }] }
    const [found] = findIdentifiers(approval[2] as string)
    if (found) said.identifier = found.identifier
    const implemented = isoDate(IN_FORCE.exec(text)?.[1] ?? '')
    if (implemented) said.implemented = implemented
    const at = words.findLastIndex((line) => DATE_LINE.test(line))
    const published = at < 0 ? undefined : isoDate(words[at] as string)
    if (published) said.published = published
    const issuer = words[at - 1]
    if (published && issuer && issuer.length <= 40 && !/[，。；：]/.test(issuer)) said.publisher = issuer
    const serial = words.find((line) => SERIAL.test(line))
    if (serial) said.custom = { announcement: serial.replace(/\s+/g, ' ') }
    return said
  }
  return {}
}

function lines(clause: Clause): string[] {
  const own = wordsOf(blocksOf(clause)).split('\n')
  const inner = clause.children.flatMap((child) => (child.type === 'clause' ? [child.title, ...lines(child)] : []))
  return [...own, ...inner].map((line) => line.trim()).filter(Boolean)
}
