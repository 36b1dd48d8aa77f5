import { languageOf } from '@clausekit/languages'
import type { ClauseRole, Normativity } from '@clausekit/model'
import type { StatedClause } from '../parser.js'
import { elementOf, elementsOf, lineOf, type XmlElement } from '../xml/index.js'
import type { Reading } from './reading.js'

/** Values of sec-type and content-type, and the elements of a standard that they name. */
const ROLES: readonly [RegExp, ClauseRole][] = [
  [/foreword|^preface$/, 'foreword'],
  [/^intro(?:duction)?$/, 'introduction'],
  [/^scope$/, 'scope'],
  [/^norm(?:ative)?-?refs?$|^normative-references$/, 'normative-references'],
  [/^terms?$|^terms-and-definitions$|^term-def$|^definitions$/, 'terms'],
  [/^symbols?$|^abbreviat(?:ions?|ed-terms)$/, 'symbols'],
  [/^bibl(?:iography)?$/, 'bibliography'],
  [/^index$/, 'index'],
  [/annex|^app(?:endix)?$/, 'annex'],
]

const INFORMATIVE: ReadonlySet<ClauseRole> = new Set(['foreword', 'introduction', 'bibliography', 'index'])

/** What the markup says of a clause: its role, and whether it binds. */
export function statedOf(element: XmlElement, annexType: string, reading: Reading): StatedClause {
  const { attributes } = element
  const types = [attributes['sec-type'], attributes['content-type'], attributes['specific-use']].flatMap(
    (type) => type?.toLowerCase().split(/\s+/) ?? [],
  )
  const role = roleOf(element, types, reading)
  const normativity = readNormativity(annexType, reading) ?? types.map(normativityOf).find(Boolean)
  const binds = normativity ?? (role && INFORMATIVE.has(role) ? 'informative' : undefined)
  return { ...(role ? { role } : {}), ...(binds ? { normativity: binds } : {}) }
}

function roleOf(element: XmlElement, types: readonly string[], reading: Reading): ClauseRole | undefined {
  if (element.name === 'index') return 'index'
  const named = ROLES.find(([pattern]) => types.some((type) => pattern.test(type)))?.[1]
  if (element.name === 'ref-list' && element.parent?.name === 'back')
    return named ?? reading.language.meaningOfTitle(lineOf(elementOf(element, 'title')))?.role ?? 'bibliography'
  if (element.name !== 'app') return named
  // A list of references or an index may stand among the annexes, without a letter.
  return named && named !== 'annex' && !elementOf(element, 'label') ? named : 'annex'
}

function normativityOf(type: string): Normativity | undefined {
  if (/(?:^|[-_])(?:non-?normative|informative|inform|inf)(?:$|[-_])/.test(type)) return 'informative'
  return /^(?:normative|norm)-annex$|^annex-norm(?:ative)?$|^normative$/.test(type) ? 'normative' : undefined
}

/** What stands once above a group of annexes: "APPENDIXES (Nonmandatory Information)". */
export function statedOfGroup(group: XmlElement, reading: Reading): Normativity | undefined {
  return elementsOf(group, 'title', 'p')
    .map((line) => /[(（]([^()（）]{1,60})[)）]$/.exec(lineOf(line))?.[1] ?? '')
    .map((words) => readNormativity(words, reading))
    .find(Boolean)
}

/** "(informative)", in the language of the document or in English. */
function readNormativity(words: string, { language }: Reading): Normativity | undefined {
  const bare = words.replace(/[()（）[\]]/g, ' ').trim()
  if (bare === '') return undefined
  return [language, languageOf('en')]
    .map((each) => each.statedNormativity(`(${bare})`) ?? normativityIn(bare))
    .find(Boolean)
}

/** Most languages of Europe share the words. */
function normativityIn(words: string): Normativity | undefined {
  if (/^inform/i.test(words)) return 'informative'
  return /^normat/i.test(words) ? 'normative' : undefined
}
