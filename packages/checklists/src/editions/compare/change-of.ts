import { statementOf } from '../../formats/statement-of.js'
import type { ChangeKind, ComparedProvision, ProvisionChange } from '../edition-diff.js'
import { aspectsOf, changesSense } from './aspects.js'
import { isUnspaced } from './tokens.js'
import type { Comparable, Unit } from './unit.js'
import type { WordDiffer } from './word-diff.js'

/** A provision of one edition, and what it is compared by. */
export type Side = { provision: Comparable; unit: Unit }

/** What the comparison of the words found. */
export type Found = {
  /** What happened where that is known; otherwise it is one provision on both sides. */
  kind?: 'split' | 'merged' | 'added' | 'removed'
  confidence: number
  /** Whether both stand in the same clause. */
  stays: boolean
}

/** A statement of fewer words says too little to be known again in another clause. */
const FEW_WORDS = 8
/** What is left of the confidence in a short statement that moved. */
const SHORT_AND_MOVED = 0.4

/** Describe what happened to the provisions of both sides. */
export function changeOf(
  before: readonly Side[],
  after: readonly Side[],
  found: Found,
  diff: WordDiffer,
): ProvisionChange {
  const [one] = before
  const [other] = after
  const aspects = one && other && found.kind === undefined ? aspectsOf(one, other) : []
  const kind = found.kind ?? kindOf(changesSense(aspects), found.stays)
  const isShort = kind.startsWith('moved') && one !== undefined && wordCount(one.unit.tokens) < FEW_WORDS
  const differs = one && other && (found.kind !== undefined || aspects.includes('words'))
  return {
    kind,
    confidence: Math.round(found.confidence * (isShort ? SHORT_AND_MOVED : 1) * 100) / 100,
    before: before.map(compared),
    after: after.map(compared),
    aspects,
    ...(differs && { words: diff(statementsOf(before), statementsOf(after)) }),
  }
}

function kindOf(changed: boolean, stays: boolean): ChangeKind {
  if (stays) return changed ? 'changed' : 'unchanged'
  return changed ? 'moved-and-changed' : 'moved'
}

function statementsOf(sides: readonly Side[]): string {
  return sides.reduce((joined, { unit }) => statementOf({ leadIn: joined, text: unit.statement }), '')
}

/** In scripts without spaces a word has about two characters. */
function wordCount(tokens: readonly string[]): number {
  return tokens.reduce((count, token) => count + (isUnspaced(token) ? 0.5 : 1), 0)
}

function compared({ provision, unit }: Side): ComparedProvision {
  const { id, standardId, label, clauseId, clause, clauseTitle, kind, location } = provision
  return {
    id,
    ...(standardId !== undefined && { standardId }),
    ...(label !== undefined && { label }),
    clauseId,
    clause,
    clauseTitle,
    kind,
    text: unit.statement,
    ...(location && { location: structuredClone(location) }),
  }
}
