import type { StandardIdentifier } from './standard-identifier.js'

const maximumMembers = 500

/** A member of a range: what differs from the first one. */
export interface RangeMember {
  number: string
  part?: string
}

/**
 * The numbers that a printed range spans: GB/T 2423.1～2423.3 to parts 1, 2 and 3 of 2423.
 *
 * A publisher may never have issued some of them. A range of more than 500 members, or one that counts by letters, gives its
 * two ends alone; an identifier without range gives itself.
 */
export function expandRange(identifier: StandardIdentifier): RangeMember[] {
  const first: RangeMember = { number: identifier.number, ...(identifier.part && { part: identifier.part }) }
  const last = identifier.range?.to
  if (!last) return [first]
  const ends = [first, { number: last.number, ...(last.part && { part: last.part }) }]
  if (last.number === identifier.number) {
    const parts = countUp(first.part, last.part)
    return parts ? parts.map((part) => ({ number: first.number, part })) : ends
  }
  const numbers = first.part || last.part ? undefined : countUp(first.number, last.number)
  return numbers ? numbers.map((number) => ({ number })) : ends
}

function countUp(first: string | undefined, last: string | undefined): string[] | undefined {
  if (!first || !last || !/^\d{1,8}$/.test(first) || !/^\d{1,8}$/.test(last)) return undefined
  const count = Number(last) - Number(first) + 1
  if (count < 1 || count > maximumMembers) return undefined
  return Array.from({ length: count }, (_, index) => String(Number(first) + index))
}
