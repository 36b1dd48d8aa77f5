import { inLetters, inRoman } from '../counters.js'

/**
 * A counter as letters or digits: d decimal, c and C letters, i and I Roman, x and X hexadecimal, o octal.
 *
 * @see RFC 7991, 2.34.5
 */
export function countIn(style: string, count: number): string {
  switch (style) {
    case 'c':
    case 'a':
      return inLetters(count)
    case 'C':
    case 'A':
      return inLetters(count).toUpperCase()
    case 'i':
      return inRoman(count)
    case 'I':
      return inRoman(count).toUpperCase()
    case 'x':
      return count.toString(16)
    case 'X':
      return count.toString(16).toUpperCase()
    case 'o':
    case 'O':
      return count.toString(8)
    default:
      return String(count)
  }
}

/** A label in a format such as REQ%d or %p%c): %p is the label of the item around the list, %% a percent sign. */
export function formatLabel(format: string, count: number, parent: string): string {
  return format.replace(/%([cCdiIoOxXp%])/g, (_, style: string) =>
    style === '%' ? '%' : style === 'p' ? parent : countIn(style, count),
  )
}
