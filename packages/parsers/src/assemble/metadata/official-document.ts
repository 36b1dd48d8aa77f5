import { parseIdentifier } from '@clausekit/identifiers'
import { type Block, blocksOf, type Clause, type Metadata } from '@clausekit/model'
import { wordsOf } from '../terms.js'
import { DATE_LINE, isoDate } from './dates.js'

type Said = Partial<Omit<Metadata, 'language' | 'regime'>>

/** Number, addressees, title, attachments, issuer and date of an official document (GB/T 9704, 7). */
export function fromOfficialDocument(
  cover: readonly string[],
  children: readonly (Clause | Block)[],
  title: string | undefined,
): Said {
  const lines = [...linesOf(children)]
  const attachments = attachmentsOf(lines)
  const said = fromHead(cover, title)
  return {
    ...said,
    ...fromSignature(lines),
    ...(attachments.length > 0 ? { custom: { ...said.custom, attachments } } : {}),
  }
}

function fromHead(lines: readonly string[], title: string | undefined): Said {
  const said: Said = {}
  for (const line of lines) {
    const number = /^[\p{Script=Han}]{1,12}[〔［[【（(]\d{4}[〕］\]】）)]\s?\d{1,4}号$/u.exec(line)
    if (number) said.identifier ??= parseIdentifier(line)
    else if (/：$/.test(line) && line.length < 200) {
      // The addressees stand first; later lines that end so lead in a list.
      if (said.custom?.addressee === undefined) said.custom = { ...said.custom, addressee: line.slice(0, -1) }
    } else if (
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

/** The issuer and the date that close an official document, each on a line of its own (GB/T 9704, 7.3.5); what is attached comes behind. */
function fromSignature(lines: readonly string[]): Said {
  const isIssuer = (line: string | undefined) => line !== undefined && line.length <= 40 && !/[，。；：]/.test(line)
  const dates = lines.flatMap((line, index) => (DATE_LINE.test(line) ? [index] : []))
  const at = dates.find((index) => isIssuer(lines[index - 1])) ?? dates[0]
  if (at === undefined) return {}
  const issuer = lines[at - 1]
  const published = isoDate(lines[at] as string)
  return {
    ...(published ? { published } : {}),
    ...(issuer && isIssuer(issuer) ? { publisher: issuer } : {}),
  }
}

/** 附件：1. … 2. … names what is attached, a name a line. */
function attachmentsOf(lines: readonly string[]): string[] {
  const start = lines.findIndex((line) => /^附\s*件\s*[：:]\s*\S/.test(line))
  if (start < 0) return []
  const names = [(lines[start] as string).replace(/^附\s*件\s*[：:]\s*/, '')]
  for (const line of lines.slice(start + 1)) {
    if (!/^\d{1,2}\s*[.．、]/.test(line)) break
    names.push(line)
  }
  return names.map((name) => name.replace(/^\d{1,2}\s*[.．、]\s*/, '').trim())
}

function* linesOf(children: readonly (Clause | Block)[]): Generator<string> {
  for (const child of children) {
    const words = child.type === 'clause' ? [child.title, wordsOf(blocksOf(child))] : [wordsOf([child])]
    for (const line of words.join('\n').split('\n')) if (line.trim()) yield line.trim()
    if (child.type === 'clause') yield* linesOf(child.children.filter(({ type }) => type === 'clause'))
  }
}
