import type { ChecklistItem, Diagnostic } from '@clausekit/model'
import type { ProvisionChange } from '../edition-diff.js'

const source = 'checklists/editions'

export function removed(item: ChecklistItem, change: ProvisionChange): Diagnostic {
  const similar = (change.similar ?? []).map(({ id, similarity }) => `${id} (${Math.round(similarity * 100)} %)`)
  return {
    severity: 'warning',
    ruleId: 'verdict-retired',
    source,
    message: `The new edition has no provision for ${nameOf(item)}; its verdict was retired.`,
    ...(similar.length > 0 && { note: `Most like it: ${similar.join(', ')}.` }),
  }
}

export function doubtful(item: ChecklistItem, change: ProvisionChange): Diagnostic {
  const ids = change.after.map(({ id }) => id).join(', ')
  return {
    severity: 'warning',
    ruleId: 'verdict-doubtful',
    source,
    message: `It is not sure that ${nameOf(item)} became ${ids} (confidence ${change.confidence}); its verdict was retired.`,
  }
}

export function superseded(item: ChecklistItem, after: readonly ChecklistItem[]): Diagnostic {
  return {
    severity: 'warning',
    ruleId: 'verdict-superseded',
    source,
    message: `The new checklist says something else of ${after.map(({ id }) => id).join(', ')} already; what was said of ${nameOf(item)} was retired.`,
  }
}

export function unmerged(items: readonly ChecklistItem[], after: ChecklistItem): Diagnostic {
  return {
    severity: 'warning',
    ruleId: 'verdicts-disagree',
    source,
    message: `${items.map(nameOf).join(' and ')} became ${after.id}; the verdicts do not add up to one and were retired.`,
  }
}

function nameOf({ id, label, clause }: ChecklistItem): string {
  return `${label === undefined ? id : `${id} (${label})`} in ${clause || 'a clause without number'}`
}
