import { type CheckedClause, type Checklist, type ChecklistItem, Verdict } from '@clausekit/model'
import { summarise } from '../src/create/summarise.js'

/** An item of a checklist for locks; what a test does not say is filled in. */
export function itemOf(parts: Partial<ChecklistItem> & { id: string }): ChecklistItem {
  const clause = parts.clause ?? '4.1'
  return {
    standardId: 'standard-1',
    clauseId: `clause-${clause}`,
    clause,
    clauseTitle: `Title of ${clause}`,
    text: 'The bolt shall close.',
    kind: 'requirement',
    polarity: 'positive',
    obligation: 'mandatory',
    method: 'inspection',
    fingerprint: parts.id,
    verdict: null,
    ...parts,
  }
}

/** A checklist that lists its clauses, with those above them, as createChecklist does: 4 above 4.1. */
export function checklistOf(items: readonly ChecklistItem[], parts: Partial<Checklist> = {}): Checklist {
  return {
    schema: 'clausekit/checklist/1',
    standards: [{ id: 'standard-1', title: 'Door locks', clauses: clausesOf(items) }],
    language: 'en',
    items: [...items],
    summary: summarise(items),
    ...parts,
  }
}

function clausesOf(items: readonly ChecklistItem[]): CheckedClause[] {
  const clauses = new Map<string, CheckedClause>()
  for (const { clause, clauseTitle, clauseId } of items) {
    const parts = clause.split('.')
    for (const index of parts.keys()) {
      const number = parts.slice(0, index + 1).join('.')
      const id = number === clause ? clauseId : `clause-${number}`
      const parentId = index > 0 ? `clause-${parts.slice(0, index).join('.')}` : undefined
      const title = number === clause ? clauseTitle : ''
      if (!clauses.has(id)) clauses.set(id, { id, number, title, ...(parentId !== undefined && { parentId }) })
    }
  }
  return [...clauses.values()]
}

export function verdictOf(outcome: Verdict['outcome'], parts: Partial<Verdict> = {}): Verdict {
  return Verdict.parse({ outcome, evidence: [], ...parts })
}

/** A checklist with what profiles choose by: clauses, levels, classes, placeholders, statuses. */
export function lockChecklist(): Checklist {
  return checklistOf([
    itemOf({
      id: 'provision-4.1-1',
      label: 'V1.1.1',
      text: 'The bolt shall close within [Assignment: closing time].',
      attributes: { L1: '✓', L2: '✓', L3: '✓', Level: 'A' },
    }),
    itemOf({
      id: 'provision-4.1-2',
      label: 'V1.1.2',
      kind: 'recommendation',
      obligation: 'recommended',
      text: 'The bolt should be made of [Selection: brass; steel].',
      attributes: { L1: '', L2: '✓', L3: '✓', Level: 'AA' },
    }),
    itemOf({
      id: 'provision-4.2-1',
      label: 'V1.2.1',
      clause: '4.2',
      text: 'The key shall turn within [Assignment: closing time].',
      attributes: { L1: '-', L2: '✗', L3: '●', Level: 'AAA' },
    }),
    itemOf({
      id: 'provision-5.1-1',
      label: '/req/alarm/tone',
      clause: '5.1',
      text: 'The alarm shall sound.',
      method: 'test',
    }),
    itemOf({ id: 'provision-5.10-1', label: '/req/alarm/light', clause: '5.10', text: 'The alarm shall flash.' }),
    itemOf({
      id: 'provision-A.1-1',
      label: '/per/app/name',
      clause: 'A.1',
      kind: 'permission',
      obligation: 'permitted',
      text: 'The app may show the name of the door.',
      attributes: { Item: 'A.1/1', Status: 'c1', Support: '' },
    }),
    itemOf({
      id: 'provision-A.1-2',
      clause: 'A.1',
      text: 'Radio.',
      attributes: { Item: 'A.1/2', Status: 'o.1', Support: 'Yes' },
    }),
    itemOf({
      id: 'provision-A.1-3',
      clause: 'A.1',
      text: 'Wire.',
      attributes: { Item: 'A.1/3', Status: 'o.1', Support: 'No' },
    }),
  ])
}
