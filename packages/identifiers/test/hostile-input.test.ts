import { expect, it } from 'vitest'
import { findIdentifiers, parseIdentifier, parseIdentifiers } from '../src/index.js'

const pieces = [
  'GB/T ',
  '1',
  '-',
  'A',
  '中',
  ' ',
  'GB/T 1、',
  'GB 1~',
  'GB/T 1.1中1.1、',
  'draft-',
  'ISO 9001:2015/Amd 1',
  'ISO/IEC/IEEE ',
  'Section 1 of ',
  '中〔2020〕',
  'Q/ABC ABC ',
  '.1',
]

// A backtracking pattern would not end before the test runner gives up.
it.each(pieces)('reads 200 kB of %j to the end, each character at most once', (piece) => {
  const text = piece.repeat(Math.ceil(200_000 / piece.length))
  let last = 0
  for (const { start, end } of findIdentifiers(text)) {
    expect(start).toBeGreaterThanOrEqual(last)
    expect(end).toBeGreaterThan(start)
    last = end
  }
  expect(last).toBeLessThanOrEqual(text.length)
  expect(parseIdentifier(text)).toBeUndefined()
  expect(parseIdentifiers(text)).toEqual([])
})
