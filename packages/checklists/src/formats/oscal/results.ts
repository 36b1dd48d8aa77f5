import type { Checklist } from '@clausekit/model'
import { wordsFor } from '../../words/words-for.js'
import type { ChecklistFormat, ChecklistWriteOptions } from '../format.js'
import { momentOfFile } from '../moment.js'
import { identityOf, nameOfChecklist } from '../names-of.js'
import { oneLine } from '../one-line.js'
import { uuidOf } from '../uuid.js'
import { type Checked, checkedItems, findingOf, observationOf, type Refer, riskOf } from './checked-item.js'
import { controlId } from './control-ids.js'
import { catalogUuid, list, markupLine, metadataOf, ownProperty } from './document.js'

/**
 * The verdicts of a checklist as OSCAL assessment results in JSON: an observation a verdict, a finding for each that is not
 * `untested`, a risk for each waiver. The findings are about the controls of the catalog that `writeOscalCatalog` writes.
 *
 * @throws RangeError for `options.date` that is no date of ISO 8601.
 * @see NIST OSCAL 1.1.3, assessment results model
 */
export function writeOscalResults(checklist: Checklist, options: ChecklistWriteOptions = {}): string {
  const words = wordsFor(options.language ?? checklist.language)
  const moment = momentOfFile(checklist, options)
  const title = `${words.checklist}${words.colon}${nameOfChecklist(checklist, words.and)}`
  const identity = identityOf(checklist)
  const refer: Refer = {
    uuid: (...names) => uuidOf('oscal-results', identity, ...names),
    moment,
    words,
    subject: checklist.subject,
  }
  const metadata = metadataOf(title, moment, checklist)
  const results = {
    uuid: uuidOf('oscal-results', JSON.stringify(checklist), moment),
    metadata: { ...metadata, ...list('parties', partiesOf(checklist, refer)) },
    'import-ap': { href: `#${refer.uuid('catalog')}` },
    results: [resultOf(checklist, title, refer)],
    'back-matter': { resources: [catalogResource(checklist, title, refer)] },
  }
  return `${JSON.stringify({ 'assessment-results': results }, null, 2)}\n`
}

/** OSCAL knows persons and organizations; a checklist does not tell them apart. */
function partiesOf(checklist: Checklist, { uuid }: Refer): Record<string, string>[] {
  const names = new Set(checklist.items.flatMap(({ verdict }) => [verdict?.by, verdict?.waiver?.by]))
  return [...names].flatMap((name) =>
    name?.trim() ? [{ uuid: uuid('party', name), type: 'person', name: oneLine(name) }] : [],
  )
}

/** A checklist is plan and results in one: what it was planned by is the catalog. */
function catalogResource(checklist: Checklist, title: string, { uuid }: Refer): Record<string, unknown> {
  return {
    uuid: uuid('catalog'),
    title: markupLine(title),
    'document-ids': [{ identifier: `urn:uuid:${catalogUuid(checklist)}` }],
  }
}

function resultOf(checklist: Checklist, title: string, refer: Refer): Record<string, unknown> {
  const checked = checkedItems(checklist)
  const findings = checked.filter(({ verdict }) => verdict.outcome !== 'untested')
  return {
    uuid: refer.uuid('result'),
    title: markupLine(title),
    description: markupLine(title),
    start: checked.flatMap(({ moment }) => moment ?? []).sort()[0] ?? refer.moment,
    ...list('props', ownProperty('profile', checklist.profile?.name)),
    ...componentOf(refer),
    'reviewed-controls': { 'control-selections': [selectionOf(checklist, findings)] },
    ...list(
      'observations',
      checked.map((one) => observationOf(one, refer)),
    ),
    ...list(
      'risks',
      checked.filter(({ verdict }) => verdict.waiver).map((one) => riskOf(one, refer)),
    ),
    ...list(
      'findings',
      findings.map((one) => findingOf(one, refer)),
    ),
  }
}

function componentOf({ subject, uuid, words }: Refer): Record<string, unknown> {
  if (!subject) return {}
  const title = markupLine([subject.name, subject.version ?? ''].join(' ')) || words.checklist
  const component = { uuid: uuid('subject'), type: 'system', title, description: title, status: { state: 'other' } }
  return {
    'local-definitions': { components: [{ ...component, ...list('props', ownProperty('version', subject.version)) }] },
  }
}

/** The items that were looked at; where none was, all of them are excluded. */
function selectionOf({ items }: Checklist, findings: readonly Checked[]): Record<string, unknown> {
  const selected = (chosen: readonly { id: string }[]) => chosen.map((item) => ({ 'control-id': controlId(item) }))
  return findings.length > 0
    ? { 'include-controls': selected(findings.map(({ item }) => item)) }
    : list('exclude-controls', selected(items))
}

export const oscalResults = {
  name: 'oscal-results',
  extensions: ['oscal-results.json'],
  mediaType: 'application/json; charset=utf-8',
  write: writeOscalResults,
} satisfies ChecklistFormat
