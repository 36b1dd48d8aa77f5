import {
  type Checklist,
  type ChecklistItem,
  Obligation,
  Outcome,
  ProvisionKind,
  VerificationMethod,
} from '@clausekit/model'
import type { Words } from '../../words/words.js'
import { evidenceLine } from '../columns.js'
import { wordsOf } from '../words-of.js'

/** The enumerations: their values with the words for them. */
export const ENUMERATIONS = {
  kind: { values: ProvisionKind.options, wordsOf: (words: Words) => words.kinds },
  obligation: { values: Obligation.options, wordsOf: (words: Words) => words.obligations },
  method: { values: VerificationMethod.options, wordsOf: (words: Words) => words.methods },
  verdict: { values: Outcome.options, wordsOf: (words: Words) => words.verdicts },
} as const

export type EnumerationName = keyof typeof ENUMERATIONS

export type Datatype = 'string' | 'xhtml' | EnumerationName

/** A column of the requirements table: its name, as tools show it, and what an item has in it. */
export type Attribute = {
  key: string
  longName: string
  datatype: Datatype
  of(item: ChecklistItem): string | undefined
}

/** The names that begin with `ReqIF.` are those of the ReqIF Implementation Guide, which tools know. */
export function attributesOf(checklist: Checklist, words: Words): Attribute[] {
  const { columns } = words
  const column = (key: keyof Words['columns'], datatype: Datatype, of: Attribute['of']): Attribute => ({
    key,
    longName: columns[key],
    datatype,
    of,
  })
  const own: Attribute[] = [
    { key: 'id', longName: 'ReqIF.ForeignID', datatype: 'string', of: ({ id }) => id },
    { key: 'name', longName: 'ReqIF.Name', datatype: 'string', of: ({ id, label }) => label ?? id },
    { key: 'text', longName: 'ReqIF.Text', datatype: 'xhtml', of: wordsOf },
    column('clause', 'string', ({ clause }) => clause),
    column('kind', 'kind', ({ kind }) => kind),
    column('obligation', 'obligation', ({ obligation }) => obligation),
    column('keyword', 'string', ({ keyword }) => keyword),
    column('condition', 'string', ({ condition }) => condition),
    column('method', 'method', ({ method }) => method),
    column('steps', 'xhtml', ({ steps }) => steps?.join('\n')),
    column('related', 'xhtml', ({ related }) => related?.map(({ text }) => text).join('\n')),
    column('verdict', 'verdict', ({ verdict }) => verdict?.outcome),
    column('evidence', 'xhtml', ({ verdict }) => verdict?.evidence.map(evidenceLine).join('\n')),
    column('remark', 'xhtml', ({ verdict }) => verdict?.remark),
    column('by', 'string', ({ verdict }) => verdict?.by),
    column('on', 'string', ({ verdict }) => verdict?.on),
    column('waiver', 'string', ({ verdict }) => verdict?.waiver?.reason),
    column('waivedBy', 'string', ({ verdict }) => verdict?.waiver?.by),
    column('waivedUntil', 'string', ({ verdict }) => verdict?.waiver?.until),
  ]
  return [...own, ...attributesOfStandard(checklist, words, new Set(own.map(({ longName }) => longName)))]
}

/** What the standard prints beside its provisions, by its own names. */
function attributesOfStandard({ items }: Checklist, words: Words, taken: ReadonlySet<string>): Attribute[] {
  const names = new Set(items.flatMap(({ attributes = {} }) => Object.keys(attributes)))
  return [...names].map((name) => ({
    key: `attribute ${name}`,
    longName: taken.has(name) ? words.attribute(name) : name,
    datatype: 'string',
    of: ({ attributes = {} }) => (Object.hasOwn(attributes, name) ? attributes[name] : undefined),
  }))
}
