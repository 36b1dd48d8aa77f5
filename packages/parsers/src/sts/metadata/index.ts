import type { Metadata } from '@clausekit/model'
import { adoptionsOf } from './adoptions.js'
import { customOf } from './custom.js'
import { implementedOf, publishedOf } from './dates.js'
import { ccsOf, committeeOf, icsOf, keywordsOf, publisherOf, wordsAt } from './fields.js'
import type { Front } from './front.js'
import { identifierOf, languageOfMeta } from './identification.js'
import { relationsOf } from './relations.js'
import { readTitles } from './titles.js'

export { META, readFront } from './front.js'

/** What the blocks of metadata say, by the fields of the tree. */
export function readMetadata(front: Front): Partial<Metadata> {
  const { own, adopted } = front
  const all = [...own, ...adopted]
  const language = all.map(languageOfMeta).find(Boolean)
  return withoutEmpty({
    identifier: own.map(identifierOf).find(Boolean),
    titles: readTitles(all, language),
    language,
    ics: icsOf(all),
    ccs: ccsOf(all),
    edition: wordsAt(own, 'std-ident', 'edition') ?? wordsAt(own, 'std-ident', 'version'),
    status: wordsAt(own, 'release-version') ?? wordsAt(own, 'doc-ident', 'release-version'),
    published: publishedOf(own),
    implemented: implementedOf(own),
    committee: committeeOf(own),
    publisher: publisherOf(own),
    keywords: keywordsOf(own),
    replaces: own.flatMap((meta) => relationsOf(meta, 'replaces')),
    adopts: adoptionsOf(front),
    custom: customOf(own, adopted),
  })
}

function withoutEmpty(said: Readonly<Record<string, unknown>>): Partial<Metadata> {
  const isSaid = (value: unknown) =>
    value !== undefined && (typeof value !== 'object' || value === null || Object.keys(value).length > 0)
  return Object.fromEntries(Object.entries(said).filter(([, value]) => isSaid(value)))
}
