import { foldCharacters } from './fold-characters.js'
import { type Locality, readLocality } from './locality.js'
import { readListed, readRange } from './read-continuation.js'
import { type FoldedText, type IdentifierAt, readIdentifier } from './read-identifier.js'
import type { Scheme } from './scheme.js'
import type { StandardIdentifier } from './standard-identifier.js'

/** An identifier in a running text. */
export interface FoundIdentifier {
  identifier: StandardIdentifier
  /** Half-open span in UTF-16 units. */
  start: number
  end: number
  /** The place in the cited document that is printed next to the identifier. */
  locality?: Locality
}

const running = { running: true }

/** Find every identifier in a running text, in order, without overlaps. */
export function findWith(schemes: readonly Scheme[], printed: string): FoundIdentifier[] {
  const text = { printed, folded: foldCharacters(printed) }
  const found: FoundIdentifier[] = []
  let end = 0
  for (const start of candidateStarts(schemes, text.folded)) {
    if (start < end) continue
    for (const member of readSequence(schemes, text, start)) {
      const locality = readLocality(text, member.start, member.end, end)
      found.push({ identifier: member.identifier, start: member.start, end: member.end, ...(locality && { locality }) })
      end = Math.max(member.end, locality?.end ?? 0)
    }
  }
  return found
}

function candidateStarts(schemes: readonly Scheme[], folded: string): number[] {
  const starts = new Set<number>()
  for (const scheme of schemes) {
    for (const match of folded.matchAll(scheme.candidates)) starts.add(match.index)
  }
  return [...starts].sort((a, b) => a - b)
}

function readSequence(schemes: readonly Scheme[], text: FoldedText, start: number): IdentifierAt[] {
  const members: IdentifierAt[] = []
  const first = readIdentifier(schemes, text, start, running)
  let member = first && (readRange(schemes, text, first, running) ?? first)
  while (member) {
    members.push(member)
    const next = readListed(text, member, running)
    member = next && (readRange(schemes, text, next, running) ?? next)
  }
  return members
}
