import type { Block, Clause, Inline, Standard } from '@clausekit/model'

type Partly<T> = Omit<Partial<T>, 'metadata'>

/** A whole standard around the parts that a test is about. */
export function standardOf(parts: Partly<Standard> & { metadata?: Partial<Standard['metadata']> } = {}): Standard {
  return {
    type: 'standard',
    schema: 'clausekit/standard/1',
    children: [],
    terms: [],
    references: [],
    provisions: [],
    diagnostics: [],
    source: { format: 'markdown', files: [] },
    ...parts,
    metadata: { titles: [], language: 'en', regime: 'iso', ...parts.metadata },
  }
}

export function clauseOf(parts: Partial<Clause>): Clause {
  return {
    type: 'clause',
    id: 'clause-1',
    number: null,
    title: '',
    role: 'other',
    normativity: 'normative',
    children: [],
    ...parts,
  }
}

export function paragraphOf(...children: (Inline | string)[]): Block {
  return {
    type: 'paragraph',
    children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
  }
}
