import { type Language, languages, type TitleMeaning } from '@clausekit/languages'
import type { Block, Clause, Normativity, Regime } from '@clausekit/model'
import { inlineText } from '../inlines.js'
import type { StatedClause } from '../parser.js'
import { readOfficial } from './numbers.js'

const ANNEX_MARK =
  /^[（(]\s*(normative|informative|normativ|informativ|规范性|资料性|规范性附录|资料性附录|标准的附录|提示的附录|补充件|参考件)\s*[）)]\s*[:：]?\s*/i
const INFORMATIVE = /^(?:informative?|资料性|资料性附录|提示的附录|参考件)$/i

/** Give every clause its role, say whether it binds, and complete the titles of annexes. */
export function assignRoles(
  children: readonly (Clause | Block)[],
  language: Language,
  regime: Regime,
  stated: ReadonlyMap<Clause, StatedClause>,
): void {
  assign(children, undefined, { language, regime, stated })
}

type Setting = { language: Language; regime: Regime; stated: ReadonlyMap<Clause, StatedClause> }

function assign(children: readonly (Clause | Block)[], parent: Clause | undefined, setting: Setting): void {
  const { language, regime } = setting
  let inCommentary = false
  const preliminaries = regime === 'house' ? countPreliminaries(children, language) : 0
  for (const [index, child] of children.entries()) {
    if (child.type !== 'clause') continue
    const annex = isAnnex(child)
    const marked = annex ? completeAnnex(child, language) : undefined
    const meaning = elementOf(meaningOf(child.title, language), parent, regime)
    child.role = annex
      ? annexRole(meaning)
      : (meaning?.role ?? (parent?.role === 'terms' || parent?.role === 'commentary' ? parent.role : 'other'))
    if (!meaning && parent && (parent.role === 'bibliography' || parent.role === 'normative-references'))
      child.role = parent.role
    // "References" whose own words bind are normative ones.
    if (child.role === 'bibliography' && statedOf(child, language) === 'normative') child.role = 'normative-references'
    const said = setting.stated.get(child)
    // A commentary that counts its parts 一、 二、 may stand beside them.
    inCommentary =
      regime === 'engineering' &&
      (child.number === null ? child.role === 'commentary' : inCommentary && isOfficial(child.number))
    if (said?.role) child.role = said.role
    else if (inCommentary) child.role = 'commentary'
    child.normativity =
      said?.normativity ??
      (inCommentary ? 'informative' : undefined) ??
      marked ??
      statedOf(child, language) ??
      // A title says nothing of a clause that the source calls something else.
      impliedBy(said?.role && said.role !== meaning?.role ? undefined : meaning, {
        parent,
        isPreliminary: regime === 'iso' || regime === 'gbt1.1' || index < preliminaries,
      })
    assign(child.children, child, setting)
  }
}

/** How many stand before the first clause with a number, where all of them are elements such as a foreword; else 0. */
function countPreliminaries(children: readonly (Clause | Block)[], language: Language): number {
  const first = children.findIndex((child) => child.type === 'clause' && child.number !== null)
  const isElement = (child: Clause | Block) => child.type !== 'clause' || meaningOf(child.title, language) !== undefined
  return children.slice(0, Math.max(first, 0)).every(isElement) ? first : 0
}

function isOfficial(number: string): boolean {
  return readOfficial(`${number}、`) !== undefined
}

/** Roles that a clause has by its place in the standard, not by its title alone. */
const ELEMENTS: ReadonlySet<Clause['role']> = new Set([
  'foreword',
  'introduction',
  'scope',
  'normative-references',
  'terms',
  'symbols',
  'bibliography',
  'index',
])

/** "5.8 Terms" below the requirements speaks about terms; the element of that name stands at the front, or below one of its kind. */
function elementOf(
  meaning: TitleMeaning | undefined,
  parent: Clause | undefined,
  regime: Regime,
): TitleMeaning | undefined {
  if (!meaning || !ELEMENTS.has(meaning.role) || !parent || parent.number === null || regime === 'rfc2119')
    return meaning
  return ELEMENTS.has(parent.role) || Number.parseInt(parent.number, 10) <= 2 ? meaning : undefined
}

/** A title is looked up in the language of the text, then in English, which bilingual texts use. */
function meaningOf(title: string, language: Language): TitleMeaning | undefined {
  return language.meaningOfTitle(title) ?? (languages.en as Language).meaningOfTitle(title)
}

function isAnnex(clause: Clause): boolean {
  return clause.id.startsWith('annex-')
}

function annexRole(meaning: TitleMeaning | undefined): Clause['role'] {
  const isElement = meaning?.apart
    ? meaning.role !== 'other'
    : meaning?.role === 'bibliography' || meaning?.role === 'terms'
  return meaning && isElement ? meaning.role : 'annex'
}

/** 附录A, （规范性附录）, 标题 may stand on lines of their own: the mark and the title move to the clause. */
function completeAnnex(clause: Clause, language: Language): Normativity | undefined {
  let normativity: Normativity | undefined
  const take = () => {
    const mark = ANNEX_MARK.exec(clause.title)
    if (!mark) return
    normativity = INFORMATIVE.test((mark[1] as string).replace(/\s/g, '')) ? 'informative' : 'normative'
    clause.title = clause.title.slice(mark[0].length)
  }
  take()
  while (clause.title === '' || normativity === undefined) {
    const [first] = clause.children
    if (first?.type !== 'paragraph') break
    const words = inlineText(first.children).trim()
    const stated = language.statedNormativity(words)
    if (stated && normativity === undefined && words.length < 20) normativity = stated
    else if (clause.title === '' && words.length <= 40 && !/[。.：:；;]$/.test(words)) clause.title = words
    else break
    clause.children.shift()
    take()
  }
  takeTitleClause(clause)
  return normativity
}

/** The title of an annex may be a heading of its own, right behind its number. */
function takeTitleClause(annex: Clause): void {
  const [first, ...rest] = annex.children
  if (annex.title !== '' || first?.type !== 'clause' || first.number !== null) return
  annex.title = first.title
  annex.children = [...first.children, ...rest]
}

function statedOf(clause: Clause, language: Language): Normativity | undefined {
  for (const child of clause.children.slice(0, 2)) {
    if (child.type !== 'paragraph') continue
    const stated = language.statedNormativity(inlineText(child.children))
    if (stated) return stated
  }
  return /\((?:informative|non-normative)\)$|（资料性）$/i.test(clause.title) ? 'informative' : undefined
}

/** @param place `isPreliminary` where an introduction only leads to what is numbered, as in standards that are drafted by rules. */
function impliedBy(
  meaning: TitleMeaning | undefined,
  { parent, isPreliminary }: { parent: Clause | undefined; isPreliminary: boolean },
): Normativity {
  if (meaning?.role === 'normative-references') return 'normative'
  if (parent?.normativity === 'informative') return 'informative'
  if (meaning?.normativity) return meaning.normativity
  return isPreliminary && meaning?.role === 'introduction' ? 'informative' : 'normative'
}
