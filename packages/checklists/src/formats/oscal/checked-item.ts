import type { Checklist, ChecklistItem, Evidence, Outcome, Verdict } from '@clausekit/model'
import type { Words } from '../../words/words.js'
import { momentOf } from '../moment.js'
import { uriReference } from '../uri-reference.js'
import { ASSESSMENT_METHODS } from './assessment-methods.js'
import { statementId } from './control-ids.js'
import { list, markup, markupLine, ownProperty } from './document.js'

/** An item with its verdict, and when that was given where its date can be read. */
export type Checked = { item: ChecklistItem; verdict: Verdict; moment: string | undefined }

/** What the parts of a result name one another by, and what they share. */
export type Refer = {
  uuid(...names: readonly string[]): string
  moment: string
  words: Words
  subject: Checklist['subject']
}

type State = { state: 'satisfied' | 'not-satisfied'; reason: 'pass' | 'fail' | 'other' }

/** OSCAL has two states: the outcome of EARL stands beside them as a property. */
const STATES: Readonly<Record<Exclude<Outcome, 'untested'>, State>> = {
  passed: { state: 'satisfied', reason: 'pass' },
  failed: { state: 'not-satisfied', reason: 'fail' },
  cantTell: { state: 'not-satisfied', reason: 'other' },
  inapplicable: { state: 'satisfied', reason: 'other' },
}

export function checkedItems({ items }: Checklist): Checked[] {
  return items.flatMap((item) =>
    item.verdict ? [{ item, verdict: item.verdict, moment: momentOf(item.verdict.on) }] : [],
  )
}

export function observationOf({ item, verdict, moment }: Checked, refer: Refer): Record<string, unknown> {
  const { uuid, words } = refer
  return {
    uuid: uuid('observation', item.id),
    title: markupLine(item.label ?? item.id),
    description: markup(verdict.remark?.trim() || words.verdicts[verdict.outcome]),
    props: [
      ...ownProperty('outcome', verdict.outcome),
      ...ownProperty('on', moment === undefined ? verdict.on : undefined),
    ],
    methods: [ASSESSMENT_METHODS[item.method]],
    types: ['finding'],
    ...originsOf(verdict.by, refer),
    ...(refer.subject && { subjects: [{ 'subject-uuid': uuid('subject'), type: 'component' }] }),
    ...list('relevant-evidence', verdict.evidence.map(evidenceOf)),
    collected: moment ?? refer.moment,
  }
}

function originsOf(name: string | undefined, { uuid }: Refer): Record<string, unknown> {
  return name?.trim() ? { origins: [{ actors: [{ type: 'party', 'actor-uuid': uuid('party', name) }] }] } : {}
}

/** A link that is no URI reference stays readable in the description. */
function evidenceOf({ text, url }: Evidence): Record<string, unknown> {
  const href = url === undefined ? undefined : uriReference(url)
  const description = [text, href === undefined && url !== undefined ? `<${url}>` : ''].join(' ').trim()
  return { ...(href !== undefined && { href }), description: markup(description || (url ?? '')) }
}

export function findingOf({ item, verdict }: Checked, { uuid, words }: Refer): Record<string, unknown> {
  const status = STATES[verdict.outcome as keyof typeof STATES]
  return {
    uuid: uuid('finding', item.id),
    title: markupLine(item.label ?? item.id),
    description: markup(words.verdicts[verdict.outcome]),
    target: {
      type: 'statement-id',
      'target-id': statementId(item),
      props: ownProperty('outcome', verdict.outcome),
      status,
      ...(verdict.outcome === 'inapplicable' && { 'implementation-status': { state: 'not-applicable' } }),
    },
    'related-observations': [{ 'observation-uuid': uuid('observation', item.id) }],
    ...(verdict.waiver && { 'related-risks': [{ 'risk-uuid': uuid('risk', item.id) }] }),
  }
}

/** A waiver is a deviation that is accepted. */
export function riskOf({ item, verdict }: Checked, refer: Refer): Record<string, unknown> {
  const { waiver } = verdict
  const until = momentOf(waiver?.until)
  return {
    uuid: refer.uuid('risk', item.id),
    title: markupLine(item.label ?? item.id),
    description: markup(waiver?.reason ?? ''),
    statement: markup(waiver?.reason ?? ''),
    ...list('props', ownProperty('until', until === undefined ? waiver?.until : undefined)),
    status: 'deviation-approved',
    ...originsOf(waiver?.by, refer),
    ...(until !== undefined && { deadline: until }),
  }
}
