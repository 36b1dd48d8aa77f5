import type { Clause, Standard } from '@clausekit/model'
import { describe, expect, it } from 'vitest'
import { writePieces } from '../src/index.js'
import { writeJson } from '../src/json/index.js'
import { orderKeys } from '../src/json/order-keys.js'
import { everyBlockInEveryHolder } from './every-block.js'

const asWhole = (standard: Standard, indent: number) => `${JSON.stringify(orderKeys(standard), null, indent)}\n`
const clause = (number: string, ...children: Clause['children']): Clause => ({
  type: 'clause',
  id: `clause-${number}`,
  number,
  title: `“${number}”\n{}[],`,
  role: 'other',
  normativity: 'normative',
  children,
})
const standardOf = (...children: Standard['children']): Standard => ({
  type: 'standard',
  schema: 'clausekit/standard/1',
  metadata: { titles: [], language: 'en', regime: 'iso', edition: undefined, custom: { z: {}, a: [] } },
  children,
  terms: [],
  references: [],
  provisions: [],
  diagnostics: [],
  source: { format: 'test', files: ['a', 'b'] },
})

describe('JSON in pieces', () => {
  it.each([
    ['nothing', standardOf()],
    ['clauses within clauses, empty ones too', standardOf(clause('1', clause('1.1'), clause('1.2')))],
    ['every block in every holder', everyBlockInEveryHolder()],
  ])('is what it is as a whole: %s', (_, standard) => {
    expect(writeJson(standard)).toBe(asWhole(standard, 2))
    expect(writeJson(standard, { compact: true })).toBe(asWhole(standard, 0))
  })

  it('has no piece much longer than a million characters', () => {
    const words = 'The kettle shall boil. '.repeat(100)
    const paragraphs = Array.from({ length: 2000 }, (_, index) => clause(`${index}`, { type: 'code', value: words }))
    const pieces = [...writePieces(standardOf(clause('1', ...paragraphs)), 'json')]
    expect(pieces.length).toBeGreaterThan(4)
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(1.1 * 2 ** 20)
  })
})
