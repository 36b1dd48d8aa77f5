import { headOf, type Line, sliceLine } from './lines.js'

/** The marker of a list item at the beginning of a line. */
export type Marker = {
  /** As printed. */
  label: string
  /** Markers of one list have one family: the bullet itself, or the form of the number. */
  family: string
  ordered: boolean
  /** Whether it can begin a list: 1, a, A, i or any bullet. */
  first: boolean
  /** The line behind the marker. */
  rest: Line
}

const BULLET = /^([*o\-+\u2022\u00b7\u25aa\u25cf\u25cb\u25e6\u2013\u2014]|--)(\s+)(?=\S)/
const ORDERED = /^([([]?)(\d{1,3}|[a-zA-Z]|[ivx]{2,5})([.)\]])(\s+)(?=\S)/
const NESTED = /^(\d{1,3}(?:\.\d{1,3}){1,4})([.)])(\s+)(?=\S)/

/** The marker that a line begins with, if any. */
export function markerOf(line: Line): Marker | undefined {
  const head = headOf(line)
  const bullet = BULLET.exec(head)
  if (bullet) {
    const label = bullet[1] as string
    // A lone letter o is a bullet only where a gap shows it.
    if (label === 'o' && (bullet[2] as string).length < 2 && bullet[2] !== '\t') return undefined
    return withRest(line, bullet[0].length, { label, family: label, ordered: false, first: true })
  }
  const nested = NESTED.exec(head)
  if (nested) {
    const label = `${nested[1]}${nested[2]}`
    const depth = (nested[1] as string).split('.').length
    return withRest(line, nested[0].length, { label, family: `nested${depth}`, ordered: true, first: true })
  }
  const ordered = ORDERED.exec(head)
  if (!ordered) return undefined
  const [, open, value, close] = ordered as unknown as [string, string, string, string]
  if ((open === '(') !== (close === ')') && open !== '') return undefined
  if (open === '[' || close === ']') return undefined
  return withRest(line, ordered[0].length, {
    label: `${open}${value}${close}`,
    family: `${open}${kindOf(value)}${close}`,
    ordered: true,
    first: /^(?:0|1|a|A|i)$/.test(value),
  })
}

function withRest(line: Line, from: number, marker: Omit<Marker, 'rest'>): Marker | undefined {
  const rest = sliceLine(line, from)
  return rest ? { ...marker, rest } : undefined
}

function kindOf(value: string): string {
  if (/^\d/.test(value)) return '1'
  if (value.length > 1) return 'a'
  return value === value.toLowerCase() ? 'a' : 'A'
}
