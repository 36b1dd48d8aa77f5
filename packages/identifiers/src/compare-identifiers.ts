import type { StandardIdentifier } from './standard-identifier.js'

/**
 * Order two identifiers: by code, number, part, year, then by the canonical string. Numbers compare as numbers.
 *
 * @returns A negative number, zero or a positive number, as `Array.prototype.sort` expects.
 */
export function compareIdentifiers(a: StandardIdentifier, b: StandardIdentifier): number {
  return (
    compareText(a.publisher, b.publisher) ||
    compareNumbers(a.number, b.number) ||
    compareNumbers(a.part ?? '', b.part ?? '') ||
    (a.fullYear ?? 0) - (b.fullYear ?? 0) ||
    compareText(a.code, b.code) ||
    compareText(a.canonical, b.canonical)
  )
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}

function compareNumbers(a: string, b: string): number {
  const [left, right] = [splitNumbers(a), splitNumbers(b)]
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const [one = '', other = ''] = [left[index], right[index]]
    const difference = Number(one) - Number(other)
    if (one !== '' && other !== '' && Number.isFinite(difference) && difference !== 0) return difference
    if (one !== other && !(difference === 0 && one !== '' && other !== '')) return compareText(one, other)
  }
  return 0
}

function splitNumbers(text: string): string[] {
  return text.match(/\d{1,15}|[^\d.-]{1,200}/g) ?? []
}
