import type { Block, Clause, DeclaredProvision, Paragraph, Standard } from '@clausekit/model'
import { describe, expect, it } from 'vitest'
import { extractProvisions } from '../src/index.js'

const paragraph = (value: string): Paragraph => ({ type: 'paragraph', children: [{ type: 'text', value }] })
const declared = (children: Block[], rest: Partial<DeclaredProvision> = {}): DeclaredProvision => ({
  type: 'declaredProvision',
  children,
  ...rest,
})
const standardOf = (...blocks: Block[]): Standard => {
  const clause: Clause = {
    type: 'clause',
    id: 'clause-5',
    number: '5',
    title: 'Landing page',
    role: 'other',
    normativity: 'normative',
    children: blocks,
  }
  return {
    type: 'standard',
    schema: 'clausekit/standard/1',
    metadata: { titles: [], language: 'en', regime: 'iso' },
    children: [clause],
    terms: [],
    references: [],
    provisions: [],
    diagnostics: [],
    source: { format: 'test', files: [] },
  }
}
const found = (...blocks: Block[]) => extractProvisions(standardOf(...blocks)).provisions

describe('a provision that the source marks', () => {
  it('keeps its label, its kind and what is printed beside it, whatever its words', () => {
    const [provision, ...others] = found(
      declared([paragraph('The server supports HTTP GET at the path /.')], {
        label: '/req/core/root-op',
        kind: 'requirement',
        attributes: { target: 'Web API' },
      }),
    )
    expect(others).toEqual([])
    expect(provision).toMatchObject({
      label: '/req/core/root-op',
      kind: 'requirement',
      text: 'The server supports HTTP GET at the path /.',
      attributes: { target: 'Web API' },
      because: 'declared',
    })
  })

  it('is of the kind that its words have where the source declares none', () => {
    const kinds = found(declared([paragraph('The page should be short.')]), declared([paragraph('Text has contrast.')]))
    expect(kinds.map(({ kind }) => kind)).toEqual(['recommendation', 'requirement'])
  })

  it('holds its parts, which have its kind and labels of their own', () => {
    const provisions = found(
      declared(
        [
          paragraph('The response shall have links:'),
          declared([paragraph('to itself;')], { label: 'A' }),
          declared([paragraph('to the definition of the interface.')], { label: 'B' }),
        ],
        { label: '/req/core/root-success', kind: 'requirement' },
      ),
    )
    const [whole, ...parts] = provisions
    expect(whole?.text).toBe('The response shall have links:')
    expect(parts.map(({ label, kind, text, parentId }) => [label, kind, text, parentId])).toEqual([
      ['/req/core/root-success A', 'requirement', 'to itself;', whole?.id],
      ['/req/core/root-success B', 'requirement', 'to the definition of the interface.', whole?.id],
    ])
  })

  it('gives its label to parts that have none', () => {
    const provisions = found(
      declared([declared([paragraph('It shall be short.')]), declared([paragraph('It shall be true.')])], {
        label: '/req/core/page',
        kind: 'requirement',
      }),
    )
    expect(provisions.map(({ label, text }) => [label, text])).toEqual([
      ['/req/core/page', 'It shall be short.'],
      ['/req/core/page', 'It shall be true.'],
    ])
  })

  it('leaves out what explains it', () => {
    const note: Block = { type: 'note', label: 'NOTE', children: [paragraph('Servers shall not worry.')] }
    expect(found(declared([paragraph('The page shall be short.'), note])).map(({ text }) => text)).toEqual([
      'The page shall be short.',
    ])
  })

  it('stands beside the provisions of the running text', () => {
    const provisions = found(
      paragraph('The server shall answer.'),
      declared([paragraph('The page shall be short.')], { label: '/req/short' }),
    )
    expect(provisions.map(({ label, text }) => [label, text])).toEqual([
      [undefined, 'The server shall answer.'],
      ['/req/short', 'The page shall be short.'],
    ])
  })
})
