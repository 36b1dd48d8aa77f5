import { inLetters, inRoman } from '../counters.js'
import { attribute, type Element, hasClass } from './dom.js'

/** The labels that a browser prints before the items of an ordered list. */
export function orderedLabels(list: Element, items: readonly Element[]): string[] {
  const isReversed = attribute(list, 'reversed') !== undefined
  const type = attribute(list, 'type') ?? styleType(list)
  let next = integer(attribute(list, 'start')) ?? (isReversed ? items.length : 1)
  return items.map((item) => {
    const value = integer(attribute(item, 'value')) ?? next
    next = value + (isReversed ? -1 : 1)
    return `${ordinal(value, attribute(item, 'type') ?? type)}.`
  })
}

/** Whether the style of a list takes its markers away. */
export function hasNoMarkers(list: Element): boolean {
  if (/list-style(?:-type)?\s*:[^;]*\bnone\b/i.test(attribute(list, 'style') ?? '')) return true
  return (
    attribute(list, 'type') === 'none' ||
    hasClass(list, /^(?:empty|ulempty|ulbare|list-unstyled|no-bullet|no-marker|simple-none|olempty)$/)
  )
}

function styleType(list: Element): string | undefined {
  const style = /list-style(?:-type)?\s*:\s*([a-z-]+)/i.exec(attribute(list, 'style') ?? '')?.[1]?.toLowerCase()
  const named =
    style ??
    ['loweralpha', 'upperalpha', 'lowerroman', 'upperroman'].find((name) => hasClass(list, new RegExp(`^${name}$`)))
  switch (named) {
    case 'lower-alpha':
    case 'lower-latin':
    case 'loweralpha':
      return 'a'
    case 'upper-alpha':
    case 'upper-latin':
    case 'upperalpha':
      return 'A'
    case 'lower-roman':
    case 'lowerroman':
      return 'i'
    case 'upper-roman':
    case 'upperroman':
      return 'I'
    default:
      return undefined
  }
}

/** A number as a list prints it: figures, letters (a to z, aa …) or Roman figures. */
export function ordinal(value: number, type: string | undefined): string {
  switch (type) {
    case 'a':
      return inLetters(value)
    case 'A':
      return inLetters(value).toUpperCase()
    case 'i':
      return inRoman(value)
    case 'I':
      return inRoman(value).toUpperCase()
    default:
      return String(value)
  }
}

function integer(value: string | undefined): number | undefined {
  return value !== undefined && /^\s*-?\d{1,7}\s*$/.test(value) ? Number(value) : undefined
}
