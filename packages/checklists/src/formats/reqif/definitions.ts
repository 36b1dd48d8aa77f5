import type { Words } from '../../words/words.js'
import { type Attribute, type Datatype, ENUMERATIONS, type EnumerationName } from './attributes.js'
import { element } from './element.js'
import type { Identifiers } from './identifiers.js'

/** What every definition is made with. */
export type Making = { ids: Identifiers; words: Words; moment: string }

/** How ReqIF calls the sorts of value. */
type Sort = 'STRING' | 'XHTML' | 'ENUMERATION'

export const RELATION_KINDS = ['test-method', 'clause'] as const
export type RelationKind = (typeof RELATION_KINDS)[number]

export const datatypeId = ({ ids }: Making, datatype: Datatype) => ids.definition('datatype', datatype)
export const enumValueId = ({ ids }: Making, name: EnumerationName, value: string) =>
  ids.definition('value', name, value)
export const attributeId = ({ ids }: Making, { key }: Pick<Attribute, 'key'>) => ids.definition('attribute', key)
export const provisionTypeId = ({ ids }: Making) => ids.definition('type', 'provision')
export const clauseTypeId = ({ ids }: Making) => ids.definition('type', 'clause')
export const specificationTypeId = ({ ids }: Making) => ids.definition('type', 'specification')
export const relationTypeId = ({ ids }: Making, kind: RelationKind) => ids.definition('type', 'relation', kind)

/** The columns of a clause. */
export const CLAUSE_ATTRIBUTES = {
  number: { key: 'clause number', longName: 'ReqIF.ChapterNumber', datatype: 'string' },
  title: { key: 'clause title', longName: 'ReqIF.ChapterName', datatype: 'xhtml' },
} as const satisfies Record<string, Omit<Attribute, 'of'>>

export function sortOf(datatype: Datatype): Sort {
  if (datatype === 'string') return 'STRING'
  return datatype === 'xhtml' ? 'XHTML' : 'ENUMERATION'
}

export function named(making: Making, identifier: string, longName: string): Record<string, string> {
  return { IDENTIFIER: identifier, 'LAST-CHANGE': making.moment, 'LONG-NAME': longName }
}

/** The kinds of value: character strings, formatted words, and the enumerations with their values. */
export function datatypes(making: Making): string {
  return element(
    'DATATYPES',
    {},
    element('DATATYPE-DEFINITION-STRING', {
      ...named(making, datatypeId(making, 'string'), 'String'),
      'MAX-LENGTH': '2147483647',
    }),
    element('DATATYPE-DEFINITION-XHTML', named(making, datatypeId(making, 'xhtml'), 'XHTML')),
    ...(Object.keys(ENUMERATIONS) as EnumerationName[]).map((name) => enumeration(making, name)),
  )
}

function enumeration(making: Making, name: EnumerationName): string {
  const { values, wordsOf } = ENUMERATIONS[name]
  const words: Readonly<Record<string, string>> = wordsOf(making.words)
  const definitions = values.map((value, index) =>
    element(
      'ENUM-VALUE',
      named(making, enumValueId(making, name, value), words[value] ?? value),
      element('PROPERTIES', {}, element('EMBEDDED-VALUE', { KEY: `${index}`, 'OTHER-CONTENT': value })),
    ),
  )
  const attributes = named(making, datatypeId(making, name), making.words.columns[name])
  return element('DATATYPE-DEFINITION-ENUMERATION', attributes, element('SPECIFIED-VALUES', {}, ...definitions))
}

/** The types of the objects: provisions and clauses with their columns, relations, and the standard as a whole. */
export function specTypes(making: Making, attributes: readonly Attribute[]): string {
  const { columns, checklist } = making.words
  return element(
    'SPEC-TYPES',
    {},
    objectType(making, provisionTypeId(making), columns.provision, attributes),
    objectType(making, clauseTypeId(making), columns.clauseTitle, Object.values(CLAUSE_ATTRIBUTES)),
    ...RELATION_KINDS.map((kind) =>
      element(
        'SPEC-RELATION-TYPE',
        named(making, relationTypeId(making, kind), kind === 'clause' ? columns.related : columns.method),
      ),
    ),
    element('SPECIFICATION-TYPE', named(making, specificationTypeId(making), checklist)),
  )
}

function objectType(
  making: Making,
  identifier: string,
  longName: string,
  attributes: readonly Omit<Attribute, 'of'>[],
): string {
  const definitions = attributes.map((attribute) => attributeDefinition(making, attribute))
  return element(
    'SPEC-OBJECT-TYPE',
    named(making, identifier, longName),
    element('SPEC-ATTRIBUTES', {}, ...definitions),
  )
}

function attributeDefinition(making: Making, attribute: Omit<Attribute, 'of'>): string {
  const sort = sortOf(attribute.datatype)
  return element(
    `ATTRIBUTE-DEFINITION-${sort}`,
    {
      ...named(making, attributeId(making, attribute), attribute.longName),
      'MULTI-VALUED': sort === 'ENUMERATION' ? 'false' : undefined,
    },
    element('TYPE', {}, element(`DATATYPE-DEFINITION-${sort}-REF`, {}, datatypeId(making, attribute.datatype))),
  )
}
