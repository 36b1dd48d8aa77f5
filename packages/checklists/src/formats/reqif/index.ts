import type { Checklist } from '@clausekit/model'
import { wordsFor } from '../../words/words-for.js'
import { allBranches, type ClauseBranch, clauseTree, type StandardBranch } from '../clause-tree.js'
import type { ChecklistFormat, ChecklistWriteOptions } from '../format.js'
import { momentOfFile } from '../moment.js'
import { nameOfChecklist, nameOfStandard } from '../names-of.js'
import { xmlText } from '../xml-text.js'
import { attributesOf } from './attributes.js'
import { datatypes, type Making, named, specificationTypeId, specTypes } from './definitions.js'
import { element } from './element.js'
import { identifiersOf } from './identifiers.js'
import { clauseObject, clauseObjectId, itemObject, itemObjectId } from './objects.js'
import { relations } from './relations.js'

/** The namespace of ReqIF 1.0 to 1.2. */
const REQIF = 'http://www.omg.org/spec/ReqIF/20110401/reqif.xsd'
const XHTML = 'http://www.w3.org/1999/xhtml'

/**
 * The checklist as ReqIF 1.2: an object a provision and a clause, a specification with the hierarchy of clauses a standard,
 * relations from provisions to the clauses that they name.
 *
 * @throws RangeError for `options.date` that is no date of ISO 8601.
 * @see OMG ReqIF 1.2 (formal/2016-07-01)
 */
export function writeReqif(checklist: Checklist, options: ChecklistWriteOptions = {}): string {
  const words = wordsFor(options.language ?? checklist.language)
  const making: Making = { ids: identifiersOf(checklist), words, moment: momentOfFile(checklist, options) }
  const attributes = attributesOf(checklist, words)
  const standards = clauseTree(checklist)
  const objects = standards.flatMap(({ standard, clauses }) =>
    allBranches(clauses).flatMap((branch) => [
      clauseObject(making, standard.id, branch),
      ...branch.items.map((item) => itemObject(making, attributes, item)),
    ]),
  )
  const content = element(
    'REQ-IF-CONTENT',
    {},
    datatypes(making),
    specTypes(making, attributes),
    element('SPEC-OBJECTS', {}, ...objects),
    element('SPEC-RELATIONS', {}, ...relations(making, standards)),
    element('SPECIFICATIONS', {}, ...standards.map((branch) => specification(making, branch))),
  )
  const root = element(
    'REQ-IF',
    { xmlns: REQIF, 'xmlns:xhtml': XHTML, 'xml:lang': checklist.language },
    element('THE-HEADER', {}, header(making, checklist)),
    element('CORE-CONTENT', {}, content),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`
}

function header({ ids, words, moment }: Making, checklist: Checklist): string {
  const title = `${words.checklist}${words.colon}${nameOfChecklist(checklist, words.and)}`
  return element(
    'REQ-IF-HEADER',
    { IDENTIFIER: ids.definition('header', nameOfChecklist(checklist, words.and)) },
    element('CREATION-TIME', {}, moment),
    element('REQ-IF-TOOL-ID', {}, 'clausekit'),
    element('REQ-IF-VERSION', {}, '1.0'),
    element('SOURCE-TOOL-ID', {}, 'clausekit'),
    element('TITLE', {}, xmlText(title)),
  )
}

function specification(making: Making, { standard, clauses }: StandardBranch): string {
  const identifier = making.ids.object(standard.id, 'specification')
  return element(
    'SPECIFICATION',
    named(making, identifier, nameOfStandard(standard)),
    element('TYPE', {}, element('SPECIFICATION-TYPE-REF', {}, specificationTypeId(making))),
    element('CHILDREN', {}, ...clauses.map((branch) => clausePlace(making, standard.id, branch))),
  )
}

function clausePlace(making: Making, standardId: string, branch: ClauseBranch): string {
  const children = [
    ...branch.items.map((item) => place(making, standardId, itemObjectId(making, item))),
    ...branch.children.map((child) => clausePlace(making, standardId, child)),
  ]
  return place(making, standardId, clauseObjectId(making, standardId, branch.id), ...children)
}

function place(making: Making, standardId: string, objectId: string, ...children: readonly string[]): string {
  return element(
    'SPEC-HIERARCHY',
    { IDENTIFIER: making.ids.object(standardId, 'place', objectId), 'LAST-CHANGE': making.moment },
    element('OBJECT', {}, element('SPEC-OBJECT-REF', {}, objectId)),
    ...(children.length > 0 ? [element('CHILDREN', {}, ...children)] : []),
  )
}

export const reqif = {
  name: 'reqif',
  extensions: ['reqif'],
  mediaType: 'application/xml; charset=utf-8',
  write: writeReqif,
} satisfies ChecklistFormat
