import { completeIdentifier } from './complete.js'
import { matchAt } from './match-at.js'
import type { ReadingContext, Scheme } from './scheme.js'
import type { StandardIdentifier } from './standard-identifier.js'

/** A text with its folded twin of the same length. */
export interface FoldedText {
  printed: string
  folded: string
}

/** An identifier with the scheme that read it and its half-open span. */
export interface IdentifierAt {
  scheme: Scheme
  identifier: StandardIdentifier
  start: number
  end: number
}

const adoption = / ?\/ ?(?=[A-Z])| {1,2}\(?(idt|eqv|mod|neq)[ :]{1,2}/iy
const adoptionBracket = / ?\( ?(?=I|CISPR|RFC)/y
const degreeBehind = / ?[,、] ?(IDT|EQV|MOD|NEQ) ?\)/iy

/** Read the longest single identifier at a position, together with the standard that it adopts. */
export function readIdentifier(
  schemes: readonly Scheme[],
  text: FoldedText,
  position: number,
  context: ReadingContext,
): IdentifierAt | undefined {
  const own = readPlain(schemes, text, position, context)
  return own && (readAdopted(schemes, text, own, context) ?? own)
}

function readPlain(
  schemes: readonly Scheme[],
  text: FoldedText,
  start: number,
  context: ReadingContext,
): IdentifierAt | undefined {
  let best: IdentifierAt | undefined
  for (const scheme of schemes) {
    const reading = scheme.readAt(text.folded, start, context)
    if (!reading || (best && reading.end <= best.end)) continue
    const { fields, end } = reading
    best = { scheme, identifier: completeIdentifier(scheme, fields, text.printed.slice(start, end)), start, end }
  }
  return best
}

function readAdopted(
  schemes: readonly Scheme[],
  text: FoldedText,
  own: IdentifierAt,
  context: ReadingContext,
): IdentifierAt | undefined {
  const joined = matchAt(adoption, text.folded, own.end)
  const match = joined ?? matchAt(adoptionBracket, text.folded, own.end)
  if (!match) return undefined
  const others = schemes.filter((scheme) => scheme !== own.scheme)
  const adopted = readPlain(others, text, own.end + match[0].length, context)
  if (!adopted) return undefined
  const bracket = match[0].includes('(') ? matchAt(degreeBehind, text.folded, adopted.end) : null
  if (match[0].includes('(') && !bracket) return undefined
  const degree = (match[1] ?? bracket?.[1])?.toUpperCase() as StandardIdentifier['degree']
  const end = adopted.end + (bracket?.[0].length ?? 0)
  const { raw: _raw, canonical: _canonical, ...fields } = own.identifier
  const identifier = completeIdentifier(
    own.scheme,
    { ...fields, adopts: adopted.identifier, ...(degree && { degree }) },
    text.printed.slice(own.start, end),
  )
  return { scheme: own.scheme, identifier, start: own.start, end }
}
