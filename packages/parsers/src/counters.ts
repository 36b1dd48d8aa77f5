/** How lists, sections and notes are counted in letters and Roman numerals. */

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

/** a … z, aa, ab …; below 1 the figure, since there is no letter for it. */
export function inLetters(count: number): string {
  let letters = ''
  for (let rest = count; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(97 + ((rest - 1) % 26)) + letters
  return letters || String(count)
}

/** i, ii, iii …; the figure where Roman numerals have none, below 1 and above 3999. */
export function inRoman(count: number): string {
  if (count < 1 || count > 3999) return String(count)
  let rest = count
  let signs = ''
  for (const [value, sign] of ROMAN) for (; rest >= value; rest -= value) signs += sign
  return signs
}
