import type { ChecklistItem } from '@clausekit/model'
import { type ClauseBranch, headingOf } from '../clause-tree.js'
import { xmlText } from '../xml-text.js'
import type { Attribute, EnumerationName } from './attributes.js'
import {
  attributeId,
  CLAUSE_ATTRIBUTES,
  clauseTypeId,
  enumValueId,
  type Making,
  named,
  provisionTypeId,
  sortOf,
} from './definitions.js'
import { element } from './element.js'

export const itemObjectId = ({ ids }: Making, { standardId, id }: Pick<ChecklistItem, 'standardId' | 'id'>) =>
  ids.object(standardId, 'provision', id)
export const clauseObjectId = ({ ids }: Making, standardId: string, clauseId: string) =>
  ids.object(standardId, 'clause', clauseId)

/** An item as an object of the requirements table. */
export function itemObject(making: Making, attributes: readonly Attribute[], item: ChecklistItem): string {
  const values = attributes.flatMap((attribute) => attributeValue(making, attribute, attribute.of(item)))
  return specObject(making, itemObjectId(making, item), item.label ?? item.id, provisionTypeId(making), values)
}

/** A clause as an object: its number and its title. */
export function clauseObject(making: Making, standardId: string, branch: ClauseBranch): string {
  const { id, number, title } = branch
  const values = [
    ...attributeValue(making, CLAUSE_ATTRIBUTES.number, number ?? undefined),
    ...attributeValue(making, CLAUSE_ATTRIBUTES.title, title),
  ]
  return specObject(making, clauseObjectId(making, standardId, id), headingOf(branch), clauseTypeId(making), values)
}

function specObject(
  making: Making,
  identifier: string,
  name: string,
  typeId: string,
  values: readonly string[],
): string {
  return element(
    'SPEC-OBJECT',
    named(making, identifier, name),
    element('VALUES', {}, ...values),
    element('TYPE', {}, element('SPEC-OBJECT-TYPE-REF', {}, typeId)),
  )
}

function attributeValue(making: Making, attribute: Omit<Attribute, 'of'>, value: string | undefined): string[] {
  if (value === undefined || value === '') return []
  const { datatype } = attribute
  const sort = sortOf(datatype)
  const definition = element(
    'DEFINITION',
    {},
    element(`ATTRIBUTE-DEFINITION-${sort}-REF`, {}, attributeId(making, attribute)),
  )
  if (datatype === 'string') return [element('ATTRIBUTE-VALUE-STRING', { 'THE-VALUE': value }, definition)]
  if (datatype === 'xhtml')
    return [element('ATTRIBUTE-VALUE-XHTML', {}, definition, element('THE-VALUE', {}, xhtml(value)))]
  const reference = element('ENUM-VALUE-REF', {}, enumValueId(making, datatype as EnumerationName, value))
  return [element('ATTRIBUTE-VALUE-ENUMERATION', {}, definition, element('VALUES', {}, reference))]
}

/** Words as XHTML: a line a line, nothing of them markup. */
function xhtml(text: string): string {
  const lines = text.split(/\r\n|[\r\n\u2028\u2029]/).map(xmlText)
  return `<xhtml:div>${lines.join('<xhtml:br/>')}</xhtml:div>`
}
