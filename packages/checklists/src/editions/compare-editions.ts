import type { Checklist, Standard } from '@clausekit/model'
import { titleOf } from '../create/title-of.js'
import { type ComparedSide, changesOf, type Relation } from './compare/changes.js'
import { pairStandards } from './compare/pair-standards.js'
import { comparablesOf, isChecklist, unitOf } from './compare/unit.js'
import { ChangeKind, type ComparedEdition, DIFF_SCHEMA, type EditionDiff } from './edition-diff.js'

/**
 * Compare the provisions of two editions of a standard, or the items of two checklists: which are unchanged, changed, moved, split,
 * merged, added and removed.
 *
 * The words decide. Clause numbers, titles, and neighbours support them; a label or a number alone decides nothing, since editions
 * number anew. Provisions are counted as checklists count them: the parts of a compound statement, each with its lead-in.
 *
 * Time and memory grow with the number of provisions, not with its square.
 */
export function compareEditions(before: Standard | Checklist, after: Standard | Checklist): EditionDiff {
  return compareInputs(before, after).diff
}

/** The comparison, with the indices of the provisions on both sides. */
export function compareInputs(
  before: Standard | Checklist,
  after: Standard | Checklist,
): { diff: EditionDiff; relations: readonly Relation[] } {
  const groups = pairStandards(standardsOf(before), standardsOf(after))
  const old = sideOf(before, groups.before)
  const now = sideOf(after, groups.after)
  const language = languageOf(after)
  const relations = changesOf(old, now, language)
  const changes = relations.map(({ change }) => change)
  const counts = new Map<ChangeKind, number>()
  for (const { kind } of changes) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const diff: EditionDiff = {
    schema: DIFF_SCHEMA,
    language,
    before: editionOf(before, old),
    after: editionOf(after, now),
    changes,
    summary: Object.fromEntries(
      ChangeKind.options.map((kind) => [kind, counts.get(kind) ?? 0]),
    ) as EditionDiff['summary'],
  }
  return { diff, relations }
}

function sideOf(input: Standard | Checklist, groups: ReadonlyMap<string, string>): ComparedSide {
  const provisions = comparablesOf(input)
  return {
    provisions,
    units: provisions.map((provision) => unitOf(provision, groups.get(provision.standardId ?? '') ?? '')),
  }
}

function standardsOf(input: Standard | Checklist): Checklist['standards'] {
  if (isChecklist(input)) return input.standards
  const { metadata } = input
  return [
    {
      id: 'standard-1',
      ...(metadata.identifier && { identifier: structuredClone(metadata.identifier) }),
      title: titleOf(metadata, metadata.language),
    },
  ]
}

function editionOf(input: Standard | Checklist, { provisions }: ComparedSide): ComparedEdition {
  const [first, ...others] = standardsOf(input)
  return {
    title: [first, ...others].flatMap((standard) => (standard?.title ? [standard.title] : [])).join('; '),
    ...(first?.identifier && others.length === 0 && { identifier: structuredClone(first.identifier) }),
    provisions: provisions.length,
  }
}

function languageOf(input: Standard | Checklist): string {
  return isChecklist(input) ? input.language : input.metadata.language
}
