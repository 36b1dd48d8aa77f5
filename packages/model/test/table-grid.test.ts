import { describe, expect, it } from 'vitest'
import { type Table, type TableCell, tableGrid } from '../src/index.js'

type Shape = Partial<Pick<TableCell, 'rowspan' | 'colspan' | 'header'>>

function cell(words: string, shape: Shape = {}): TableCell {
  return {
    type: 'tableCell',
    ...shape,
    children: [{ type: 'paragraph', children: [{ type: 'text', value: words }] }],
  }
}

function table(...rows: TableCell[][]): Table {
  return { type: 'table', children: rows.map((children) => ({ type: 'tableRow', children })) }
}

describe('tableGrid', () => {
  it('gives each row the cells that reach down into it, each once, and each column what stands above it', () => {
    const header = { header: true }
    const { head, body } = tableGrid(
      table(
        [cell('Part', { ...header, rowspan: 2 }), cell('Pressure', { ...header, colspan: 2 })],
        [cell('lowest', header), cell('highest', header)],
        [cell('Valve'), cell('1 bar', { rowspan: 2 }), cell('9 bar')],
        [cell('Seal'), cell('8 bar')],
        [cell('Hose'), cell('none', { colspan: 2 })],
      ),
    )
    expect(head).toEqual(['Part', 'Pressure lowest', 'Pressure highest'])
    expect(body.map(({ text }) => text)).toEqual(['Valve 1 bar 9 bar', 'Seal 1 bar 8 bar', 'Hose none'])
    expect(body.map(({ columns }) => columns)).toEqual([
      ['Valve', '1 bar', '9 bar'],
      ['Seal', '1 bar', '8 bar'],
      ['Hose', 'none', 'none'],
    ])
    expect(body.map(({ begins }) => begins)).toEqual([
      [0, 1, 2],
      [0, 2],
      [0, 1],
    ])
  })

  it('repeats no more than some times what a table says, however far its cells reach', () => {
    const words = 'x'.repeat(10_000)
    const wide = Array.from({ length: 1000 }, () => cell('a', { colspan: 65_000, rowspan: 65_000 }))
    const rows = Array.from({ length: 20_000 }, () => [cell('b')])
    const { body } = tableGrid(table([cell(words, { rowspan: 65_000 }), ...wide], ...rows))
    expect(body.length).toBe(20_001)
    expect(body.at(-1)?.text).toBe('b')
    const said = body.reduce((length, { text, columns }) => length + text.length + columns.length, 0)
    expect(said).toBeLessThan(30 * (words.length + 21_000 * 2))
  })
})
