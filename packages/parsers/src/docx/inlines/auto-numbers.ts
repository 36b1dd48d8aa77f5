import { inLetters, inRoman } from '../../counters.js'

/** Paragraphs that are no headings count below all of them. */
const DEEPEST = 9

/** The counts of the paragraphs that number themselves by fields, by the level of their headings. */
export type AutoNumbers = number[]

/** How an outline is written, level by level. */
const OUTLINE: readonly ((count: number) => string)[] = [
  (count) => `${inRoman(count).toUpperCase()}.`,
  (count) => `${inLetters(count).toUpperCase()}.`,
  (count) => `${count}.`,
  (count) => `${inLetters(count)})`,
  (count) => `(${count})`,
  (count) => `(${inLetters(count)})`,
  (count) => `(${inRoman(count)})`,
]

const FORMATS: Readonly<Record<string, (count: number) => string>> = {
  ROMAN: (count) => inRoman(count).toUpperCase(),
  roman: inRoman,
  ALPHABETIC: (count) => inLetters(count).toUpperCase(),
  alphabetic: inLetters,
}

/**
 * The number that a field of a paragraph shows; undefined where only Word knows it.
 *
 * @param level That of the heading, the outermost 1; undefined for other paragraphs.
 * @see ECMA-376 Part 1, 17.16.5.4 AUTONUM to 17.16.5.6 AUTONUMOUT
 */
export function autoNumber(
  name: string,
  switches: readonly string[],
  level: number | undefined,
  counts: AutoNumbers,
): string | undefined {
  const at = (level ?? DEEPEST + 1) - 1
  if (name !== 'AUTONUM' && level === undefined) return undefined
  counts[at] = (counts[at] ?? 0) + 1
  counts.length = at + 1
  const count = counts[at]
  if (name === 'AUTONUMOUT') return OUTLINE[at]?.(count)
  const separator = settingIn(switches, '\\s') ?? '.'
  if (name === 'AUTONUM') return `${(FORMATS[settingIn(switches, '\\*') ?? ''] ?? String)(count)}${separator}`
  // Levels that were passed over count as 1.
  const figures = Array.from({ length: at + 1 }, (_, index) => counts[index] ?? 1).join(separator)
  return switches.includes('\\e') ? figures : figures + separator
}

function settingIn(switches: readonly string[], name: string): string | undefined {
  const at = switches.indexOf(name)
  return at < 0 ? undefined : switches[at + 1]
}
