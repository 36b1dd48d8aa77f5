import type { Outcome } from '@clausekit/model'

export const EARL = 'http://www.w3.org/ns/earl#'

/** The terms that are written, each with its meaning: no other file is needed to read it. EARL itself knows no waivers. */
export const CONTEXT = {
  earl: EARL,
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  clausekit: 'https://github.com/clausekit/clausekit/ns/earl#',
  Assertion: 'earl:Assertion',
  Assertor: 'earl:Assertor',
  TestRequirement: 'earl:TestRequirement',
  TestResult: 'earl:TestResult',
  TestSubject: 'earl:TestSubject',
  assertedBy: { '@id': 'earl:assertedBy', '@type': '@id' },
  subject: { '@id': 'earl:subject', '@type': '@id' },
  test: { '@id': 'earl:test', '@type': '@id' },
  result: { '@id': 'earl:result', '@type': '@id' },
  mode: { '@id': 'earl:mode', '@type': '@id' },
  outcome: { '@id': 'earl:outcome', '@type': '@id' },
  info: 'earl:info',
  identifier: 'dct:identifier',
  title: 'dct:title',
  description: 'dct:description',
  date: 'dct:date',
  isPartOf: { '@id': 'dct:isPartOf', '@type': '@id' },
  source: 'dct:source',
  hasVersion: 'dct:hasVersion',
  name: 'foaf:name',
  waiver: 'clausekit:waiver',
  reason: 'clausekit:reason',
  acceptedBy: 'clausekit:acceptedBy',
  until: 'clausekit:until',
} as const

/** The resources of EARL that outcomes are, each with its class, by which other programs say them too. */
export const OUTCOME_CLASSES: Readonly<Record<Outcome, string>> = {
  passed: 'Pass',
  failed: 'Fail',
  cantTell: 'CannotTell',
  inapplicable: 'NotApplicable',
  untested: 'NotTested',
}
