/** How a number is written, which tells what may stand above it. */
export type NumberKind = 'decimal' | 'annex' | 'designation' | 'word' | 'law' | 'official'

/** The number that opens a heading or a numbered paragraph. */
export type ClauseNumber = {
  kind: NumberKind
  /** Without words and marks: 5.1.2, A, 第一条, （一）, AC-2. */
  number: string
  /** As printed, where that is more than the number. */
  label?: string
  /** What orders and nests numbers of this kind: components, or one rank for those that count by level. */
  key: readonly string[]
  /** The level within its kind, the outermost 0. */
  rank: number
  /** UTF-16 length of what opens the line, with the marks and spaces behind the number. */
  length: number
}

const CHINESE_DIGITS = '〇零一二三四五六七八九十百千两'
const LAW_RANKS: Readonly<Record<string, number>> = { 编: 0, 篇: 0, 章: 1, 节: 2, 条: 3 }
const OFFICIAL: readonly RegExp[] = [
  new RegExp(`^([${CHINESE_DIGITS}]{1,4})[、．]\\s*`),
  new RegExp(`^([（(][${CHINESE_DIGITS}]{1,4}[）)])\\s*[、．.]?\\s*`),
  /^(\d{1,3})(?:[．、]\s*|\.(?!\d)\s*)(?=[\p{Script=Han}“《]|\*)/u,
  /^([（(]\d{1,3}[）)])\s*/,
]

const LAW = new RegExp(
  `^(第\\s*(?:[${CHINESE_DIGITS}]{1,7}|\\d{1,4})\\s*([编篇章节条])(?:之[${CHINESE_DIGITS}]{1,3})?)(?:[\\s\\u3000]+|[：:、]\\s*|(?=[\\p{Script=Han}（《“【])|$)`,
  'u',
)
const CHINESE_ANNEX =
  /^(附[\s\u3000]*[录件])[\s\u3000]*([A-Z]|\d{1,2}|[一二三四五六七八九十]{1,3})(?![\p{L}\p{N}.．])[\s\u3000：:]*/u
const ANNEX =
  /^((?:annex|appendix|anhang|anlage|annexe|supplement|attachment)\s+([A-Z]{1,2}|\d{1,2}|[IVX]{1,5}))(?![\p{L}\p{N}])(?:\s*[.:—–-])?\s*/iu
const WORD =
  /^((?:section|chapter|clause|article|part|artikel|kapitel|abschnitt|teil|§)\s*(\d{1,3}(?:\.\d{1,3}){0,5}|[IVXLC]{1,6}))(?![\p{L}\p{N}])(?:\s*[.:—–-])?\s*/iu
const DECIMAL =
  /^(\d{1,4}(?:\s?[.．]\s?\d{1,4}){0,8})(?:[.．](?!\d)|\s．(?!\d)|、|(?=\s*[)）]))?(?:\s*[—–:：-](?=\s))?(?:[\s\u3000]+|(?=[\p{Script=Han}“《（【])|(?<=[.．]\d{1,4})(?=[A-Z]{2,8}\p{Script=Han})|$)/u
const LETTER_DECIMAL = /^([A-Z](?:\s?[.．]\s?\d{1,3}){1,7})[.．]?(?:[\s\u3000]+|(?=[\p{Script=Han}“《（])|$)/u
const LONE_LETTER = /^([A-Z])[.．]\s+(?=\p{Lu}|\p{Script=Han})/u
const DESIGNATION =
  /^([A-Z][A-Za-z0-9]{0,11}(?:[-._](?=[A-Z0-9])[A-Z0-9][A-Za-z0-9]{0,11}){0,5}\d{0,4}(?:\(\d{1,3}\))?)(?=[\s:：]|$)[:：]?(?:\s+[—–-](?=\s))?\s*/

/** The number that opens a line of text, without looking at what stands around it. */
export function readNumber(text: string): ClauseNumber | undefined {
  return readLaw(text) ?? readAnnex(text) ?? readWord(text) ?? readDecimal(text)
}

export function readLaw(text: string): ClauseNumber | undefined {
  const match = LAW.exec(text)
  if (!match) return undefined
  const number = (match[1] as string).replace(/\s/g, '')
  return { kind: 'law', number, key: [number], rank: LAW_RANKS[match[2] as string] as number, length: match[0].length }
}

/** 一、 （一） 1. （1）: the four levels of official documents (GB/T 9704). */
export function readOfficial(text: string): ClauseNumber | undefined {
  for (const [rank, pattern] of OFFICIAL.entries()) {
    const match = pattern.exec(text)
    if (match)
      return {
        kind: 'official',
        number: match[1] as string,
        label: match[0].trim(),
        key: [match[1] as string],
        rank,
        length: match[0].length,
      }
  }
  return undefined
}

function readAnnex(text: string): ClauseNumber | undefined {
  const match = CHINESE_ANNEX.exec(text)
  if (match) {
    const number = match[2] as string
    return {
      kind: 'annex',
      number,
      label: `${(match[1] as string).replace(/\s/g, '')}${number}`,
      key: [number],
      rank: 0,
      length: match[0].length,
    }
  }
  const western = ANNEX.exec(text)
  if (!western) return undefined
  const number = (western[2] as string).toUpperCase()
  return { kind: 'annex', number, label: western[1] as string, key: [number], rank: 0, length: western[0].length }
}

function readWord(text: string): ClauseNumber | undefined {
  const match = WORD.exec(text)
  if (!match) return undefined
  const number = match[2] as string
  return { kind: 'word', number, label: match[1] as string, key: number.split('.'), rank: 0, length: match[0].length }
}

function readDecimal(text: string): ClauseNumber | undefined {
  const decimal = DECIMAL.exec(text)
  if (decimal) return components('decimal', decimal)
  const letters = LETTER_DECIMAL.exec(text)
  if (letters) return components('annex', letters)
  const letter = LONE_LETTER.exec(text)
  return letter ? components('annex', letter) : undefined
}

const INSERTED = /^(\d{1,3}(?:\.\d{1,3}){1,7}[A-Z]{1,2})\s+(?=\p{Lu}|\p{Script=Han})/u

/** 5.2.3A, a clause that a later version put between 5.2.3 and 5.2.4; only a heading tells it from a quantity. */
export function readInserted(text: string): ClauseNumber | undefined {
  const match = INSERTED.exec(text)
  return match ? components('decimal', match) : undefined
}

function components(kind: 'decimal' | 'annex', match: RegExpExecArray): ClauseNumber | undefined {
  const number = (match[1] as string).replace(/\s/g, '').replaceAll('．', '.')
  const key = number.split('.')
  // A year or a quantity opens no clause: "2019年", "1200 mm".
  if (key.some((part) => /\d{4}/.test(part))) return undefined
  return { kind, number, key, rank: key.length - 1, length: match[0].length }
}

/** A designation such as AC-2, V2.1, APP.3.2.A1; whether it is one, its siblings in the document decide. */
export function readDesignation(text: string): ClauseNumber | undefined {
  const match = DESIGNATION.exec(text)
  const number = match?.[1]
  if (!match || !number || !/\d/.test(number)) return undefined
  const key = number.match(/[A-Za-z]+\d*(?=[-._(]|$)|\d+|[A-Za-z]+/g) ?? []
  const split = key.flatMap((part) =>
    /^[A-Z]+\d+$/.test(part) && part === key[0] ? (part.match(/[A-Z]+|\d+/g) as string[]) : [part],
  )
  return { kind: 'designation', number, key: split, rank: split.length - 1, length: match[0].length }
}

/** The form of a designation: its figures replaced by #. */
export function skeletonOf(number: string): string {
  return number.replace(/\d+/g, '#')
}

/** Whether `inner` numbers something right below or deeper than `outer`: 5.1.2 below 5.1. */
export function isBelow(inner: ClauseNumber, outer: ClauseNumber): boolean {
  if (outer.key.length >= inner.key.length) return false
  return outer.key.every((part, index) => part === inner.key[index])
}

/** Whether a decimal number can follow another in a text: the next of its level, of a level above, or the first below. */
export function follows(next: readonly string[], previous: readonly string[] | undefined): boolean {
  if (!previous) return next.every((part, index) => Number(part) <= 1 || index === 0)
  const shared = next.findIndex((part, index) => part !== previous[index])
  if (shared < 0) return false
  // Engineering standards count a chapter without sections as section 0: 3, 3.0.1.
  const before = previous[shared] ?? (next[shared] === '0' ? '-1' : '0')
  const step = ordinal(next[shared] as string) - ordinal(before)
  const rest = next.slice(shared + 1)
  return step >= 1 && step <= (shared < previous.length ? 3 : 1) && rest.every((part) => ordinal(part) <= 1)
}

function ordinal(part: string): number {
  return /^-?\d+$/.test(part) ? Number(part) : part.charCodeAt(0) - 64
}
