import { describe, expect, it } from 'vitest'
import { decode } from '../src/decode.js'
import { detectFormat, parse, UnreadableSourceError } from '../src/index.js'

const utf8 = (words: string) => new TextEncoder().encode(words)
const bytes = (...values: number[]) => new Uint8Array(values)
const joined = (...parts: Uint8Array[]) => new Uint8Array(parts.flatMap((part) => [...part]))

function utf16(words: string, order: 'le' | 'be'): Uint8Array {
  return new Uint8Array(
    [...Array(words.length).keys()].flatMap((at) => {
      const unit = words.charCodeAt(at)
      return order === 'le' ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff]
    }),
  )
}

/** 1 范围。本文件规定了水泵的要求。 in GBK, as two bytes a sign. */
const GBK = bytes(
  0x31,
  0x20,
  0xb7,
  0xb6,
  0xce,
  0xa7,
  0xa1,
  0xa3,
  0xb1,
  0xbe,
  0xce,
  0xc4,
  0xbc,
  0xfe,
  0xb9,
  0xe6,
  0xb6,
  0xa8,
  0xc1,
  0xcb,
  0xcb,
  0xae,
  0xb1,
  0xc3,
  0xb5,
  0xc4,
  0xd2,
  0xaa,
  0xc7,
  0xf3,
  0xa1,
  0xa3,
)
const SCOPE = '1 范围。本文件规定了水泵的要求。'

const read = (source: Uint8Array) => {
  const { input, diagnostics } = decode({ bytes: source, name: 'pump.txt' })
  return { text: input.text, encoding: input.encoding, rules: diagnostics.map(({ ruleId }) => ruleId) }
}

describe('encodings', () => {
  it.each([
    ['UTF-8', utf8(SCOPE), SCOPE, 'utf-8', []],
    ['UTF-8 with a byte order mark', joined(bytes(0xef, 0xbb, 0xbf), utf8(SCOPE)), SCOPE, 'utf-8', []],
    ['GBK', GBK, SCOPE, 'gb18030', ['encoding']],
    ['GB 18030 of four bytes', joined(GBK, bytes(0x81, 0x39, 0xef, 0x30)), `${SCOPE}㐁`, 'gb18030', ['encoding']],
    ['UTF-16 LE with a mark', joined(bytes(0xff, 0xfe), utf16(SCOPE, 'le')), SCOPE, 'utf-16le', ['encoding']],
    ['UTF-16 BE with a mark', joined(bytes(0xfe, 0xff), utf16(SCOPE, 'be')), SCOPE, 'utf-16be', ['encoding']],
    ['UTF-16 LE without a mark', utf16('The pump stops.\n', 'le'), 'The pump stops.\n', 'utf-16le', ['encoding']],
    ['UTF-16 BE without a mark', utf16('The pump stops.\n', 'be'), 'The pump stops.\n', 'utf-16be', ['encoding']],
    ['windows-1252', bytes(0x54, 0xfc, 0x72, 0x20, 0x35, 0x20, 0x80, 0x0a), 'Tür 5 €\n', 'windows-1252', ['encoding']],
  ] as const)('%s', (_, source, text, encoding, rules) => {
    expect(read(source)).toEqual({ text, encoding, rules })
  })

  it('keeps UTF-8 with a damaged byte, and says so', () => {
    const damaged = joined(utf8('水泵应停机，阀门应关闭，指示灯应点亮。'), bytes(0xe6), utf8('完。'))
    const { text, encoding, rules } = read(damaged)
    expect(text).toBe('水泵应停机，阀门应关闭，指示灯应点亮。\ufffd完。')
    expect(encoding).toBe('utf-8')
    expect(rules).toEqual(['damaged-encoding'])
  })

  it('refuses UTF-16 that is cut within a unit, or keeps its words', () => {
    const cut = joined(bytes(0xff, 0xfe), utf16('Pumps stop.', 'le')).slice(0, -1)
    expect(read(cut).text).toContain('Pumps stop')
  })
})

describe('what cannot be read', () => {
  it.each([
    ['no byte', bytes(), 'empty-input'],
    ['white space only', utf8(' \n\t\u3000\n'), 'empty-input'],
    ['a byte order mark only', bytes(0xef, 0xbb, 0xbf), 'empty-input'],
    ['a PNG picture', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49), 'binary-input'],
    ['control characters', bytes(...Array.from({ length: 200 }, (_, at) => (at % 7) + 1)), 'binary-input'],
    ['high bytes of no encoding', bytes(...Array.from({ length: 400 }, (_, at) => 253 + (at % 3))), 'binary-input'],
  ])('%s', (_, source, ruleId) => {
    const reading = () => decode({ bytes: source, name: 'pump.bin' })
    expect(reading).toThrow(UnreadableSourceError)
    expect(reading).toThrow(expect.objectContaining({ ruleId, message: expect.stringContaining('pump.bin') }))
  })
})

describe('parse', () => {
  it('tells formats by their endings, then by their words', () => {
    expect(detectFormat({ bytes: utf8('x'), name: 'a.MD' })).toBe('markdown')
    expect(detectFormat({ bytes: utf8('# x\n'), name: 'a.txt' })).toBe('text')
    expect(detectFormat({ bytes: utf8('# Pumps\n\nPumps stop.\n') })).toBe('markdown')
    expect(detectFormat({ bytes: utf8('Pumps stop.\n') })).toBe('text')
  })

  it('names the format that nobody knows, and those that are known', async () => {
    const reading = parse({ bytes: utf8('x'), name: 'a.md' }, { format: 'word-perfect' })
    await expect(reading).rejects.toMatchObject({ ruleId: 'unknown-format' })
    await expect(reading).rejects.toThrow(/a\.md.*word-perfect.*markdown, text/)
  })

  it('joins files in their order, numbers clauses on and reports an empty one', async () => {
    const standard = await parse([
      { bytes: utf8('## 4 Arm\n\nThe arm shall turn.\n'), name: '4.md' },
      { bytes: bytes(), name: 'empty.md' },
      { bytes: utf8('## 5 Cap\n\nThe cap may be red.\n'), name: '5.md' },
    ])
    expect(standard.source).toEqual({ format: 'markdown', files: ['4.md', 'empty.md', '5.md'], encoding: 'utf-8' })
    expect(standard.children.map((child) => 'id' in child && child.id)).toEqual(['clause-4', 'clause-5'])
    expect(standard.children.map(({ location }) => location?.file)).toEqual(['4.md', '5.md'])
    expect(standard.diagnostics.map(({ ruleId, message }) => [ruleId, message])).toEqual([
      ['empty-input', 'empty.md is empty.'],
    ])
  })

  it('refuses files that are empty all', async () => {
    const files = [bytes(), bytes()].map((each, at) => ({ bytes: each, name: `${at}.md` }))
    await expect(parse(files)).rejects.toMatchObject({ ruleId: 'empty-input' })
  })

  it('takes language and regime as told', async () => {
    const source = { bytes: utf8('# 泵\n\n## 1 总则\n\n泵应停机。\n'), name: 'a.md' }
    const { metadata } = await parse(source, { language: 'zh-Hans-CN', regime: 'law' })
    expect(metadata).toMatchObject({ language: 'zh-Hans-CN', regime: 'law' })
  })
})
