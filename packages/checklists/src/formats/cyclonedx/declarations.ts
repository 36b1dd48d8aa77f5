import type { Checklist, ChecklistItem, Evidence, Outcome, Verdict } from '@clausekit/model'
import type { Words } from '../../words/words.js'
import { grouped } from '../grouped.js'
import { momentOf } from '../moment.js'
import { nameOfChecklist } from '../names-of.js'
import { oneLine } from '../one-line.js'
import { uriReference } from '../uri-reference.js'

type Checked = { item: ChecklistItem; verdict: Verdict }

/** CycloneDX counts conformance from 0 to 1; an outcome that says neither has no score. */
const SCORES: Readonly<Partial<Record<Outcome, number>>> = { passed: 1, failed: 0 }

const SUBJECT = 'subject'
const claimRef = (id: string) => `claim:${id}`
const evidenceRef = (id: string, index: number) => `evidence:${id}:${index + 1}`
const waiverRef = (id: string) => `waiver:${id}`
const assessorRef = (index: number) => `assessor:${index + 1}`

/** The verdicts: a claim each, an attestation for each assessor; undefined where there is no verdict. */
export function declarationsOf(checklist: Checklist, words: Words): Record<string, unknown> | undefined {
  const checked = checklist.items.flatMap((item) => (item.verdict ? [{ item, verdict: item.verdict }] : []))
  if (checked.length === 0) return undefined
  const byAssessor = [...grouped(checked, ({ verdict }) => oneLine(verdict.by ?? ''))]
  const named = byAssessor.map(([name]) => name).filter((name) => name !== '')
  const summary = `${words.checklist}${words.colon}${nameOfChecklist(checklist, words.and)}`
  const evidence = checked.flatMap(evidenceOf)
  return {
    ...(named.length > 0 && {
      assessors: named.map((name, index) => ({ 'bom-ref': assessorRef(index), organization: { name } })),
    }),
    attestations: byAssessor.map(([name, ofOne]) => ({
      summary,
      ...(name !== '' && { assessor: assessorRef(named.indexOf(name)) }),
      map: ofOne.map((one) => mapOf(one, words)),
    })),
    claims: checked.map((one) => claimOf(one, checklist.subject !== undefined)),
    ...(evidence.length > 0 && { evidence }),
    ...(checklist.subject && { targets: { components: [componentOf(checklist.subject)] } }),
  }
}

function componentOf({ name, version }: NonNullable<Checklist['subject']>): Record<string, unknown> {
  return {
    'bom-ref': SUBJECT,
    type: 'application',
    name,
    ...(version !== undefined && { version: version.slice(0, 1024) }),
  }
}

function mapOf({ item, verdict }: Checked, words: Words): Record<string, unknown> {
  const { outcome, remark, waiver } = verdict
  const score = SCORES[outcome]
  const said = words.verdicts[outcome]
  return {
    requirement: item.id,
    [outcome === 'failed' ? 'counterClaims' : 'claims']: [claimRef(item.id)],
    conformance: {
      ...(score !== undefined && { score }),
      rationale: remark ? `${said}${words.colon}${remark}` : said,
      ...(waiver && { mitigationStrategies: [waiverRef(item.id)] }),
    },
  }
}

/** The predicate is the outcome, by its name in EARL. */
function claimOf({ item, verdict }: Checked, hasSubject: boolean): Record<string, unknown> {
  const refs = verdict.evidence.map((_, index) => evidenceRef(item.id, index))
  return {
    'bom-ref': claimRef(item.id),
    ...(hasSubject && { target: SUBJECT }),
    predicate: verdict.outcome,
    ...(verdict.remark !== undefined && { reasoning: verdict.remark }),
    ...(verdict.waiver && { mitigationStrategies: [waiverRef(item.id)] }),
    ...(refs.length > 0 && { [verdict.outcome === 'failed' ? 'counterEvidence' : 'evidence']: refs }),
  }
}

function evidenceOf({ item, verdict }: Checked): Record<string, unknown>[] {
  const { evidence, waiver } = verdict
  const signed = stamp(verdict.by, verdict.on)
  return [
    ...evidence.map((one, index) => ({ 'bom-ref': evidenceRef(item.id, index), ...describe(one), ...signed })),
    ...(waiver
      ? [{ 'bom-ref': waiverRef(item.id), description: waiver.reason, ...stamp(waiver.by), ...expiry(waiver.until) }]
      : []),
  ]
}

/** A link that is no URI reference stays readable in the description. */
function describe({ text, url }: Evidence): Record<string, unknown> {
  const reference = url === undefined ? undefined : uriReference(url)
  if (reference === undefined) return { description: [text, url === undefined ? '' : `<${url}>`].join(' ').trim() }
  return { description: text, data: [{ name: text || reference, contents: { url: reference } }] }
}

function stamp(by: string | undefined, on?: string): Record<string, unknown> {
  const created = momentOf(on)
  return { ...(created !== undefined && { created }), ...(by?.trim() && { author: { name: by } }) }
}

function expiry(until: string | undefined): Record<string, unknown> {
  const expires = momentOf(until)
  return expires === undefined ? {} : { expires }
}
