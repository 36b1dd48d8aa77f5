import type { Block, Clause, Metadata, Regime } from '@clausekit/model'
import type { FrontMatter } from '../../parser.js'
import { fromChineseText } from './chinese.js'
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
    ...(text.titles ?? []),
  ]
  const { title: _, ...said } = front
  const custom = { ...text.custom, ...said.custom }
  return {
    ...text,
    ...said,
    titles: unique(titles),
    language,
    regime,
    ...(Object.keys(custom).length > 0 ? { custom } : {}),
  }
}

function unique(titles: Metadata['titles']): Metadata['titles'] {
  return titles.filter((title, index) => titles.findIndex((other) => other.text === title.text) === index)
}
