import type { Checklist, ChecklistItem, Evidence, Outcome, Review, Verdict, Waiver } from '@clausekit/model'
import { provisionKey } from '../../../verdicts/provision-key.js'
import type { Answer } from './answer.js'
import { OUTCOMES } from './outcomes.js'
import type { Subject } from './store.js'

/** What a file or a draft says of the items of this checklist. */
export type FilledIn = {
  answers: Map<number, Answer>
  subject: Subject | undefined
  /** The ids of items with a verdict that are not here, or have other words. */
  leftOut: string[]
}

/** What a saved checklist holds, with the title of what it checks. */
export type SavedChecklist = {
  items: readonly unknown[]
  retired: readonly unknown[]
  subject: Subject | undefined
  title: string
}

/** The schema of the checklists that this page saves, which is in its own data. */
export function readSaved(value: unknown, schema: string): SavedChecklist | undefined {
  if (!isObject(value) || value.schema !== schema || !Array.isArray(value.items)) return undefined
  const [standard] = Array.isArray(value.standards) ? value.standards : []
  return {
    items: value.items,
    retired: Array.isArray(value.retired) ? value.retired : [],
    subject: subjectFrom(value.subject),
    title: (isObject(standard) && words(standard.title)) || '?',
  }
}

/** The verdicts of a saved checklist; a verdict counts for the same words only. */
export function filledInBy(saved: SavedChecklist, { items, retired = [] }: Checklist): FilledIn {
  const positions = new Map(items.map(({ id }, position) => [id, position]))
  const answers = new Map<number, Answer>()
  const leftOut: string[] = []
  for (const entry of saved.items) {
    if (!isObject(entry) || !(entry.verdict || entry.review)) continue
    const id = words(entry.id) ?? '?'
    const position = positions.get(id) ?? -1
    const item: ChecklistItem | undefined = items[position]
    const verdict = entry.verdict ? verdictFrom(entry.verdict) : null
    const isHere = item !== undefined && entry.fingerprint === item.fingerprint && !answers.has(position)
    if (isHere && verdict !== undefined) answers.set(position, { verdict, review: reviewOf(entry, item) })
    else leftOut.push(id)
  }
  // The page saves the retired items that it was delivered with.
  for (const entry of saved.retired)
    if (isObject(entry) && !retired.some(({ id, fingerprint }) => id === entry.id && fingerprint === entry.fingerprint))
      leftOut.push(words(entry.id) ?? '?')
  return { answers, subject: saved.subject, leftOut }
}

/** A file of the edition before knows nothing of what was to be looked at since; a draft is always one of this edition. */
function reviewOf(entry: Readonly<Record<string, unknown>>, item: ChecklistItem): Review | undefined {
  const isOld = entry.clauseId !== undefined && provisionKey(entry) !== provisionKey(item)
  return reviewFrom(entry.review) ?? (isOld ? item.review : undefined)
}

export function verdictFrom(value: unknown): Verdict | undefined {
  if (!isObject(value)) return undefined
  const outcome = OUTCOMES.find((one): one is Outcome => one === value.outcome)
  const evidence = listOf(value.evidence, evidenceFrom)
  if (!outcome || !evidence) return undefined
  const { by, on, remark } = strings(value, ['by', 'on', 'remark'])
  const waiver = waiverFrom(value.waiver)
  return {
    outcome,
    ...(by && { by }),
    ...(on && { on }),
    evidence,
    ...(remark && { remark }),
    ...(waiver && { waiver }),
  }
}

export function reviewFrom(value: unknown): Review | undefined {
  if (!isObject(value)) return undefined
  const reason = (['changed', 'moved', 'split', 'merged'] as const).find((one) => one === value.reason)
  const before = listOf(value.before, (one) => {
    const { id, clause, text } = isObject(one) ? strings(one, ['id', 'clause', 'text']) : {}
    return id === undefined || clause === undefined || text === undefined ? undefined : { id, clause, text }
  })
  return reason && before ? { reason, before } : undefined
}

export function subjectFrom(value: unknown): Subject | undefined {
  if (!isObject(value)) return undefined
  const { name = '', version, by, on } = strings(value, ['name', 'version', 'by', 'on'])
  return { name, ...(version && { version }), ...(by && { by }), ...(on && { on }) }
}

function evidenceFrom(value: unknown): Evidence | undefined {
  if (!isObject(value)) return undefined
  const { text, url } = strings(value, ['text', 'url'])
  return text === undefined ? undefined : { text, ...(url && { url }) }
}

function waiverFrom(value: unknown): Waiver | undefined {
  if (!isObject(value)) return undefined
  const { reason, by, until } = strings(value, ['reason', 'by', 'until'])
  return reason ? { reason, ...(by && { by }), ...(until && { until }) } : undefined
}

function listOf<Kind>(value: unknown, read: (one: unknown) => Kind | undefined): Kind[] | undefined {
  if (!Array.isArray(value)) return undefined
  const found = value.map(read)
  return found.every((one) => one !== undefined) ? (found as Kind[]) : undefined
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function words(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function strings<Name extends string>(value: Readonly<Record<string, unknown>>, names: readonly Name[]) {
  const found: Partial<Record<Name, string>> = {}
  for (const name of names) if (typeof value[name] === 'string') found[name] = value[name]
  return found
}
