import { checkGate, coverageOf, parseGate, writeGate } from '@clausekit/checklists'
import { describe, expect, it } from 'vitest'
import { checklistOf, itemOf, verdictOf } from './locks.js'

describe('thresholds', () => {
  it('are read with their scope and bound', () => {
    expect(parseGate('tested=100, recommended.passing>=95.5%，all.failing<=0;untested=5')).toEqual([
      { scope: 'mandatory', state: 'tested', bound: 'at-least', percent: 100 },
      { scope: 'recommended', state: 'passing', bound: 'at-least', percent: 95.5 },
      { scope: 'all', state: 'failing', bound: 'at-most', percent: 0 },
      { scope: 'mandatory', state: 'untested', bound: 'at-most', percent: 5 },
    ])
  })

  it.each([
    '',
    'tested',
    'tested=',
    'tested=101',
    'tests=100',
    'some.tested=1',
    'tested=100,,',
    'tested=-1',
    'constructor=1',
    '='.repeat(100_000),
  ])('%j is none', (text) => {
    expect(() => parseGate(text)).toThrow(RangeError)
  })

  const of = (tested: number, total: number) =>
    coverageOf(
      checklistOf(
        Array.from({ length: total }, (_, index) =>
          itemOf({ id: `a${index}`, verdict: index < tested ? verdictOf('passed') : null }),
        ),
      ),
      [],
    )

  it.each([
    ['tested=100', 3, 3, true],
    ['tested=100', 2, 3, false],
    ['passing=95', 19, 20, true],
    ['passing=95', 18, 20, false],
    ['tested=33.3', 1, 3, true],
    ['tested=33.4', 1, 3, false],
    ['failing=0', 0, 3, true],
    ['untested<=50', 1, 2, true],
    ['untested<=49', 1, 2, false],
    ['tested=0', 0, 0, false],
    ['recommended.tested=0', 3, 3, false],
  ])('%s with %i of %i: %s', (gate, tested, total, met) => {
    expect(checkGate(of(tested, total), parseGate(gate)).met).toBe(met)
  })

  it('say what they came to', () => {
    expect(checkGate(of(1, 3), parseGate('tested=100')).results).toEqual([
      { scope: 'mandatory', state: 'tested', bound: 'at-least', percent: 100, count: 1, of: 3, met: false },
    ])
  })

  it('are told in both languages', () => {
    const { results } = checkGate(of(1, 3), parseGate('tested=100,recommended.failing=0'))
    expect(writeGate(results)).toBe(
      'Not met: Mandatory, tested at least 100 %: 1 of 3\nNot met: Recommended, failing at most 0 %: 0 of 0 (nothing to cover)\n',
    )
    expect(writeGate(results, { language: 'zh' })).toMatch(/^未达标：应符合，已测试不低于 100 %：1 \/ 3\n/)
  })
})
