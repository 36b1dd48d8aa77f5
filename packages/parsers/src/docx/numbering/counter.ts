import { unicodeOf } from '../../symbol-fonts.js'
import type { NumberingPlace } from '../styles/properties.js'
import type { Style } from '../styles/read-styles.js'
import { numberFormats } from './formats.js'
import type { Level, List, Numbering } from './read-numbering.js'

/** The label that Word prints before a paragraph. */
export type Label = {
  /** As printed; empty where the level shows none. */
  text: string
  /** Whether it counts, rather than being a dash or a bullet. */
  isCounted: boolean
  level: number
  /** Lists that count together have the same one; those that are typed have none. */
  counterId: string | undefined
  /** Whether the list starts with it. */
  isFirst: boolean
  /** Whether the list numbers clauses rather than items: 1, 1.1, 1.1.1. */
  isOutline: boolean
  suffix: string
  /** The indents of the level, which count where the paragraph has none. */
  indent: number | undefined
  firstLine: number | undefined
}

export type Counter = {
  /** The label of the next paragraph of the text; it counts. */
  next(place: NumberingPlace | undefined, style: Style): Label | undefined
  /** Formats that are unknown, by their names. */
  unknown: ReadonlySet<string>
  /** How many labels so far were those of clauses within clauses: 1.1, 1.1.1. */
  subclauses(): number
}

/** Count the paragraphs of a document in their order, as Word does. */
export function createCounter(numbering: Numbering): Counter {
  const counts = new Map<string, (number | undefined)[]>()
  const used = new Set<string>()
  const unknown = new Set<string>()
  const format = (name: string, count: number): string => {
    const write = numberFormats[name]
    if (!write) unknown.add(name)
    return (write ?? String)(count)
  }
  let subclauses = 0
  return {
    unknown,
    subclauses: () => subclauses,
    next: (direct, style) => {
      const found = placeOf(direct, style, numbering)
      if (!found) return undefined
      const { list, level, numId } = found
      const at = list.levels[level]
      if (!at) return undefined
      const counted = counts.get(list.counterId) ?? []
      counts.set(list.counterId, counted)
      count(counted, list, level, used, numId)
      if (level > 0 && isOutline(list)) subclauses++
      return {
        text: at.isHidden ? '' : at.format === 'bullet' ? bulletOf(at) : labelOf(at, list, counted, format),
        isCounted: at.format !== 'bullet' && /%[1-9]/.test(at.text),
        level,
        counterId: list.counterId,
        isFirst: counted[level] === startOf(list, level),
        isOutline: isOutline(list),
        suffix: at.suffix,
        indent: at.indent,
        firstLine: at.firstLine,
      }
    },
  }
}

function count(counted: (number | undefined)[], list: List, level: number, used: Set<string>, numId: number): void {
  const override = list.startsAnew.get(level)
  const key = `${numId} ${level}`
  const isFirst = override !== undefined && !used.has(key)
  used.add(key)
  const before = counted[level]
  counted[level] = isFirst ? override : before === undefined ? startOf(list, level) : before + 1
  // A level that was passed over shows where it starts.
  for (let above = 0; above < level; above++) counted[above] ??= startOf(list, above)
  for (let below = level + 1; below < list.levels.length; below++) {
    const restart = list.levels[below]?.restart
    if (restart === undefined || restart > below || level < restart) counted[below] = undefined
  }
}

/** Its levels repeat those above them. */
function isOutline({ levels: [outer, inner] }: List): boolean {
  return OUTER.test(outer?.text ?? '') && /^%1[.．]%2/.test(inner?.text ?? '') && outer?.format === 'decimal'
}

const OUTER = /^%1[.．、]?$/

function startOf(list: List, level: number): number {
  return list.startsAnew.get(level) ?? list.levels[level]?.start ?? 1
}

function labelOf(
  at: Level,
  list: List,
  counted: readonly (number | undefined)[],
  format: (name: string, count: number) => string,
): string {
  return at.text.replace(/%([1-9])/g, (_, figure: string) => {
    const level = Number(figure) - 1
    const shown = list.levels[level]
    const name = shown?.format ?? 'decimal'
    const count = counted[level] ?? startOf(list, level)
    return format(at.isLegal && name !== 'none' ? 'decimal' : name, count)
  })
}

function bulletOf({ text, font }: Level): string {
  return unicodeOf(text, font)
}

/** The list and the level of a paragraph: its own numbering before that of its style. */
function placeOf(
  direct: NumberingPlace | undefined,
  style: Style,
  numbering: Numbering,
): { list: List; level: number; numId: number } | undefined {
  const inherited = style.paragraph.numbering
  const numId = direct?.numId ?? inherited?.numId
  if (numId === undefined || numId === 0) return undefined
  const list = numbering.list(numId)
  if (!list) return undefined
  const level =
    direct?.level ?? levelOfStyle(list, style) ?? (direct?.numId === undefined ? inherited?.level : undefined)
  return { list, level: Math.min(Math.max(level ?? 0, 0), list.levels.length - 1), numId }
}

/** The level that names the style as its own, or the one that the style inherits its numbering from. */
function levelOfStyle(list: List, style: Style): number | undefined {
  for (const id of [style.id, style.numberedBy]) {
    const level = id === undefined ? -1 : list.levels.findIndex((each) => each?.styleId === id)
    if (level >= 0) return level
  }
  return undefined
}
