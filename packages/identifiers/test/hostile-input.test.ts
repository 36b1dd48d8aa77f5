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

// A text ten times as long may take about ten times as long; a backtracking pattern takes a hundred times as long or never ends.
it.each(pieces)('reads 200 kB of %j in linear time', (piece) => {
  const text = piece.repeat(Math.ceil(200_000 / piece.length))
  const start = performance.now()
  findIdentifiers(text)
  parseIdentifier(text)
  parseIdentifiers(text)
  expect(performance.now() - start).toBeLessThan(4_000)
})
