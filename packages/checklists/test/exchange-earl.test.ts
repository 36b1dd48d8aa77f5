import { createRequire } from 'node:module'
import { writeEarl } from '@clausekit/checklists/earl'
import { describe, expect, it } from 'vitest'
import { checklists, VERDICTS } from './exchange-checklist.js'
import { earlTerms, hasSchemas } from './exchange-schemas.js'

type Term = { value: string }
type Quad = { subject: Term; predicate: Term; object: Term }
type JsonLd = { toRDF(document: unknown, options: { safe: boolean }): Promise<Quad[]> }

/** The processor of the authors of JSON-LD; it has no types. */
const jsonld = createRequire(import.meta.url)('jsonld') as JsonLd

const EARL = 'http://www.w3.org/ns/earl#'
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'

/** Safe mode refuses every term and every IRI that would be dropped on the way to RDF. */
const quadsOf = (name: string) => jsonld.toRDF(JSON.parse(writeEarl(checklists[name]!)), { safe: true })

describe('EARL', () => {
  it.each(Object.keys(checklists))('of a checklist %s is JSON-LD of which nothing is dropped', async (name) => {
    const quads = await quadsOf(name)
    const subjects = (type: string) =>
      quads.filter(({ predicate, object }) => predicate.value === TYPE && object.value === EARL + type)
    expect(subjects('Assertion')).toHaveLength(checklists[name]!.items.length)
    expect(subjects('TestResult')).toHaveLength(checklists[name]!.items.length)
    for (const property of ['assertedBy', 'subject', 'test', 'mode', 'result', 'outcome'])
      expect(quads.filter(({ predicate }) => predicate.value === EARL + property)).toHaveLength(
        checklists[name]!.items.length,
      )
  })

  it('has the outcomes of the verdicts, untested where there is none', async () => {
    const quads = await quadsOf('English, with verdicts')
    const outcomes = quads.flatMap(({ predicate, object }) =>
      predicate.value === `${EARL}outcome` ? [object.value.slice(EARL.length)] : [],
    )
    const expected = checklists['English, with verdicts']!.items.map(
      (_, index) => VERDICTS[index % VERDICTS.length]?.outcome ?? 'untested',
    )
    expect(outcomes.sort()).toEqual(expected.sort())
  })

  it.skipIf(!hasSchemas)('has only terms of the vocabulary (skipped where ../shared is not there)', async () => {
    const quads = await quadsOf('two standards, with verdicts')
    const terms = quads
      .flatMap(({ predicate, object }) => [predicate.value, object.value])
      .filter((value) => value.startsWith(EARL))
    const known = earlTerms()
    expect([...new Set(terms)].filter((term) => !known.has(term.slice(EARL.length)))).toEqual([])
    expect(known.size).toBeGreaterThan(30)
  })
})
