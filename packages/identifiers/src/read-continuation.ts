import { completeIdentifier } from './complete.js'
import { foldCharacters } from './fold-characters.js'
import { matchAt } from './match-at.js'
import { type FoldedText, type IdentifierAt, readIdentifier } from './read-identifier.js'
import type { ReadingContext, Scheme } from './scheme.js'

const rangeSign = / ?(?:~|至|到|—至) ?/y
const listSign = /(?: ?[、,;，] ?(?:和|及|以及|and )?| ?(?:和|及|以及|或|与) ?| (?:and|or) )/y
const elidedNumber = /\d{1,8}(?:\.\d{1,5}){0,3}(?! ?[A-Za-z%℃°年月日号条章节个页项台位])/y
const elidedLength = 60

/** Read the end of a printed range behind its first member, and return the range as one identifier. */
export function readRange(
  schemes: readonly Scheme[],
  text: FoldedText,
  first: IdentifierAt,
  context: ReadingContext,
): IdentifierAt | undefined {
  if (first.identifier.adopts || first.identifier.range) return undefined
  const sign = matchAt(rangeSign, text.folded, first.end)
  if (!sign) return undefined
  const position = first.end + sign[0].length
  const last = readIdentifier(schemes, text, position, context) ?? readElided(text, position, first, context)
  if (last?.identifier.code !== first.identifier.code || last.identifier.adopts) return undefined
  const { number, part, year, fullYear, dated, ...rest } = last.identifier
  const { raw: _raw, canonical: _canonical, confidence, ...fields } = first.identifier
  // GB 3100～3102—1993: one year behind the range is the year of every member.
  const sharesYear = !first.identifier.dated && dated
  const identifier = completeIdentifier(
    first.scheme,
    {
      ...fields,
      ...(sharesYear ? { year, fullYear, dated } : confidence !== undefined && { confidence }),
      ...(rest.amendments && { amendments: rest.amendments }),
      range: { to: { number, ...(part && { part }), ...(year && !sharesYear && { year }) } },
    },
    text.printed.slice(first.start, last.end),
  )
  return { scheme: first.scheme, identifier, start: first.start, end: last.end }
}

/** Read the next member of a list whose code is left out: the 5271.8 of GB/T 5271.1、5271.8. */
export function readListed(
  text: FoldedText,
  previous: IdentifierAt,
  context: ReadingContext,
): IdentifierAt | undefined {
  const sign = matchAt(listSign, text.folded, previous.end)
  if (!sign) return undefined
  const next = readElided(text, previous.end + sign[0].length, previous, context)
  if (!next) return undefined
  if (!context.running) return next
  return isOfOneKind(sign[0], previous, next) ? next : undefined
}

/** The separator of a list at a position, as its length. */
export function listSignLength(text: FoldedText, position: number): number {
  return matchAt(listSign, text.folded, position)?.[0].length ?? 0
}

function readElided(
  text: FoldedText,
  start: number,
  previous: IdentifierAt,
  context: ReadingContext,
): IdentifierAt | undefined {
  if (!matchAt(elidedNumber, text.folded, start)) return undefined
  const code = foldCharacters(`${previous.identifier.code} `)
  const completed = code + text.folded.slice(start, start + elidedLength)
  const reading = previous.scheme.readAt(completed, 0, context)
  if (!reading || reading.fields.code !== previous.identifier.code) return undefined
  const end = start + reading.end - code.length
  const identifier = completeIdentifier(previous.scheme, reading.fields, text.printed.slice(start, end))
  return { scheme: previous.scheme, identifier, start, end }
}

// In running text a bare number behind a comma is a clause or a quantity more often than a standard.
function isOfOneKind(sign: string, previous: IdentifierAt, next: IdentifierAt): boolean {
  if (/[,;]/.test(sign)) return false
  const [before, after] = [previous.identifier, next.identifier]
  if (before.number === after.number) return Boolean(before.part && after.part)
  return after.number.length > 2 && Math.abs(before.number.length - after.number.length) < 2
}
