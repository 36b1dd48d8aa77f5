/** A section number as printed before a title. */
export type SectionNumber = {
  /** decimal: 4.3; letter: A.1 or Appendix A; roman: IV. */
  scheme: 'decimal' | 'letter' | 'roman'
  /** 4, 3; for a letter its place in the alphabet first. */
  parts: number[]
  /** Where the title begins in the words; their length when there is none. */
  titleStart: number
  /** Whether a word such as Appendix stands before. */
  named: boolean
}

const DECIMAL = /^(\d{1,3}(?:\.\d{1,3}){0,8})\.?(?:\s+(?=\S)|$)/
const NAMED =
  /^(?:appendix|annex)\s+([A-Z]|\d{1,2}|[IVX]{1,4})((?:\.\d{1,3}){0,6})(?:[.:]\s*|\s+|$)(?:[-\u2013\u2014:]\s*)?/i
const LETTER = /^([A-Z])(?:((?:\.\d{1,3}){1,7})\.?|\.)\s+(?=\S)/
const ROMAN = /^([IVX]{1,5})\.\s+(?=\S)/

/** The section number at the beginning of words, if there is one. */
export function parseSectionNumber(words: string): SectionNumber | undefined {
  const decimal = DECIMAL.exec(words)
  if (decimal)
    return { scheme: 'decimal', parts: decimals(decimal[1] as string), titleStart: decimal[0].length, named: false }
  const named = NAMED.exec(words)
  if (named)
    return {
      scheme: 'letter',
      parts: [ordinal(named[1] as string), ...decimals(named[2] ?? '')],
      titleStart: named[0].length,
      named: true,
    }
  const letter = LETTER.exec(words)
  if (letter)
    return {
      scheme: 'letter',
      parts: [ordinal(letter[1] as string), ...decimals(letter[2] ?? '')],
      titleStart: letter[0].length,
      named: false,
    }
  return undefined
}

/** The Roman number at the beginning of words, if there is one; I. and V. may be letters, too. */
export function parseRomanNumber(words: string): SectionNumber | undefined {
  const roman = ROMAN.exec(words)
  const value = roman && romanValue(roman[1] as string)
  return value ? { scheme: 'roman', parts: [value], titleStart: roman[0].length, named: false } : undefined
}

/** Whether a number can come next after another: its first child, or the sibling of it or of one of its parents. */
export function follows(next: SectionNumber, previous: SectionNumber | undefined): boolean {
  const parts = next.parts
  if (!previous || previous.scheme !== next.scheme) return parts.every((part) => part <= 1)
  const shared = parts.slice(0, -1).every((part, index) => part === previous.parts[index])
  const last = parts.at(-1) as number
  if (!shared) return false
  if (parts.length === previous.parts.length + 1) return last <= 1
  return parts.length <= previous.parts.length && last === (previous.parts[parts.length - 1] as number) + 1
}

/** Whether a number stands behind another in the order of sections. */
export function isBehind(next: SectionNumber, previous: SectionNumber): boolean {
  for (const [index, part] of next.parts.entries()) {
    const other = previous.parts[index]
    if (other === undefined || part > other) return true
    if (part < other) return false
  }
  return false
}

/** A key that is equal for equal numbers. */
export function numberKey(number: SectionNumber): string {
  return `${number.scheme === 'letter' ? 'A' : ''}${number.parts.join('.')}`
}

function decimals(words: string): number[] {
  return words.split('.').filter(Boolean).map(Number)
}

function ordinal(words: string): number {
  if (/^\d/.test(words)) return Number(words)
  return words.length === 1 ? words.toUpperCase().charCodeAt(0) - 64 : romanValue(words.toUpperCase())
}

function romanValue(words: string): number {
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 }
  let sum = 0
  for (let index = 0; index < words.length; index++) {
    const value = values[words[index] as string] ?? 0
    sum += value < (values[words[index + 1] ?? ''] ?? 0) ? -value : value
  }
  return sum
}
