import type { ChecklistItem, Verdict } from '@clausekit/model'

/** The same for verdicts that say the same, whoever made the objects. */
export function verdictKey(verdict: Verdict | null): string {
  if (!verdict) return ''
  const { outcome, by, on, evidence, remark, waiver } = verdict
  const pieces = evidence.map(({ text, url }) => [text, url])
  return JSON.stringify([outcome, by, on, pieces, remark, waiver?.reason, waiver?.by, waiver?.until])
}

/** Items with what was answered for them, each once. */
export function eachOnce(items: readonly ChecklistItem[]): ChecklistItem[] {
  const found = new Map<string, ChecklistItem>()
  for (const item of items) {
    const { standardId, id, fingerprint, ics, verdict } = item
    const key = JSON.stringify([standardId, id, fingerprint, ics?.support, verdictKey(verdict)])
    if (!found.has(key)) found.set(key, item)
  }
  return [...found.values()]
}
