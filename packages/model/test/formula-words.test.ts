import { describe, expect, it } from 'vitest'
import { formulaWords } from '../src/index.js'

const mathml = (inner: string) => formulaWords({ value: `<math xmlns="m">${inner}</math>`, notation: 'mathml' })

describe('the words of a formula', () => {
  it('are the value where the notation is text or TeX', () => {
    expect(formulaWords({ value: 'a < b' })).toBe('a < b')
    expect(formulaWords({ value: '\\frac{a}{b}', notation: 'tex' })).toBe('\\frac{a}{b}')
  })

  it.each([
    ['<msub><mi>w</mi><mtext>max</mtext></msub>', 'wmax'],
    ['<msub><mi>t</mi><mn>90</mn></msub>', 't90'],
    ['<mi>P</mi><mo>&lt;</mo><mn>5</mn>', 'P < 5'],
    ['<mi>F</mi><mo>=</mo><mfrac><mi>m</mi><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow></mfrac>', 'F = m a+b'],
    ['<mi>x</mi><mspace/><mtext>in metres</mtext>', 'x in metres'],
  ])('of %s are %s', (inner, words) => {
    expect(mathml(inner)).toBe(words)
  })

  it('of markup that never closes are found in linear time', () => {
    expect(mathml('<'.repeat(100_000)).length).toBeLessThan(200_000)
  })
})
