import type { EditionWords } from '../../words/edition-words.js'
import type { ChangeKind, ComparedEdition, ComparedProvision, EditionDiff, ProvisionChange } from '../edition-diff.js'

/** What a reader must look at first comes first. */
const ORDER: readonly ChangeKind[] = [
  'changed',
  'moved-and-changed',
  'moved',
  'split',
  'merged',
  'removed',
  'added',
  'unchanged',
]

/** The changes by kind, in the order in which they are read; unchanged provisions only where they are asked for. */
export function sectionsOf({ changes }: EditionDiff, withUnchanged: boolean): [ChangeKind, ProvisionChange[]][] {
  return ORDER.flatMap((kind): [ChangeKind, ProvisionChange[]][] => {
    const found = changes.filter((change) => change.kind === kind)
    return found.length === 0 || (kind === 'unchanged' && !withUnchanged) ? [] : [[kind, found]]
  })
}

/** The number and the title of a clause, and the label or id of the provision in it. */
export function placeOf({ clause, clauseTitle, label, id }: ComparedProvision): string {
  const title = clauseTitle && clauseTitle !== clause ? ` ${clauseTitle}` : ''
  return `${clause}${title} (${label ?? id})`
}

/** The places of both sides; only one where they are the same. */
export function placesOf({ before, after }: ProvisionChange, words: EditionWords): string {
  const sides = [before, after].map((side) => side.map(placeOf).join(words.and)).filter(Boolean)
  return [...new Set(sides)].join(words.becomes)
}

/** What differs, how sure the comparison is, and what is most like a removed provision. */
export function remarksOf(
  { aspects, confidence, before, after, similar = [] }: ProvisionChange,
  words: EditionWords,
): string[] {
  const isPaired = before.length > 0 && after.length > 0
  return [
    ...(aspects.length > 0
      ? [`${words.differs}${words.colon}${aspects.map((one) => words.aspects[one]).join(words.and)}`]
      : []),
    ...(isPaired && confidence < 1 ? [`${words.confidence}${words.colon}${Math.round(confidence * 100)} %`] : []),
    ...(similar.length > 0
      ? [
          `${words.mostLike}${words.colon}${similar.map(({ id, similarity }) => `${id} (${Math.round(similarity * 100)} %)`).join(words.and)}`,
        ]
      : []),
  ]
}

/** The names of both editions: the identifier where there is one, else the title. */
export function editionNames({ before, after }: EditionDiff, words: EditionWords): string {
  const nameOf = ({ identifier, title }: ComparedEdition, otherwise: string) =>
    identifier?.canonical || title || otherwise
  return `${nameOf(before, words.before)}${words.becomes}${nameOf(after, words.after)}`
}
