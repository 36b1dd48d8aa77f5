import {
  CHECKLIST_SCHEMA,
  type Checklist,
  type ChecklistItem,
  type Provision,
  type ProvisionKind,
  type Related,
  type Standard,
} from '@clausekit/model'
import { checkedClauses } from './checked-clauses.js'
import { type ClausePlace, clauseIndex } from './clause-index.js'
import { countedProvisions } from './counted-provisions.js'
import { obligations } from './obligations.js'
import { relatedOf } from './related.js'
import { summarise } from './summarise.js'
import { type TestMethod, testMethodsOf } from './test-methods.js'
import { titleOf } from './title-of.js'

export type ChecklistOptions = {
  /** The kinds of provision to check; all but capabilities and possibilities, which bind nobody, when absent. */
  kinds?: readonly ProvisionKind[] | undefined
  /** BCP 47 tag of the headings; that of the standard when absent. */
  language?: string | undefined
}

/**
 * Make a conformance checklist from the provisions of a standard, or of several: one item a provision, in the order of the text.
 *
 * A compound provision is represented by its parts. Verdicts are left to be filled in.
 */
export function createChecklist(standard: Standard | readonly Standard[], options: ChecklistOptions = {}): Checklist {
  const standards: readonly Standard[] = Array.isArray(standard) ? standard : [standard as Standard]
  const [first] = standards
  if (!first) throw new RangeError('Found no standard; expected at least one.')
  const language = options.language ?? first.metadata.language
  const itemsByStandard = standards.map((one, index) =>
    itemsOf(one, `standard-${index + 1}`, standards.length > 1, options.kinds),
  )
  const items = itemsByStandard.flat()
  return {
    schema: CHECKLIST_SCHEMA,
    standards: standards.map((one, index) => {
      const clauses = checkedClauses(one, itemsByStandard[index] ?? [])
      return {
        id: `standard-${index + 1}`,
        ...(one.metadata.identifier && { identifier: structuredClone(one.metadata.identifier) }),
        title: titleOf(one.metadata, language),
        ...(clauses.length > 0 && { clauses }),
      }
    }),
    language,
    items,
    summary: summarise(items),
  }
}

/** Ids of provisions are unique within one standard only. */
function itemsOf(
  standard: Standard,
  standardId: string,
  isOneOfSeveral: boolean,
  kinds: readonly ProvisionKind[] | undefined,
): ChecklistItem[] {
  const places = clauseIndex(standard)
  const chosen = countedProvisions(standard.provisions).filter(({ kind }) => isChosen(kind, kinds))
  const checking = { places, relatedOf: relatedOf(standard), methodsOf: testMethodsOf(standard), standardId }
  return inTextOrder(chosen, places).map((provision) => {
    const item = itemOf(provision, checking)
    return isOneOfSeveral ? { ...item, id: `${standardId}.${item.id}` } : item
  })
}

function isChosen(kind: ProvisionKind, kinds: readonly ProvisionKind[] | undefined): boolean {
  return kinds ? kinds.includes(kind) : kind !== 'capability' && kind !== 'possibility'
}

/** Provisions of one clause keep their order; one whose clause is unknown stays behind the one that it follows. */
function inTextOrder(provisions: readonly Provision[], places: ReadonlyMap<string, ClausePlace>): Provision[] {
  let position = -1
  const placed = provisions.map((provision) => {
    position = places.get(provision.clauseId)?.position ?? position
    return { provision, position }
  })
  return placed.sort((a, b) => a.position - b.position).map(({ provision }) => provision)
}

type Checking = {
  places: ReadonlyMap<string, ClausePlace>
  relatedOf(provision: Provision): Related[]
  methodsOf(provision: Provision): TestMethod[]
  standardId: string
}

function itemOf(provision: Provision, { places, relatedOf, methodsOf, standardId }: Checking): ChecklistItem {
  const { label, leadIn, keyword, condition, exception, attributes } = provision
  const methods = methodsOf(provision)
  const related = [
    ...methods.map(({ clauseId, text }): Related => ({ kind: 'test-method', targetId: clauseId, text })),
    ...relatedOf(provision),
  ]
  const steps = methods.length === 1 ? (methods[0] as TestMethod).steps : []
  return {
    id: provision.id,
    standardId,
    ...(label !== undefined && { label }),
    clauseId: provision.clauseId,
    clause: provision.clause,
    clauseTitle: places.get(provision.clauseId)?.title ?? '',
    text: provision.text,
    ...(leadIn !== undefined && { leadIn }),
    kind: provision.kind,
    polarity: provision.polarity,
    obligation: obligations[provision.kind],
    ...(keyword !== undefined && { keyword }),
    ...(condition !== undefined && { condition }),
    ...(exception !== undefined && { exception }),
    method: provision.testability,
    ...(steps.length > 0 && { steps: [...steps] }),
    ...(related.length > 0 && { related }),
    ...(attributes && { attributes: { ...attributes } }),
    fingerprint: provision.fingerprint,
    verdict: null,
  }
}
