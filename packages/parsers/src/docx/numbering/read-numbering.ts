import { child, type Element, elements, figure, isOn, numberOf, settingOf } from '../part/element.js'
import { readParagraphProperties } from '../styles/properties.js'
import type { Styles } from '../styles/read-styles.js'

/** A level of a list, `w:lvl`. */
export type Level = {
  start: number
  format: string
  /** The label as a pattern: `%1.%2)`. */
  text: string
  /** After which level it starts anew, counted from 1; 0 never; undefined: after any above. */
  restart: number | undefined
  /** Whether the figures of all levels are written in decimals. */
  isLegal: boolean
  /** What stands behind the label: tab, space or nothing. */
  suffix: string
  isHidden: boolean
  font: string | undefined
  /** The style whose paragraphs stand on this level. */
  styleId: string | undefined
  indent: number | undefined
  firstLine: number | undefined
}

/** A list that paragraphs refer to: its levels, and where it starts anew. */
export type List = {
  /** Lists that count together have the same one. */
  counterId: string
  levels: readonly (Level | undefined)[]
  /** Where the levels start when the list is used for the first time. */
  startsAnew: ReadonlyMap<number, number>
}

export type Numbering = { list(numId: number): List | undefined; cyclic: readonly string[] }

const LEVELS = 9

/**
 * Read the part of the numbering.
 *
 * @see ECMA-376 Part 1, 17.9
 */
export function readNumbering(root: Element | undefined, styles: Styles): Numbering {
  const definitions = new Map(
    elements(root, 'w:abstractNum').map((element) => [element.attributes['w:abstractNumId'] ?? '', element]),
  )
  const definedBy = new Map([...definitions].map(([id, element]) => [settingOf(element, 'w:styleLink'), id]))
  const nums = new Map<number, Element>()
  for (const element of elements(root, 'w:num')) {
    const id = figure(element.attributes['w:numId'])
    if (id !== undefined) nums.set(id, element)
  }
  const cyclic = new Set<string>()
  /** A definition may point at a style of lists, which has a numbering of its own. */
  const followLinks = (id: string | undefined): { id: string; element: Element } | undefined => {
    const seen = new Set<string>()
    let next = id
    while (next !== undefined && !seen.has(next)) {
      seen.add(next)
      const element = definitions.get(next)
      if (!element) return undefined
      const link = settingOf(element, 'w:numStyleLink')
      if (link === undefined) return { id: next, element }
      next = definitionOf(styles.numIdOf(link)) ?? definedBy.get(link)
    }
    if (next !== undefined) cyclic.add(next)
    return undefined
  }
  const definitionOf = (numId: number | undefined) =>
    numId === undefined ? undefined : settingOf(nums.get(numId), 'w:abstractNumId')
  const known = new Map<number, List | undefined>()
  const list = (numId: number): List | undefined => {
    if (known.has(numId)) return known.get(numId)
    const num = nums.get(numId)
    const definition = num && followLinks(settingOf(num, 'w:abstractNumId'))
    const found = num && definition && toList(definition.id, definition.element, num)
    known.set(numId, found)
    return found
  }
  for (const numId of nums.keys()) list(numId)
  return { list, cyclic: [...cyclic] }
}

function toList(counterId: string, definition: Element, num: Element): List {
  const levels: (Level | undefined)[] = Array.from({ length: LEVELS })
  const startsAnew = new Map<number, number>()
  for (const element of elements(definition, 'w:lvl')) place(levels, element)
  for (const override of elements(num, 'w:lvlOverride')) {
    const at = figure(override.attributes['w:ilvl'])
    if (at === undefined) continue
    const start = numberOf(override, 'w:startOverride')
    const own = child(override, 'w:lvl')
    if (own) place(levels, own, at)
    if (start !== undefined) startsAnew.set(at, start)
  }
  return { counterId, levels, startsAnew }
}

function place(levels: (Level | undefined)[], element: Element, at = figure(element.attributes['w:ilvl'])): void {
  if (at === undefined || at < 0 || at >= LEVELS) return
  const run = child(element, 'w:rPr')
  const fonts = child(run, 'w:rFonts')?.attributes
  const { indent, firstLine } = readParagraphProperties(child(element, 'w:pPr'))
  levels[at] = {
    start: numberOf(element, 'w:start') ?? 0,
    format: settingOf(element, 'w:numFmt') ?? 'decimal',
    text: settingOf(element, 'w:lvlText') ?? '',
    restart: numberOf(element, 'w:lvlRestart'),
    isLegal: isOn(element, 'w:isLgl') ?? false,
    suffix: settingOf(element, 'w:suff') ?? 'tab',
    isHidden: isOn(run, 'w:vanish') ?? false,
    font: fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'],
    styleId: settingOf(element, 'w:pStyle'),
    indent,
    firstLine,
  }
}
