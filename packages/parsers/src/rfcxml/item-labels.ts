import { elementsOf, type XmlElement } from '../xml/index.js'
import { countIn, formatLabel } from './list-labels.js'

/** Counters that several lists share, by the name of their group; their lists are met in the order of the text. */
export type ListCounters = Map<string, number>

/** The styles of the `list` elements around a place, the innermost last. */
export type ListStyles = readonly string[]

/** Labels within labels grow: no label, and no format of one, is longer. */
const LONGEST = 100

/** The labels of the items of an `ol`. @param parent The label of the item around the list. */
export function labelsOfOrdered(list: XmlElement, parent: string, counters: ListCounters): [XmlElement, string][] {
  const { type = '1', start, group } = list.attributes
  const items = elementsOf(list, 'li')
  const stated = start !== undefined && /^\d{1,9}$/.test(start) ? Number(start) : undefined
  const first = stated ?? (group === undefined ? 1 : (counters.get(group) ?? 1))
  if (group !== undefined) counters.set(group, first + items.length)
  return items.map((item, index) => {
    const count = first + index
    const computed = type.length > 1 ? labelIn(type, count, parent) : `${countIn(type, count)}.`
    return [item, item.attributes.derivedCounter || computed]
  })
}

/** The style of a `list`: a list without one has that of the list around it. */
export function styleOf(list: XmlElement, around: ListStyles): string {
  return list.attributes.style || (around.at(-1) ?? 'empty')
}

/** The labels of the items of a `list` of v2; none for other styles than numbers, letters and formats. */
export function labelsOfOld(list: XmlElement, around: ListStyles, counters: ListCounters): [XmlElement, string][] {
  const style = styleOf(list, around)
  const items = elementsOf(list, 't', 'lt')
  const format = /^format\s+(.+)$/s.exec(style)?.[1]
  if (format !== undefined) {
    const { counter } = list.attributes
    const first = counter ? (counters.get(`list:${counter}`) ?? 1) : 1
    if (counter) counters.set(`list:${counter}`, first + items.length)
    return items.map((item, index) => [item, labelIn(format, first + index, '')])
  }
  if (style === 'numbers') return items.map((item, index) => [item, `${index + 1}.`])
  if (style !== 'letters') return []
  // Letters within letters are capitals.
  const letter = around.filter((outer) => outer === 'letters').length % 2 === 0 ? 'a' : 'A'
  return items.map((item, index) => [item, `${countIn(letter, index + 1)}.`])
}

function labelIn(format: string, count: number, parent: string): string {
  return formatLabel(format.slice(0, LONGEST), count, parent.slice(0, LONGEST)).slice(0, LONGEST)
}
