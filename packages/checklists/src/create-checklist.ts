import {
  CHECKLIST_SCHEMA,
  type Checklist,
  type ChecklistItem,
  type Provision,
  type ProvisionKind,
  type Standard,
} from '@clausekit/model'
import { type ClausePlace, clauseIndex } from './clause-index.js'
import { countedProvisions } from './counted-provisions.js'
import { obligations } from './obligations.js'
import { summarise } from './summarise.js'
import { titleOf } from './title-of.js'

export type ChecklistOptions = {
  /** The kinds of provision to check; all but capabilities and possibilities, which bind nobody, when absent. */
  kinds?: readonly ProvisionKind[] | undefined
  /** BCP 47 tag of the headings; that of the standard when absent. */
  language?: string | undefined
}

/**
 * Make a conformance checklist from the provisions of a standard: one item a provision, in the order of the text.
 *
 * A compound provision is represented by its parts. Verdict, evidence and remark are left to be filled in.
 */
export function createChecklist(standard: Standard, options: ChecklistOptions = {}): Checklist {
  const { metadata, provisions } = standard
  const language = options.language ?? metadata.language
  const places = clauseIndex(standard)
  const chosen = countedProvisions(provisions).filter(({ kind }) => isChosen(kind, options.kinds))
  const items = inTextOrder(chosen, places).map((provision) => itemOf(provision, places))
  return {
    schema: CHECKLIST_SCHEMA,
    standard: {
      ...(metadata.identifier && { identifier: structuredClone(metadata.identifier) }),
      title: titleOf(metadata, language),
    },
    language,
    items,
    summary: summarise(items),
  }
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

function itemOf(provision: Provision, places: ReadonlyMap<string, ClausePlace>): ChecklistItem {
  const { label, leadIn, keyword, attributes } = provision
  return {
    id: provision.id,
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
    method: provision.testability,
    ...(attributes && { attributes: { ...attributes } }),
    verdict: null,
    evidence: '',
    remark: '',
  }
}
