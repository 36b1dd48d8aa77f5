import type { CheckedStandard, Checklist, ChecklistItem, Waiver } from '@clausekit/model'
import { evidenceLine } from '../columns.js'
import { identityOf, nameOfStandard } from '../names-of.js'
import { uuidOf } from '../uuid.js'
import { wordsOf } from '../words-of.js'
import { CONTEXT } from './terms.js'

type Node = Record<string, unknown>

/**
 * The checklist as an EARL 1.0 report in JSON-LD: an assertion an item, `untested` where there is no verdict.
 *
 * @see W3C, Evaluation and Report Language (EARL) 1.0 Schema
 */
export function writeEarl(checklist: Checklist): string {
  const identity = identityOf(checklist)
  const iri = (...names: string[]) => `urn:uuid:${uuidOf('earl', identity, ...names)}`
  const assertors = new Set(checklist.items.map(({ verdict }) => verdict?.by?.trim() ?? ''))
  const graph = [
    subjectNode(checklist.subject, iri),
    ...[...assertors].map((name) => assertorNode(name, iri)),
    ...checklist.standards.map((standard) => standardNode(standard, iri)),
    ...checklist.items.flatMap((item) => [requirementNode(item, iri), assertionNode(item, iri)]),
  ]
  return `${JSON.stringify({ '@context': CONTEXT, '@graph': graph }, null, 2)}\n`
}

type Iri = (...names: string[]) => string

/** EARL wants a subject; where the checklist names none, it is one without a title. */
function subjectNode(subject: Checklist['subject'], iri: Iri): Node {
  return {
    '@id': iri('subject'),
    '@type': 'TestSubject',
    ...(subject && { title: subject.name }),
    ...(subject?.version !== undefined && { hasVersion: subject.version }),
  }
}

function assertorNode(name: string, iri: Iri): Node {
  return { '@id': iri('assertor', name), '@type': 'Assertor', ...(name !== '' && { name }) }
}

function standardNode(standard: CheckedStandard, iri: Iri): Node {
  return {
    '@id': iri('standard', standard.id),
    title: nameOfStandard(standard),
    ...(standard.identifier && { identifier: standard.identifier.canonical }),
  }
}

function requirementNode(item: ChecklistItem, iri: Iri): Node {
  return {
    '@id': iri('requirement', item.id),
    '@type': 'TestRequirement',
    identifier: item.id,
    title: [item.label ?? item.id, item.clauseTitle].filter((word) => word !== '').join(' '),
    description: wordsOf(item),
    isPartOf: iri('standard', item.standardId),
  }
}

function assertionNode(item: ChecklistItem, iri: Iri): Node {
  const { verdict } = item
  return {
    '@id': iri('assertion', item.id),
    '@type': 'Assertion',
    assertedBy: iri('assertor', verdict?.by?.trim() ?? ''),
    subject: iri('subject'),
    test: iri('requirement', item.id),
    // A checklist does not say whether a person or a program checked.
    mode: 'earl:unknownMode',
    result: {
      '@id': iri('result', item.id),
      '@type': 'TestResult',
      outcome: `earl:${verdict?.outcome ?? 'untested'}`,
      ...(verdict?.on !== undefined && { date: verdict.on }),
      ...(verdict?.remark !== undefined && { description: verdict.remark }),
      ...(verdict && verdict.evidence.length > 0 && { source: verdict.evidence.map(evidenceLine) }),
      ...(verdict?.waiver && { waiver: waiverNode(verdict.waiver) }),
    },
  }
}

function waiverNode({ reason, by, until }: Waiver): Node {
  return { reason, ...(by !== undefined && { acceptedBy: by }), ...(until !== undefined && { until }) }
}
