import { describe, expect, it } from 'vitest'
import { compact, OPTIONAL } from './compact.js'
import { fixtures, read } from './fixtures.js'

for (const fixture of fixtures) {
  it(`${fixture.language}: ${fixture.name.replaceAll('-', ' ')}`, async () => {
    const { expected } = fixture
    expect(expected, 'expected.json').toBeDefined()
    const { standard, provisions, diagnostics } = await read(fixture)
    if (expected?.finds) expect(standard.metadata.regime).toBe(expected.finds)
    const named = new Set(OPTIONAL.filter((name) => expected?.provisions.some((provision) => name in provision)))
    expect(compact(provisions, named)).toEqual(expected?.provisions)
    expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(expected?.diagnostics ?? [])
  })
}

describe('the fixtures', () => {
  it('are there', () => expect(fixtures.length).toBeGreaterThan(50))
  it.each(fixtures.map(({ name, source }) => [name, source]))('%s is short', (_, source) => {
    expect(source.trimEnd().split('\n').length).toBeLessThan(30)
  })
})
