import { type Inline, plainText, Standard } from '@clausekit/model'
import { describe, expect, it } from 'vitest'
import { type ProvisionSpan, provisionSpans, type SpanHolder } from '../src/provision-spans.js'
import { type MarkedInline, markInlines } from '../src/provisions/mark-inlines.js'
import { type Shorthand, standardFrom } from './shorthand.js'

function standard(children: unknown[], provisions: Shorthand[]): Standard {
  return Standard.parse(standardFrom({ children: [{ type: 'clause', children }], provisions }))
}

/** The words of every span, by provision, in the order of the blocks. */
function wordsFound(standard: Standard): { found: string[]; lost: string[] } {
  const { spans, notFound } = provisionSpans(standard)
  const found = [...spans].flatMap(([node, list]) =>
    list.map(({ start, end, provision }) => `${provision.id}: ${wordsOf(node).slice(start, end)}`),
  )
  return { found, lost: notFound.map(({ id }) => id) }
}

/** The words that spans count in: those of the title of a clause, of any other block its own. */
function wordsOf(node: SpanHolder): string {
  return node.type === 'clause' ? node.title : plainText(node).text
}

const item = (label: string, ...children: unknown[]) => ({ type: 'listItem', label, children })
const cell = (...children: unknown[]) => ({ type: 'tableCell', children })
const row = (...words: string[]) => ({ type: 'tableRow', children: words.map((word) => cell(word)) })

describe('provisionSpans', () => {
  it('finds the same words again where the next provision says them, and other line ends', () => {
    const text = standard(
      ['It shall hold. It\nshall hold.'],
      [
        { id: 'a', text: 'It shall hold.' },
        { id: 'b', text: 'It shall hold.' },
      ],
    )
    expect(wordsFound(text)).toEqual({ found: ['a: It shall hold.', 'b: It\nshall hold.'], lost: [] })
  })

  it('finds a provision in the title of its clause, and in clauses without a number below it', () => {
    const inner = { type: 'clause', id: 'clause-1-a', number: null, title: 'Lid', children: ['The lid shall close.'] }
    const text = Standard.parse(
      standardFrom({
        children: [{ type: 'clause', number: '1', title: 'Is each kettle red?', children: [inner] }],
        provisions: [
          { id: 'a', text: 'Is each kettle red?' },
          { id: 'b', text: 'The lid shall close.' },
        ],
      }),
    )
    expect(wordsFound(text)).toEqual({ found: ['a: Is each kettle red?', 'b: The lid shall close.'], lost: [] })
  })

  it('marks a sentence with its items in every block, past a note between them', () => {
    const list = { type: 'list', ordered: true, children: [item('a)', 'open;'), item('b)', 'close.')] }
    const note = { type: 'note', children: ['One is enough.'] }
    const text = standard(['It shall either:', note, list], [{ id: 'a', text: 'It shall either: a) open; b) close.' }])
    expect(wordsFound(text).found).toEqual(['a: It shall either:', 'a: open;', 'a: close.'])
  })

  it('finds the words of rows that share a cell, wherever that cell stands', () => {
    const shared = (words: string) => ({ ...cell(words), rowspan: 2 })
    const rows = [
      { type: 'tableRow', children: [cell('Valve'), shared('A'), cell('≥ 3')] },
      row('Seal', '≥ 4'),
      row('Hose', 'B', '≥ 5'),
    ]
    const text = standard(
      [{ type: 'table', number: '1', children: rows }],
      [
        { id: 'a', text: 'Valve A ≥ 3' },
        { id: 'b', text: 'Seal A ≥ 4' },
        { id: 'c', text: 'Hose B ≥ 5' },
      ],
    )
    const { found, lost } = wordsFound(text)
    expect(lost).toEqual([])
    expect(found.sort()).toEqual('a: A,a: Valve,a: ≥ 3,b: A,b: Seal,b: ≥ 4,c: B,c: Hose,c: ≥ 5'.split(','))
  })

  it('nests the parts of a compound provision, and goes on behind the compound', () => {
    const text = standard(
      ['It shall open and shall close. It may turn.', 'It shall open.'],
      [
        { id: 'a', text: 'It shall open and shall close.' },
        { id: 'a.1', parentId: 'a', text: 'It shall open' },
        { id: 'a.2', parentId: 'a', text: 'shall close.' },
        { id: 'b', text: 'It may turn.' },
        { id: 'c', text: 'It shall open.' },
      ],
    )
    expect(wordsFound(text).found).toEqual([
      'a: It shall open and shall close.',
      'a.1: It shall open',
      'a.2: shall close.',
      'b: It may turn.',
      'c: It shall open.',
    ])
  })

  it('finds the row that a location names, not the same figures before it', () => {
    const at = (line: number, offset: number, end: number) => ({
      start: { line, column: 1, offset },
      end: { line, column: 1, offset: end },
    })
    const located = (words: string, line: number, offset: number) => ({
      type: 'paragraph',
      location: at(line, offset, offset + words.length),
      children: [words],
    })
    const cells = [cell(located('1', 3, 40)), cell(located('5', 3, 45))]
    const table = { type: 'table', children: [{ type: 'tableRow', children: cells }] }
    const text = standard([located('Use 15 screws.', 1, 0), table], [{ id: 'a', text: '1 5', location: at(3, 38, 50) }])
    expect(wordsFound(text).found).toEqual(['a: 1', 'a: 5'])
  })

  it('finds words around a declared part, in notes, and in a clause below; and says what it does not find', () => {
    const declared = {
      type: 'declaredProvision',
      children: ['The server SHALL answer:', { type: 'declaredProvision', children: ['with A;'] }, 'and log.'],
    }
    const below = { type: 'clause', id: 'clause-1.1', title: 'Control', children: ['The lock is kept.'] }
    const text = standard(
      [declared, { type: 'note', children: ['It shall rest.'] }, below],
      [
        { id: 'a', text: 'The server SHALL answer: and log.' },
        { id: 'b', text: 'It shall rest.' },
        { id: 'c', text: 'The lock is kept.' },
        { id: 'd', text: 'Nobody said this.' },
        { id: 'e', text: 'No clause.', clauseId: 'gone' },
      ],
    )
    expect(wordsFound(text)).toEqual({
      found: ['a: The server SHALL answer:', 'a: and log.', 'b: It shall rest.', 'c: The lock is kept.'],
      lost: ['d', 'e'],
    })
  })

  it('goes on in the text behind a provision that stands in a note', () => {
    const text = standard(
      ['It shall hold.', { type: 'note', children: ['It shall rest.'] }, 'It shall hold.'],
      [
        { id: 'a', text: 'It shall hold.' },
        { id: 'b', text: 'It shall rest.' },
        { id: 'c', text: 'It shall hold.' },
      ],
    )
    const { spans } = provisionSpans(text)
    expect([...spans.values()].map((list) => list.map(({ provision }) => provision.id))).toEqual([['a'], ['b'], ['c']])
  })

  it('takes time that grows with the text, even where nothing is found', () => {
    const count = 20_000
    const table = { type: 'table', children: Array.from({ length: count }, (_, index) => row(`${index}`, 'aaaa')) }
    const provisions = Array.from({ length: count }, (_, index) => ({ id: `p${index}`, text: `aaaa${'b'.repeat(30)}` }))
    const large = { ...standard([table], []), provisions: standard([], provisions).provisions }
    const before = performance.now()
    expect(provisionSpans(large).notFound).toHaveLength(count)
    expect(performance.now() - before).toBeLessThan(10_000)
  })
})

describe('markInlines', () => {
  const text = (value: string): Inline => ({ type: 'text', value })
  const span = (start: number, end: number, id: string) => ({ start, end, provision: { id } }) as ProvisionSpan
  const shown = (inlines: readonly MarkedInline[]): string =>
    inlines
      .map((inline) => {
        if (inline.type === 'marked') return `{${inline.span.provision.id} ${shown(inline.children)}}`
        return 'children' in inline ? `<${shown(inline.children)}>` : plainText(inline).text || '^'
      })
      .join('')

  it('cuts emphasis where a mark begins or ends in it', () => {
    const inlines: Inline[] = [
      text('ab'),
      { type: 'strong', children: [text('cd'), { type: 'emphasis', children: [text('ef')] }] },
      text('gh'),
    ]
    expect(shown(markInlines(inlines, [span(1, 5, 'p')]))).toBe('a{p b<cd<e>>}<<f>>gh')
  })

  it('nests marks, keeps references whole, and leaves the mark of a footnote with the words before it', () => {
    const reference: Inline = { type: 'crossReference', targetId: 'x', text: 'Table 1' }
    const footnote: Inline = { type: 'footnoteReference', noteId: 'n' }
    const inlines = [text('See '), reference, text('.'), footnote, text(' Go.')]
    expect(shown(markInlines(inlines, [span(0, 12, 'p'), span(6, 12, 'q')]))).toBe('{p See {q Table 1.^}} Go.')
  })
})
