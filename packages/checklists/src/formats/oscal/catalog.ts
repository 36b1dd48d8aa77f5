import type { Checklist, ChecklistItem, Related } from '@clausekit/model'
import { wordsFor } from '../../words/words-for.js'
import { allBranches, type ClauseBranch, clauseTree, headingOf, type StandardBranch } from '../clause-tree.js'
import type { ChecklistFormat, ChecklistWriteOptions } from '../format.js'
import { momentOfFile } from '../moment.js'
import { nameToken } from '../name-token.js'
import { nameOfChecklist, nameOfStandard } from '../names-of.js'
import { wordsOf } from '../words-of.js'
import { ASSESSMENT_METHODS } from './assessment-methods.js'
import { controlId, statementId } from './control-ids.js'
import {
  catalogUuid,
  type Link,
  list,
  markup,
  markupLine,
  metadataOf,
  NAMESPACE,
  ownProperty,
  type Property,
} from './document.js'

type Control = Record<string, unknown>
type Group = Record<string, unknown>

/**
 * The checklist as an OSCAL catalog in JSON: a group a clause, a control an item, without verdicts.
 *
 * @throws RangeError for `options.date` that is no date of ISO 8601.
 * @see NIST OSCAL 1.1.3, catalog model
 */
export function writeOscalCatalog(checklist: Checklist, options: ChecklistWriteOptions = {}): string {
  const words = wordsFor(options.language ?? checklist.language)
  const branches = clauseTree(checklist)
  const groupIds = new Map(branches.flatMap(groupIdsOf))
  const catalog = {
    uuid: catalogUuid(checklist),
    metadata: metadataOf(nameOfChecklist(checklist, words.and), momentOfFile(checklist, options), checklist),
    ...list(
      'groups',
      branches.length > 1
        ? branches.map((branch) => standardGroup(branch, groupIds))
        : branches.flatMap(({ clauses }) => clauses.map((clause) => clauseGroup(clause, groupIds))),
    ),
  }
  return `${JSON.stringify({ catalog }, null, 2)}\n`
}

/** The ids of the groups by standard and clause: what items can link to. */
function groupIdsOf({ standard, clauses }: StandardBranch): [string, string][] {
  return allBranches(clauses).map(({ key, id }) => [`${standard.id} ${id}`, nameToken(key)])
}

function standardGroup({ standard, clauses }: StandardBranch, groupIds: ReadonlyMap<string, string>): Group {
  return {
    id: nameToken(standard.id),
    class: 'standard',
    title: markupLine(nameOfStandard(standard)),
    ...list(
      'groups',
      clauses.map((clause) => clauseGroup(clause, groupIds)),
    ),
  }
}

/** A group holds groups or controls, not both: the items of a clause with clauses in it get a group of their own. */
function clauseGroup(branch: ClauseBranch, groupIds: ReadonlyMap<string, string>): Group {
  const controls = branch.items.map((item) => controlOf(item, groupIds))
  const groups = branch.children.map((child) => clauseGroup(child, groupIds))
  const id = nameToken(branch.key)
  const own = {
    class: 'clause',
    title: markupLine(headingOf(branch)),
    ...list('props', labelOf(branch.number ?? undefined)),
  }
  if (groups.length === 0) return { id, ...own, controls }
  const items = controls.length > 0 ? [{ id: `${id}_items`, ...own, controls }] : []
  return { id, ...own, groups: [...items, ...groups] }
}

function controlOf(item: ChecklistItem, groupIds: ReadonlyMap<string, string>): Control {
  return {
    id: controlId(item),
    class: 'provision',
    title: markupLine([item.label ?? item.id, item.clauseTitle].filter((word) => word !== '').join(' ')),
    props: propertiesOf(item),
    ...list('links', linksOf(item, groupIds)),
    parts: [statementOf(item), methodOf(item)],
  }
}

function labelOf(label: string | undefined): Property[] {
  return ownProperty('label', label).map(({ name, value }) => ({ name, value }))
}

function propertiesOf(item: ChecklistItem): Property[] {
  return [
    ...labelOf(item.label),
    ...ownProperty('id', item.id),
    ...ownProperty('kind', item.kind),
    ...ownProperty('polarity', item.polarity),
    ...ownProperty('obligation', item.obligation),
    ...ownProperty('keyword', item.keyword),
    ...ownProperty('condition', item.condition),
    ...ownProperty('exception', item.exception),
    ...ownProperty('fingerprint', item.fingerprint),
    ...(item.related ?? []).flatMap(({ kind, text }) => ownProperty(`related-${kind}`, text)),
    ...Object.entries(item.attributes ?? {}).flatMap(([name, value]) => attributeOf(name, value)),
  ]
}

/** The name of a property is a token; the words of the standard are its remarks where the two differ. */
function attributeOf(name: string, value: string): Property[] {
  const token = nameToken(name)
  return ownProperty(`attribute.${token}`, value, token === name ? undefined : markup(name))
}

function linksOf({ related = [], standardId }: ChecklistItem, groupIds: ReadonlyMap<string, string>): Link[] {
  return related.flatMap(({ kind, targetId, text }: Related) => {
    const group = groupIds.get(`${standardId} ${targetId ?? ''}`)
    return group === undefined
      ? []
      : [{ href: `#${group}`, rel: kind === 'test-method' ? 'assessment-method' : 'related', text: markupLine(text) }]
  })
}

function statementOf(item: ChecklistItem): Record<string, unknown> {
  return { id: statementId(item), name: 'statement', prose: markup(wordsOf(item)) }
}

function methodOf(item: ChecklistItem): Record<string, unknown> {
  const parts = (item.steps ?? []).map((step) => ({ name: 'assessment-step', ns: NAMESPACE, prose: markup(step) }))
  return {
    id: `${controlId(item)}_method`,
    name: 'assessment-method',
    props: [{ name: 'method', value: ASSESSMENT_METHODS[item.method] }, ...ownProperty('method', item.method)],
    ...list('parts', parts),
  }
}

export const oscalCatalog = {
  name: 'oscal-catalog',
  extensions: ['oscal-catalog.json'],
  mediaType: 'application/json; charset=utf-8',
  write: writeOscalCatalog,
} satisfies ChecklistFormat
