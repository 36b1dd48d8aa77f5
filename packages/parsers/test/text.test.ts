import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isTextLocation } from '@clausekit/model'
import { describe, expect, it } from 'vitest'
import type { Page } from '../src/parser.js'
import { text } from '../src/text/index.js'

const fixtures = fileURLToPath(new URL('../../../test-fixtures/parsers/text/', import.meta.url))

type Expected = { frontMatter?: Record<string, unknown>; furniture?: string[]; blocks: unknown[] }

function read(source: string): Page {
  return text.parseBlocks({ text: source, name: 'input.txt', encoding: 'utf-8' }) as Page
}

/** Blocks without locations; a paragraph of plain words as a string. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).filter(([key, each]) => key !== 'location' && each !== undefined)
  const children = (value as { children?: unknown }).children
  if (Array.isArray(children) && children.length > 0 && children.every(isWords)) {
    return Object.fromEntries(
      entries.map(([key, each]) => [key, key === 'children' ? children.map(wordsOf).join('') : plain(each)]),
    )
  }
  return Object.fromEntries(entries.map(([key, each]) => [key, plain(each)]))
}

function isWords(node: unknown): boolean {
  return ['text', 'break'].includes((node as { type: string }).type)
}

function wordsOf(node: unknown): string {
  const { type, value } = node as { type: string; value?: string }
  return type === 'break' ? '\n' : (value ?? '')
}

/** Everything that a page says, without white space. */
function allWords(value: unknown, key = ''): string {
  if (typeof value === 'string') return key === 'type' ? '' : value
  if (Array.isArray(value)) return value.map((each) => allWords(each)).join(' ')
  if (value === null || typeof value !== 'object') return ''
  return Object.entries(value)
    .filter(([name]) => name !== 'location')
    .map(([name, each]) => allWords(each, name))
    .join(' ')
}

/** Words in the source that are on the page: what stands at a text's location is its value. */
function located(value: unknown, visit: (type: string, words: string, start: number, end: number) => void): void {
  if (Array.isArray(value)) for (const each of value) located(each, visit)
  else if (value !== null && typeof value === 'object') {
    const node = value as { type?: string; value?: string; location?: Parameters<typeof isTextLocation>[0] }
    if (node.type !== undefined && node.value !== undefined && isTextLocation(node.location)) {
      visit(node.type, node.value, node.location.start.offset, node.location.end.offset)
    }
    for (const each of Object.values(value)) located(each, visit)
  }
}

/** Letters and digits of words, sorted: equal where each is there as often. */
function letters(words: string): string {
  return (words.match(/[\p{L}\p{N}]/gu) ?? []).sort().join('')
}

for (const name of readdirSync(fixtures)) {
  describe(name.replaceAll('-', ' '), () => {
    const source = readFileSync(`${fixtures}${name}/input.txt`, 'utf8')
    const file = `${fixtures}${name}/expected.json`
    const expected = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Expected) : undefined
    const page = read(source)

    it('reads the blocks', () => {
      expect(expected, `${file} is missing`).toBeDefined()
      expect(plain(page.blocks)).toEqual(expected?.blocks)
      expect(page.frontMatter).toEqual(expected?.frontMatter)
    })

    it('reads every word that is no furniture once', () => {
      const furniture = [...(expected?.furniture ?? [])]
      const lines = source.split(/[\n\f]/).filter((line) => {
        const at = furniture.indexOf(line.trim())
        if (at >= 0) furniture.splice(at, 1)
        return at < 0
      })
      expect(furniture).toEqual([])
      // A caption's number and title are fields of the figure; the word before them is not.
      const words = lines.map((line) => line.replace(/^\s*(?:Figure|Table)(?= \d+:)/, ''))
      expect(letters(allWords(page.blocks))).toEqual(letters(words.join(' ')))
    })

    it('points at the words in the source', () => {
      const seen = new Set<number>()
      located(page.blocks, (type, value, start, end) => {
        const words = source.slice(start, end)
        if (type === 'text') expect(words.trim()).toBe(value.trim())
        else for (const line of value.split('\n')) expect(words).toContain(line.trim())
        // Code over a page break has the furniture between its first and its last line.
        for (let offset = start; offset < end; offset++) {
          if (/\s/.test(source[offset] as string)) continue
          expect(seen.has(offset), `${words} is read twice`).toBe(false)
          seen.add(offset)
        }
      })
    })
  })
}

describe('very large texts', () => {
  it('keeps a line that no one wrote as it is, and says so', () => {
    const line = 'A sentence without any end of line; '.repeat(140_000).trim()
    const { blocks, diagnostics } = read(line)
    expect(blocks).toHaveLength(1)
    expect(blocks[0]?.type === 'code' && blocks[0].value === line).toBe(true)
    expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(['line-too-long'])
  })

  it('passes a long line of marks, spaces or digits through', () => {
    for (const mark of ['-', '. ', '|', '1.', '（', '\t.', '目']) {
      const line = mark.repeat(500_000).trim()
      expect(allWords(read(`Title\n\n${line}\n`).blocks)).toContain(line.slice(-100))
    }
  })

  it('reads many lines without a blank one, and many blank ones', () => {
    expect(
      read('   The line is one of very many lines that all look the same.\n'.repeat(60_000)).blocks,
    ).not.toHaveLength(0)
    expect(read(`${'\n'.repeat(500_000)}Words.`).blocks).toHaveLength(1)
    expect(read('1. Item.\n\n'.repeat(30_000)).blocks).not.toHaveLength(0)
    expect(read('Contents\n\n'.repeat(30_000)).blocks).not.toHaveLength(0)
  })
})

describe('line ends', () => {
  it('reads CRLF, CR and LF alike', () => {
    const source = '   First line of a paragraph\n   and its second line.\n\n   Another one.\n'
    const blocks = plain(read(source).blocks)
    expect(plain(read(source.replaceAll('\n', '\r\n')).blocks)).toEqual(blocks)
    expect(plain(read(source.replaceAll('\n', '\r')).blocks)).toEqual(blocks)
  })

  it('counts tabs to the next eighth column and full-width spaces as two', () => {
    const [tabs, spaces] = ['\tFirst line\n\tsecond line.\n', '        First line\n        second line.\n']
    expect(plain(read(tabs).blocks)).toEqual(plain(read(spaces).blocks))
  })
})

describe('diagnostics', () => {
  it('names an entry of the contents that has no heading', () => {
    const source = [
      'Request for Comments: 1500\n\n                    A Title in the Middle\n\nTable of Contents\n\n   1.  First\n   2.  Second\n',
      '\n1.  First\n\n   Words that are long enough to be a line of the text.\n\n   And no second section.\n',
    ].join('')
    const { diagnostics } = read(source)
    expect(diagnostics.map((each) => each.ruleId)).toEqual(['contents-entry-without-heading'])
    expect(diagnostics[0]?.message).toContain('2.  Second')
    expect(diagnostics[0]?.location).toMatchObject({ start: { line: 8, column: 4 } })
  })
})

describe('recognise', () => {
  it('knows the front page of an IETF document, and takes any text', () => {
    expect(text.recognise('Network Working Group      A. B\nRequest for Comments: 1234      Lab\n')).toBeGreaterThan(
      0.8,
    )
    expect(text.recognise('Words.')).toBeGreaterThan(0)
    expect(text.recognise('<html>')).toBeLessThan(0.1)
  })
})
