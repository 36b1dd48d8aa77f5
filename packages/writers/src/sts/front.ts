import type { Metadata, Provision, Title } from '@clausekit/model'
import { titlesOf } from '../titles.js'
import type { Context } from './context.js'
import { type Content, type Element, element, wordsIn } from './element.js'
import { standardReference, writeIdentifier } from './identification.js'

/**
 * What the cover says, as `std-meta`, which serves standards of every publisher.
 *
 * @param unplaced Provisions whose exact words do not stand in the text.
 */
export function writeMetadata(metadata: Metadata, unplaced: readonly Provision[], context: Context): Element {
  const { identifier, published, implemented } = metadata
  const dates = [...dateOf('published', published), ...dateOf('implemented', implemented)]
  return element('std-meta', { 'std-meta-type': identifier?.category }, [
    ...writeTitles(metadata),
    ...wordsIn('release-version', metadata.status),
    ...writeIdentifier(metadata),
    ...wordsIn('std-org-name', metadata.publisher).map((name) =>
      element('std-org', { 'std-org-role': 'publisher' }, [name]),
    ),
    element('content-language', {}, [metadata.language]),
    ...(identifier ? [standardReference(identifier)] : []),
    ...dates,
    ...wordsIn('comm-ref', metadata.committee),
    ...(metadata.ics ?? []).flatMap((code) => wordsIn('ics', code)),
    ...group(
      'subj-group',
      { 'subj-group-type': 'ccs' },
      (metadata.ccs ?? []).flatMap((code) => wordsIn('subject', code)),
    ),
    ...(metadata.replaces ?? []).map((replaced) =>
      element('std-xref', { type: 'replaces' }, [standardReference(replaced)]),
    ),
    ...(metadata.adopts ?? []).map(writeAdoption),
    ...group(
      'kwd-group',
      {},
      (metadata.keywords ?? []).flatMap((keyword) => wordsIn('kwd', keyword)),
    ),
    ...writeOthers(metadata),
    ...writeUnplaced(unplaced, context),
  ])
}

function group(name: string, attributes: Element['attributes'], children: readonly Element[]): Element[] {
  return children.length > 0 ? [element(name, attributes, children)] : []
}

/** The titles of a language together; a second whole title in the same language has a group of its own. */
function writeTitles(metadata: Metadata): Element[] {
  const groups: Title[][] = []
  for (const title of metadata.titles) {
    const isWhole = title.role === undefined || title.role === 'main'
    const open = groups.find(
      (known) =>
        known[0]?.language === title.language &&
        !(isWhole && known.some(({ role }) => role === title.role || (title.role === undefined && role === 'main'))),
    )
    if (open) open.push(title)
    else groups.push([title])
  }
  return groups.map((own) => {
    const of = (...roles: Title['role'][]) => own.filter(({ role }) => roles.includes(role)).map(({ text }) => text)
    const [whole] = of(undefined)
    const isOneElement = own.length === 1 && whole !== undefined
    return element('title-wrap', { 'xml:lang': languageTag(own[0]?.language) }, [
      ...of('introductory').flatMap((text) => wordsIn('intro', text)),
      ...wordsIn('main', of('main')[0] ?? (isOneElement ? whole : undefined)),
      ...of('part', 'subtitle').flatMap((text) => wordsIn('compl', text)),
      ...wordsIn('full', titlesOf({ ...metadata, titles: own })[0]?.text),
    ])
  })
}

/** A language tag, as long as it is one. */
export function languageTag(tag: string | undefined): string | undefined {
  return tag && /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/.test(tag) ? tag : undefined
}

function writeAdoption({ identifier, degree }: NonNullable<Metadata['adopts']>[number]): Element {
  return element('std-xref', { type: 'adopts' }, [
    standardReference(identifier),
    element('std-id-group', { 'std-relationship-type': degree }, [element('std-id', {}, [identifier.canonical])]),
  ])
}

function dateOf(type: string, date: string | undefined): Element[] {
  return wordsIn('release-date', date, { 'date-type': type, 'iso-8601-date': date })
}

/** What STS has no element for, by the names that the tree gives it. */
function writeOthers({ regime, draftingRules, drafters = [], custom = {} }: Metadata): Element[] {
  const own: [string, string | undefined][] = [
    ['regime', regime],
    ['draftingRules', draftingRules],
    ...drafters.map((drafter): [string, string] => ['drafter', drafter]),
  ]
  const others = Object.entries(custom).map(([name, value]) =>
    customMeta(name, typeof value === 'string' ? value : (JSON.stringify(value) ?? '')),
  )
  return [
    element(
      'custom-meta-group',
      { 'content-type': 'clausekit' },
      own.flatMap(([name, value]) => (value ? [customMeta(name, value)] : [])),
    ),
    ...group('custom-meta-group', { 'content-type': 'source' }, others),
  ]
}

function customMeta(name: string, value: Content): Element {
  return element('custom-meta', {}, [element('meta-name', {}, [name]), element('meta-value', {}, [value])])
}

/** Provisions without a place in the text, by the clause that they belong to. */
function writeUnplaced(unplaced: readonly Provision[], { ids }: Context): Element[] {
  const written = unplaced.map(({ id, kind, parentId, clause, text }) => {
    const pointers = { id: ids.placeProvision(id), rid: ids.ofProvision(parentId ?? '') }
    return customMeta(clause, element('named-content', { 'content-type': kind, ...pointers }, [text]))
  })
  return group('custom-meta-group', { 'content-type': 'provisions' }, written)
}
