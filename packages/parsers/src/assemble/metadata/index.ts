import { findIdentifiers, parseIdentifier } from '@clausekit/identifiers'
import type { Block, Clause, Metadata, Regime } from '@clausekit/model'
import type { FrontMatter } from '../../parser.js'
import { fromChineseText } from './chinese.js'
import { coverLines } from './cover-lines.js'
import { fromFrontMatter } from './front-matter.js'

export type MetadataInput = {
  children: readonly (Clause | Block)[]
  title: string | undefined
  frontMatters: readonly FrontMatter[]
  language: string
  regime: Regime
}

/** What front matter, cover and foreword say of the standard; what is said first wins. */
export function collectMetadata({ children, title, frontMatters, language, regime }: MetadataInput): Metadata {
  const front = fromFrontMatter(frontMatters)
  const text = language.startsWith('zh') ? fromChineseText(children, regime, title) : {}
  const titles = [
    ...(front.title ? [{ language, text: front.title }] : []),
    ...(title && title !== front.title ? [{ language, text: title }] : []),
    ...(front.titles ?? []),
    // What is read from the lines of a cover may be a part of a title only.
    ...(text.titles ?? []).filter(
      (line) =>
        !front.titles?.some((known) => known.language === line.language) && !isPart(line.text, front.title ?? title),
    ),
  ]
  const { title: _, titles: __, ...said } = front
  const identifier = said.identifier ?? text.identifier ?? printedIdentifier(children, titles)
  const custom = { ...text.custom, ...said.custom }
  return {
    ...text,
    ...said,
    titles: unique(titles),
    ...(identifier ? { identifier } : {}),
    language,
    regime,
    ...(Object.keys(custom).length > 0 ? { custom } : {}),
  }
}

/** The identifier that stands alone on a line before the first numbered clause, or opens or ends the title. */
function printedIdentifier(children: readonly (Clause | Block)[], titles: Metadata['titles']): Metadata['identifier'] {
  for (const line of coverLines(children)) {
    const whole = line.length < 80 ? parseIdentifier(line) : undefined
    if (whole) return whole
  }
  const [found] = titles.flatMap(({ text }) =>
    findIdentifiers(text).filter(({ start, end }) => start === 0 || end === text.length),
  )
  return found?.identifier
}

function isPart(line: string, title: string | undefined): boolean {
  return title !== undefined && title.length > line.length && title.includes(line)
}

function unique(titles: Metadata['titles']): Metadata['titles'] {
  return titles.filter((title, index) => titles.findIndex((other) => other.text === title.text) === index)
}
