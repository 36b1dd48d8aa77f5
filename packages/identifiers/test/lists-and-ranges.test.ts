import { describe, expect, it } from 'vitest'
import { expandRange, parseIdentifier, parseIdentifiers } from '../src/index.js'

describe('lists and ranges', () => {
  it.each([
    ['GB/T 5271.1、5271.8', ['GB/T 5271.1', 'GB/T 5271.8']],
    ['GB/T 700、GB/T 1591、3077', ['GB/T 700', 'GB/T 1591', 'GB/T 3077']],
    ['GB/T 2423.1～2423.10、GB 2312', ['GB/T 2423.1～2423.10', 'GB 2312']],
    ['GB 3100～3102—1993', ['GB 3100～3102—1993']],
    ['GB/T 1.1—2020和GB/T 1.2—2020', ['GB/T 1.1—2020', 'GB/T 1.2—2020']],
    ['RFC 2119 and 8174', ['RFC 2119', 'RFC 8174']],
    ['ISO 9001:2015, ISO 14001:2015', ['ISO 9001:2015', 'ISO 14001:2015']],
    ['GB/T 1.1—2020', ['GB/T 1.1—2020']],
    ['GB/T 1.1—2020等标准', []],
    ['', []],
  ])('reads %s', (text, expected) => {
    expect(parseIdentifiers(text).map((identifier) => identifier.canonical)).toEqual(expected)
  })

  it('gives the shared year of a range to its first member', () => {
    expect(parseIdentifier('GB 3100～3102—1993')).toMatchObject({
      number: '3100',
      year: '1993',
      dated: true,
      range: { to: { number: '3102' } },
    })
  })

  it('expands a range of parts and a range of numbers', () => {
    expect(expanded('GB/T 2423.1～2423.3')).toEqual(['2423.1', '2423.2', '2423.3'])
    expect(expanded('GB 3100～3102—1993')).toEqual(['3100', '3101', '3102'])
    expect(expanded('GB 2312')).toEqual(['2312'])
    expect(expanded('GB 1000～99999')).toEqual(['1000', '99999'])
  })
})

function expanded(text: string): string[] {
  return parseIdentifiers(text)
    .flatMap(expandRange)
    .map(({ number, part }) => (part ? `${number}.${part}` : number))
}
