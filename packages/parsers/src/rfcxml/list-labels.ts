const ROMAN: readonly [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/**
 * A counter as letters or digits: d decimal, c and C letters, i and I Roman, x and X hexadecimal, o octal.
 *
 * @see RFC 7991, 2.34.5
 */
export function countIn(style: string, count: number): string {
  switch (style) {
    case 'c':
    case 'a':
      return lettersOf(count)
    case 'C':
    case 'A':
      return lettersOf(count).toUpperCase()
    case 'i':
      return romanOf(count)
    case 'I':
      return romanOf(count).toUpperCase()
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

/** a … z, aa, ab … */
export function lettersOf(count: number): string {
  let letters = ''
  for (let rest = count; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(97 + ((rest - 1) % 26)) + letters
  return letters || '0'
}

function romanOf(count: number): string {
  if (count <= 0 || count > 4999) return String(count)
  let rest = count
  let letters = ''
  for (const [value, sign] of ROMAN) for (; rest >= value; rest -= value) letters += sign
  return letters
}

/** A label in a format such as REQ%d or %p%c): %p is the label of the item around the list, %% a percent sign. */
export function formatLabel(format: string, count: number, parent: string): string {
  return format.replace(/%([cCdiIoOxXp%])/g, (_, style: string) =>
    style === '%' ? '%' : style === 'p' ? parent : countIn(style, count),
  )
}
