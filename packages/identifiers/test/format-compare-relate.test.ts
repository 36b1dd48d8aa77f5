import { describe, expect, it } from 'vitest'
import {
  compareIdentifiers,
  formatIdentifier,
  normalizeIdentifier,
  parseIdentifier,
  relateIdentifiers,
  type StandardIdentifier,
} from '../src/index.js'

describe('formatIdentifier', () => {
  it('prints the style of the publisher', () => {
    expect(formatIdentifier(read('gb/t 1.1-2020'))).toBe('GB/T 1.1—2020')
    expect(formatIdentifier(read('ISO9001-2015'))).toBe('ISO 9001:2015')
    expect(formatIdentifier(read('GB/T 19001-2016/ISO 9001:2015'))).toBe('GB/T 19001—2016/ISO 9001:2015')
  })

  it('prints ASCII characters alone', () => {
    expect(formatIdentifier(read('GB 50016—2014（2018年版）'), { dash: 'ascii' })).toBe('GB 50016-2014(2018年版)')
    expect(formatIdentifier(read('GB/T 2423.1～2423.10'), { dash: 'ascii' })).toBe('GB/T 2423.1~2423.10')
  })

  it('leaves out the year', () => {
    expect(formatIdentifier(read('GB/T 1.1—2020'), { year: false })).toBe('GB/T 1.1')
    expect(formatIdentifier(read('ISO 9001:2015/Amd 1:2024'), { year: false })).toBe('ISO 9001')
    expect(formatIdentifier(read('draft-ietf-quic-http-34'), { year: false })).toBe('draft-ietf-quic-http')
  })
})

it('normalizeIdentifier gives undefined for anything else', () => {
  expect(normalizeIdentifier('GB∕T 32905-2016')).toBe('GB/T 32905—2016')
  expect(normalizeIdentifier('8 GB 内存')).toBeUndefined()
})

it('compareIdentifiers sorts numbers, parts and years as numbers', () => {
  const sorted = [
    'GB/T 2423.1—2020',
    'GB/T 2423.2—2008',
    'GB/T 2423.10—2019',
    'GB/T 10000—2023',
    'ISO 9001:2008',
    'ISO 9001:2015',
  ]
  const shuffled = [5, 2, 0, 4, 3, 1].map((index) => read(sorted[index] ?? ''))
  expect(shuffled.sort(compareIdentifiers).map((identifier) => identifier.canonical)).toEqual(sorted)
})

describe('relateIdentifiers', () => {
  it.each([
    ['GB/T 1.1—2020', 'GB/T1.1-2020', 'same-document'],
    ['GB/T 1.1—2020', 'GB/T 1.1—2009', 'same-standard'],
    ['GB/T 1.1—2020', 'GB/T 1.1', 'same-standard'],
    ['GB 17859—1999', 'GB/T 17859', 'same-standard'],
    ['GB 2760—2014', 'GB 2760—2014/XG1', 'same-standard'],
    ['GB/T 2423.1—2008', 'GB/T 2423', 'part-of'],
    ['IEC 60335', 'IEC 60335-2-11', 'has-part'],
    ['ISO 10303-1', 'ISO 10303-11', 'sibling-part'],
    ['GB/T 1.1—2020', 'GB/T 11—2020', 'unrelated'],
    ['GBZ 1—2010', 'GB/Z 1—2010', 'unrelated'],
    ['RFC 14', 'BCP 14', 'unrelated'],
    ['ISO 9001', 'GB/T 9001', 'unrelated'],
  ])('%s and %s: %s', (a, b, expected) => expect(relateIdentifiers(read(a), read(b))).toBe(expected))
})

function read(text: string): StandardIdentifier {
  const identifier = parseIdentifier(text)
  if (!identifier) throw new Error(`${text} is not read`)
  return identifier
}
