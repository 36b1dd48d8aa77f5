import { serialDate } from '../../read-date.js'
import { attribute, readPart } from './read-part.js'

/** What the number of a cell stands for. */
export type NumberKind = 'number' | 'date' | 'percent'

/** Built-in formats of dates, with those of East Asian editions (ECMA-376-1, 18.8.30). */
const isBuiltInDate = (id: number) => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
const isBuiltInPercent = (id: number) => id === 9 || id === 10

/** The kind of number that each style of a workbook shows. */
export async function readNumberKinds(bytes: Uint8Array, place: string): Promise<NumberKind[]> {
  const codes = new Map<number, string>()
  const kinds: NumberKind[] = []
  let isCell = false
  await readPart(bytes, place, {
    open: (name, attributes) => {
      const id = Number(attribute(attributes, 'numFmtId') ?? 0)
      if (name === 'numFmt') codes.set(id, attribute(attributes, 'formatCode') ?? '')
      if (name === 'cellXfs') isCell = true
      if (name === 'xf' && isCell) kinds.push(kindOf(id, codes.get(id)))
    },
    close: (name) => {
      if (name === 'cellXfs') isCell = false
    },
  })
  return kinds
}

function kindOf(id: number, code: string | undefined): NumberKind {
  if (code === undefined) return isBuiltInDate(id) ? 'date' : isBuiltInPercent(id) ? 'percent' : 'number'
  // Literal words, colours and locales are no letters of the format.
  const letters = code.slice(0, 255).replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
  if (/[ymd]/i.test(letters) && !/general/i.test(letters)) return 'date'
  return letters.includes('%') ? 'percent' : 'number'
}

/** A number as people see it: a date, a percentage, or its 15 digits. */
export function numberWords(value: string, kind: NumberKind, is1904: boolean): string {
  const number = Number(value)
  if (value.trim() === '' || !Number.isFinite(number)) return value
  const date = kind === 'date' ? serialDate(number, is1904) : undefined
  if (date !== undefined) return date
  return kind === 'percent' ? `${digits(number * 100)}%` : digits(number)
}

function digits(number: number): string {
  return `${Number(number.toPrecision(15))}`
}
