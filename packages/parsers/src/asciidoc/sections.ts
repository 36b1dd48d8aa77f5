import { languages, type TitleMeaning } from '@clausekit/languages'
import type { AsciidocBlock } from 'asciidoctor'
import type { StatedClause } from '../parser.js'
import { wordsOfMarkup } from './markup.js'
import type { Profile } from './profile.js'

/** What a section is, by its style, its `heading` attribute or its title, as Metanorma reads them. */
export type SectionKind = 'preface' | 'clause' | 'annex' | 'terms' | 'bibliography' | 'normative-references' | 'index'

const PREFACE_STYLES: ReadonlySet<string> = new Set([
  'abstract',
  'preface',
  'dedication',
  'colophon',
  'foreword',
  'introduction',
  'acknowledgments',
  'acknowledgements',
  'executivesummary',
])

/** Names of the matter in front that Metanorma knows beside those of the Directives. */
const PREFACE_NAMES =
  /^(?:submitters|submitting organi[sz]ations|contributors|participants|keywords|summary|history|executive summary|source|cip data)$/

/** The style or name in brackets above a block. */
export function styleOf(block: AsciidocBlock): string {
  return String(block.attributes[1] ?? '')
}

export function hasRole(block: AsciidocBlock, role: string): boolean {
  return String(block.attributes.role ?? '')
    .split(' ')
    .includes(role)
}

/** Whether the style or a role of a block is this one. */
export function isMarked(block: AsciidocBlock, name: string): boolean {
  return styleOf(block) === name || hasRole(block, name)
}

export function hasOption(block: AsciidocBlock, option: string): boolean {
  const listed = String(block.attributes.options ?? block.attributes.opts ?? '').split(',')
  return block.attributes[`${option}-option`] !== undefined || listed.includes(option)
}

/** The name that tells what a section is: its `heading` attribute, else its title, in lower case. */
export function nameOf(section: AsciidocBlock): string {
  const heading = section.attributes.heading
  return (heading === undefined ? wordsOfMarkup(section.title ?? '') : String(heading))
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}

/** What an element of a standard is called in English, which the `heading` attribute uses, or in the language of the text. */
export function meaningOf(section: AsciidocBlock, profile: Profile): TitleMeaning | undefined {
  const name = nameOf(section)
  return languages.en?.meaningOfTitle(name) ?? profile.language.meaningOfTitle(name)
}

/**
 * @param isInFront Whether no numbered clause stands before it on its level.
 */
export function kindOf(section: AsciidocBlock, isInFront: boolean, profile: Profile): SectionKind {
  const style = styleOf(section)
  if (style === 'appendix') return 'annex'
  if (style === 'index') return 'index'
  if (style === 'bibliography') return isNormative(section, profile) ? 'normative-references' : 'bibliography'
  if (PREFACE_STYLES.has(style) || hasRole(section, 'preface')) return 'preface'
  const meaning = meaningOf(section, profile)
  if (meaning?.role === 'terms' && (section.level === 1 || section.attributes.heading !== undefined)) return 'terms'
  if (!profile.isMetanorma) return 'clause'
  if (!isInFront || section.level > 1 || nameOf(section) === 'clause') return 'clause'
  const isFront = meaning?.role === 'introduction' || meaning?.role === 'foreword' || meaning?.apart
  return isFront || PREFACE_NAMES.test(nameOf(section)) ? 'preface' : 'clause'
}

function isNormative(section: AsciidocBlock, profile: Profile): boolean {
  if (section.attributes.normative !== undefined) return section.attributes.normative !== 'false'
  if (meaningOf(section, profile)?.role === 'normative-references') return true
  return profile.isMetanorma && section.level === 1 && nameOf(section) === 'references'
}

/** What the markup says of the clause that `assemble` could not read from a title in any language. */
export function statedOf(section: AsciidocBlock, kind: SectionKind, profile: Profile): StatedClause {
  const obligation = section.attributes.obligation
  const normativity = obligation === 'informative' || obligation === 'normative' ? obligation : undefined
  if (kind === 'annex')
    return profile.isMetanorma ? { role: 'annex', normativity: normativity ?? 'normative' } : { normativity }
  if (kind === 'terms' || kind === 'bibliography' || kind === 'normative-references' || kind === 'index')
    return { role: kind, normativity }
  if (styleOf(section) === 'foreword') return { role: 'foreword', normativity }
  if (styleOf(section) === 'introduction') return { role: 'introduction', normativity }
  const role = meaningOf(section, profile)?.role
  // Elements of a standard stand on its first level: an introduction below a clause is any other text.
  if (profile.isMetanorma && section.level > 1 && kind === 'clause')
    return { role: isElement(role) ? 'other' : undefined, normativity }
  // Tables of contents are no text of AsciiDoc: "Contents" is a clause on what something holds.
  if (section.level > 1 && role === 'index') return { role: 'other', normativity }
  const inFront = kind === 'preface' && profile.isMetanorma ? 'informative' : undefined
  return { role: section.attributes.heading === undefined ? undefined : role, normativity: normativity ?? inFront }
}

const ELEMENTS: ReadonlySet<string> = new Set(['foreword', 'introduction', 'scope', 'terms', 'bibliography', 'index'])

function isElement(role: string | undefined): boolean {
  return role !== undefined && ELEMENTS.has(role)
}
