import { UnreadableChecklistError } from '../../format.js'
import type { TableRow } from '../../table.js'
import { type NumberKind, numberWords } from './number-formats.js'
import { attribute, readPart } from './read-part.js'
import { wordsCollector } from './strings.js'

/** What cells refer to. */
export type SheetContext = { strings: readonly string[]; kinds: readonly NumberKind[]; is1904: boolean }

const MOST_CELLS = 4_000_000
const MOST_COLUMNS = 16_384

type OpenCell = { column: number; type: string; style: number; value: string }

/** The rows of a sheet that have words. */
export async function readSheet(bytes: Uint8Array, place: string, context: SheetContext): Promise<TableRow[]> {
  const rows: TableRow[] = []
  const words = wordsCollector()
  let cells = new Map<number, string>()
  let number = 0
  let column = -1
  let cell: OpenCell | undefined
  let isValue = false
  let count = 0
  await readPart(bytes, place, {
    open: (name, attributes) => {
      if (name === 'row') {
        number = Number(attribute(attributes, 'r') ?? number + 1)
        column = -1
        cells = new Map()
      } else if (name === 'c') {
        column = columnOf(attribute(attributes, 'r'), column)
        const type = attribute(attributes, 't') ?? 'n'
        cell = { column, type, style: Number(attribute(attributes, 's') ?? 0), value: '' }
      } else if (name === 'v') isValue = cell !== undefined
      else if (cell) words.open(name)
    },
    text: (more) => {
      if (isValue && cell) cell.value += more
      else if (cell) words.text(more)
    },
    close: (name) => {
      if (name === 'v') isValue = false
      else if (name === 'c' && cell) {
        const inline = words.take()
        const found = cell.type === 'inlineStr' ? inline : wordsOfCell(cell, context)
        if (found !== '' && cell.column < MOST_COLUMNS) cells.set(cell.column, found)
        cell = undefined
        count++
        if (count > MOST_CELLS)
          throw new UnreadableChecklistError('file-too-large', `${place}: it has more than ${MOST_CELLS} cells.`)
      } else if (name === 'row' && cells.size > 0) rows.push({ number, cells })
      else if (cell) words.close(name)
    },
  })
  return rows
}

/** The column of a reference such as AB12; without one, a cell follows the one before it. */
function columnOf(reference: string | undefined, before: number): number {
  const letters = /^[A-Za-z]{1,3}/.exec(reference ?? '')?.[0]
  if (letters === undefined) return before + 1
  let column = 0
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

function wordsOfCell({ type, style, value }: OpenCell, { strings, kinds, is1904 }: SheetContext): string {
  if (type === 's') return strings[Number(value)] ?? ''
  if (type === 'b') return value.trim() === '1' ? 'TRUE' : 'FALSE'
  if (type === 'd') return value.replace(/T00:00:00(?:\.0+)?Z?$/, '')
  if (type !== 'n') return value
  return numberWords(value, kinds[style] ?? 'number', is1904)
}
