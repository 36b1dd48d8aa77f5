import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  findIdentifiers,
  formatIdentifier,
  normalizeIdentifier,
  parseIdentifier,
  StandardIdentifier,
} from '../src/index.js'

const folders = ['gb', 'iso', 'iec', 'ietf', 'official-document']

describe.each(folders)('%s', (scheme) => {
  it.each(readLines(scheme, 'accept.tsv').map((line) => line.split('\t')))('reads %s as %s', (printed, canonical) => {
    const identifier = parseIdentifier(printed ?? '')
    expect(identifier?.canonical).toBe(canonical)
    expect(identifier?.scheme).toBe(scheme)
    expect(identifier?.raw).toBe(printed)
    expect(StandardIdentifier.parse(identifier)).toEqual(identifier)
  })

  it.each(readLines(scheme, 'accept.tsv').map((line) => line.split('\t')))(
    'prints %s so that it reads back',
    (printed) => {
      const identifier = parseIdentifier(printed ?? '')
      if (!identifier) throw new Error(`${printed} is not read`)
      const { raw: _raw, ...fields } = identifier
      const { raw: _again, ...reread } = parseIdentifier(formatIdentifier(identifier)) ?? { raw: '' }
      expect(withoutRaw(reread)).toEqual(withoutRaw(fields))
      expect(normalizeIdentifier(formatIdentifier(identifier, { dash: 'ascii' }))).toBe(identifier.canonical)
    },
  )

  it.each(readLines(scheme, 'reject.txt'))('does not read %s', (printed) => {
    expect(parseIdentifier(printed)).toBeUndefined()
  })
})

const notInText = [
  '16 GB',
  '8 GB 内存',
  'GBK 编码',
  '3 GB/s',
  'JB 公司',
  'SC 010101',
  'MT 4',
  'ICS 35.040',
  'CCS L 80',
  'SAC/TC 260',
]

it.each(notInText)('finds nothing in %s, alone or in a sentence', (text) => {
  expect(findIdentifiers(text)).toEqual([])
  expect(findIdentifiers(`本文件中的${text}，不是标准编号。`)).toEqual([])
})

function readLines(scheme: string, file: string): string[] {
  return readFileSync(new URL(`${scheme}/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
}

function withoutRaw(fields: object): unknown {
  return JSON.parse(JSON.stringify(fields, (key, value) => (key === 'raw' ? undefined : value)))
}
