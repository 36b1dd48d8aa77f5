import { describe, expect, it } from 'vitest'
import { parse } from '../../parsers/src/index.js'
import {
  clausesOf,
  type Inline,
  isTextLocation,
  locate,
  type Node,
  plainText,
  type Standard,
  walk,
} from '../src/index.js'
import { completeStandard } from './complete.js'

describe('walk', () => {
  it('visits in reading order, the notes of a table behind its rows', () => {
    const [table] = [...walk(completeStandard())].filter(({ node }) => node.type === 'table')
    expect([...walk(table?.node as Node)].map(({ node }) => ('value' in node ? node.value : node.type))).toEqual(
      'table tableRow tableCell paragraph Size tableCell paragraph Mass note paragraph'.split(' ').concat('Dry mass.'),
    )
  })

  it('names the nodes above, the outermost first', () => {
    for (const { node, ancestors } of walk(completeStandard())) {
      if (node.type === 'image')
        expect(ancestors.map(({ type }) => type)).toEqual('standard clause clause figure paragraph'.split(' '))
    }
    expect.assertions(1)
  })

  it('goes as deep as the tree', () => {
    let node: Node = { type: 'paragraph', children: [] }
    for (let depth = 0; depth < 20_000; depth++) node = { type: 'quote', children: [node as never] }
    let count = 0
    for (const _ of walk(node)) count++
    expect(count).toBe(20_001)
  })

  it('gives the clauses of every level', () => {
    expect([...clausesOf(completeStandard())].map(({ id }) => id)).toEqual([
      'clause-3',
      'clause-4',
      'clause-4.1',
      'clause-bibliography',
    ])
  })
})

describe('plainText', () => {
  it('holds every word once, blocks on lines of their own, cells parted by tabs', () => {
    expect(plainText(completeStandard()).text.split('\n')).toEqual([
      '3 Terms',
      '3.1 pump 泵 lifter',
      'device that lifts',
      'Note 1 to entry: It hums.',
      '4 Limits',
      'The pump shall stop as in [1], see Table 1',
      'p < 2max',
      'a) mass;',
      '1 Limits',
      'Size\tMass',
      'NOTE 1 Dry mass.',
      'EXAMPLE stop()',
      'wait()',
      'p',
      'pressure',
      '1 Or slows.',
      '4.1',
      '1 Pump',
      'a pump',
      'Bibliography',
      '[1] ISO 9999, Hinges',
    ])
  })

  it('keeps a raised number raised, other raised words as they are', () => {
    const raised = (value: string): Inline => ({ type: 'superscript', children: [{ type: 'text', value }] })
    const text = (value: string): Inline => ({ type: 'text', value })
    const children = [text('2'), raised('14'), text(' or 10'), raised('−9'), text(', the 1'), raised('st')]
    expect(plainText({ type: 'paragraph', children }).text).toBe('2¹⁴ or 10⁻⁹, the 1st')
  })

  it('keeps code and formulas within their line', () => {
    const { text } = plainText([
      { type: 'text', value: 'Call ' },
      { type: 'code', value: 'stop()' },
      { type: 'text', value: ' now.' },
    ])
    expect(text).toBe('Call stop() now.')
  })

  it('has segments that follow one another and cover the words', () => {
    const { text, segments } = plainText(completeStandard())
    let before = 0
    for (const { start, end } of segments) {
      expect(start).toBeGreaterThanOrEqual(before)
      expect(text.slice(before, start).trim()).toBe('')
      before = end
    }
    expect(before).toBe(text.length)
  })
})

describe('locate', () => {
  const place = (words: string) => {
    const plain = plainText(completeStandard())
    const at = plain.text.indexOf(words)
    const location = locate(plain, at, at + words.length)
    return isTextLocation(location) ? [location.start.offset, location.end.offset, location.start.column] : location
  }

  it('leads to the place within a stretch', () => {
    expect(place('shall stop')).toEqual([66, 76, 14])
    expect(place('The pump')).toEqual([53, 63, 1])
  })

  it('gives nothing where the words have no place', () => {
    expect(place('Mass')).toBeUndefined()
  })

  /** The words of the source at which a stretch of the plain text stands. */
  async function there(source: string, words: string): Promise<string | undefined> {
    const standard: Standard = await parse({ bytes: new TextEncoder().encode(source), name: 'pump.md' })
    const plain = plainText(standard)
    const at = plain.text.indexOf(words)
    expect(at, words).toBeGreaterThanOrEqual(0)
    const location = locate(plain, at, at + words.length)
    if (!isTextLocation(location)) return undefined
    const lines = source.slice(0, location.start.offset).split('\n')
    expect(location.start).toMatchObject({ line: lines.length, column: (lines.at(-1) as string).length + 1 })
    return source.slice(location.start.offset, location.end.offset)
  }

  it('leads to lines that continue a paragraph', async () => {
    const source = '# Pumps\n\nThe pump\nshall stop when the\n   valve closes. It hums.\n'
    expect(await there(source, 'shall stop')).toBe('shall stop')
    expect(await there(source, 'valve closes')).toBe('valve closes')
    expect(await there(source, 'pump shall')).toBe('pump\nshall')
    expect(await there(source, 'It hums.')).toBe('It hums.')
  })

  it('leads to Chinese lines, which are joined without a space', async () => {
    expect(await there('# 泵\n\n泵应停机，\n阀应关闭。\n', '阀应关闭')).toBe('阀应关闭')
    expect(await there('# 泵\n\n泵应停机，\n阀应关闭。\n', '停机，阀应')).toBe('停机，\n阀应')
  })

  it('gives the whole stretch where escapes make the source longer', async () => {
    expect(await there('# Pumps\n\nA\\_b \\* shall stop.\n', 'shall stop.')).toContain('shall stop.')
    expect(await there('# Pumps\n\nA &amp; B shall stop.\n\nIt hums.\n', 'It hums.')).toBe('It hums.')
  })

  it('leads over marks and into cells and items', async () => {
    const source = '# Pumps\n\nThe **pump** shall *stop*.\n\n- one item\n\n| a | b |\n| - | - |\n| c d | e |\n'
    expect(await there(source, 'shall stop')).toBe('shall *stop')
    expect(await there(source, 'item')).toBe('item')
    expect(await there(source, 'c d')).toBe('c d')
  })
})
