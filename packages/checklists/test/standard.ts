import type { Clause, Provision, Standard } from '@clausekit/model'

/** What a test says of a standard; the rest is filled in. */
export type StandardParts = {
  metadata?: Partial<Standard['metadata']>
  clauses?: ClauseParts[]
  provisions?: Partial<Provision>[]
}
type ClauseParts = Partial<Omit<Clause, 'children'>> & { clauses?: ClauseParts[] }

export function standardOf({ metadata = {}, clauses = [], provisions = [] }: StandardParts): Standard {
  return {
    type: 'standard',
    schema: 'clausekit/standard/1',
    metadata: { titles: [{ language: 'en', text: 'Door locks' }], language: 'en', regime: 'iso', ...metadata },
    children: clauses.map(clauseOf),
    terms: [],
    references: [],
    provisions: provisions.map((parts, index) => provisionOf(parts, index, metadata.language ?? 'en')),
    diagnostics: [],
    source: { format: 'markdown', files: [] },
  }
}

function clauseOf({ clauses = [], ...parts }: ClauseParts): Clause {
  return {
    type: 'clause',
    id: `clause-${parts.number}`,
    number: null,
    title: '',
    role: 'requirements',
    normativity: 'normative',
    ...parts,
    children: clauses.map(clauseOf),
  }
}

function provisionOf(parts: Partial<Provision>, index: number, language: string): Provision {
  const clause = parts.clause ?? '4'
  return {
    id: `provision-${clause}-${index + 1}`,
    clauseId: `clause-${clause}`,
    clause,
    kind: 'requirement',
    polarity: 'positive',
    regime: 'iso',
    language,
    text: 'The lock shall close.',
    constraints: [],
    citations: [],
    testability: 'test',
    confidence: 1,
    because: 'It says shall.',
    fingerprint: `${index}`,
    ...parts,
  }
}
