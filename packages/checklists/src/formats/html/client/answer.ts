import type { Evidence, Outcome, Review, Verdict, Waiver } from '@clausekit/model'

/** What is said of an item: its verdict, and what is to be looked at again. */
export type Answer = { readonly verdict: Verdict | null; readonly review?: Review | undefined }

/** Who gives verdicts, and on which day. */
export type Signature = { by: string; on: string }

/** A verdict as it stands in a form, before empty fields are left out. */
export type VerdictDraft = {
  outcome: Outcome
  by: string
  on: string
  evidence: readonly { text: string; url: string }[]
  remark: string
  waiver: { reason: string; by: string; until: string }
}

export function outcomeOf({ verdict }: Answer): Outcome {
  return verdict?.outcome ?? 'untested'
}

/**
 * The answer with another outcome, signed; a new look at the item settles its review.
 *
 * Nobody gives the outcome untested: it takes the signature away, and leaves what else was said.
 */
export function withOutcome(answer: Answer, outcome: Outcome, signature: Signature): Answer {
  const { by, on, ...said } = answer.verdict ?? { evidence: [] }
  if (outcome === 'untested') return { ...answer, verdict: orNothing({ ...said, outcome }) }
  const signed = signature.by || by
  return { verdict: { ...said, outcome, ...(signed && { by: signed }), on: signature.on } }
}

/** The verdict that a form holds, or null where it says nothing at all. */
export function verdictOf(draft: VerdictDraft): Verdict | null {
  const evidence = draft.evidence.flatMap(evidenceOf)
  const waiver = waiverOf(draft.waiver)
  return orNothing({
    outcome: draft.outcome,
    ...(draft.by.trim() && { by: draft.by.trim() }),
    ...(draft.on.trim() && { on: draft.on.trim() }),
    evidence,
    ...(draft.remark.trim() && { remark: draft.remark.trim() }),
    ...(waiver && { waiver }),
  })
}

function evidenceOf({ text, url }: { text: string; url: string }): Evidence[] {
  const [words, address] = [text.trim(), url.trim()]
  if (!words && !address) return []
  return [{ text: words, ...(address && { url: address }) }]
}

function waiverOf({ reason, by, until }: VerdictDraft['waiver']): Waiver | undefined {
  if (!reason.trim()) return undefined
  return { reason: reason.trim(), ...(by.trim() && { by: by.trim() }), ...(until.trim() && { until: until.trim() }) }
}

function orNothing(verdict: Verdict): Verdict | null {
  const { outcome, by, on, evidence, remark, waiver } = verdict
  return outcome === 'untested' && !by && !on && !remark && !waiver && evidence.length === 0 ? null : verdict
}
