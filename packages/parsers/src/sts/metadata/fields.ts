import { elementOf, elementsOf, lineOf, type XmlElement } from '../../xml/index.js'

/** The first words that stand at a path below one of the blocks. */
export function wordsAt(metas: readonly XmlElement[], ...path: readonly string[]): string | undefined {
  for (const meta of metas) {
    const words = lineOf(path.reduce<XmlElement | undefined>((at, name) => elementOf(at, name), meta))
    if (words && words !== 'N/A') return words
  }
  return undefined
}

/** Values of the metadata that publishers add by names of their own. */
export function customValues(metas: readonly XmlElement[], name: RegExp): string[] {
  return metas
    .flatMap((meta) => elementsOf(meta, 'custom-meta-group'))
    .flatMap((group) => elementsOf(group, 'custom-meta'))
    .filter((entry) => name.test(lineOf(elementOf(entry, 'meta-name'))))
    .map((entry) => lineOf(elementOf(entry, 'meta-value')))
}

/** Codes of the International Classification for Standards. */
export function icsOf(metas: readonly XmlElement[]): string[] {
  const codes = metas.flatMap((meta) => [...elementsOf(meta, 'ics'), ...elementsOf(meta, 'ics-wrap').flatMap(icsIn)])
  return unique(codes.map(lineOf))
}

function icsIn(wrap: XmlElement): XmlElement[] {
  return [...elementsOf(wrap, 'ics'), ...elementsOf(wrap, 'ics-wrap').flatMap(icsIn)]
}

/** Codes of the Chinese Classification for Standards, for which STS has no element. */
export function ccsOf(metas: readonly XmlElement[]): string[] {
  return unique(customValues(metas, /^(?:ccs|中国标准文献分类号?)$/i))
}

export function keywordsOf(metas: readonly XmlElement[]): string[] {
  return unique(
    metas
      .flatMap((meta) => elementsOf(meta, 'kwd-group'))
      .flatMap((group) => elementsOf(group, 'kwd'))
      .map(lineOf),
  )
}

export function committeeOf(metas: readonly XmlElement[]): string | undefined {
  const names = within(metas, 'comm-ref-group', 'comm-ref').map(lineOf)
  return unique(names.filter((name) => name !== 'N/A')).join('; ') || undefined
}

export function publisherOf(metas: readonly XmlElement[]): string | undefined {
  const named = within(metas, 'std-org-group', 'std-org').map((one) =>
    lineOf(elementOf(one, 'std-org-abbrev', 'std-org-name')),
  )
  return (
    named.find(Boolean) ??
    wordsAt(metas, 'doc-ident', 'sdo') ??
    metas.map(({ attributes }) => attributes.originator).find(Boolean) ??
    wordsAt(metas, 'std-ident', 'originator')
  )
}

/** Elements right in the blocks, or within a group there. */
function within(metas: readonly XmlElement[], group: string, name: string): XmlElement[] {
  return metas.flatMap((meta) => [
    ...elementsOf(meta, name),
    ...elementsOf(meta, group).flatMap((one) => elementsOf(one, name)),
  ])
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words.filter(Boolean))]
}
