import type { Provision, Standard } from '@clausekit/model'
import { clauseIndex } from '../src/create/clause-index.js'
import { countedProvisions } from '../src/create/counted-provisions.js'
import { standardOf } from './standard.js'

/** A provision of an edition with the provisions of the first edition that it comes from; none where it is new. */
export type Edited = { provision: Provision; title: string; from: readonly number[]; edit: Edit | 'none' }

export const EDITS = ['insert', 'delete', 'reword', 'renumber', 'move', 'split', 'merge', 'duplicate'] as const
export type Edit = (typeof EDITS)[number]

/** Numbers from 0 up to 1 that look random and are always the same for a seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** The provisions of a standard that stand for themselves, each from itself. */
export function firstEdition(standard: Standard): Edited[] {
  const places = clauseIndex(standard)
  return countedProvisions(standard.provisions).map((provision, index) => ({
    provision: { ...provision, parentId: undefined },
    title: places.get(provision.clauseId)?.title ?? '',
    from: [index],
    edit: 'none',
  }))
}

/** A standard of these provisions, numbered anew as a new edition does, and which of them has which id. */
export function standardFrom(
  edition: readonly Edited[],
  language: string,
): { standard: Standard; byId: ReadonlyMap<string, Edited> } {
  const clauses = new Map<string, { number: string; title: string }>()
  for (const { provision, title } of edition) clauses.set(provision.clause, { number: provision.clause, title })
  const counts = new Map<string, number>()
  const provisions = edition.map(({ provision }) => {
    const count = (counts.get(provision.clause) ?? 0) + 1
    counts.set(provision.clause, count)
    const { clause } = provision
    return { ...provision, id: `provision-${clause}-${count}`, clauseId: `clause-${clause}` }
  })
  return {
    standard: standardOf({ metadata: { language }, clauses: [...clauses.values()], provisions }),
    byId: new Map(provisions.map(({ id }, index) => [id, edition[index] as Edited])),
  }
}

type Random = () => number
type Apply = (edition: readonly Edited[], random: Random, strangers: readonly string[]) => Edited[]

const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)] as T
const at = (edition: readonly Edited[], random: Random) => Math.floor(random() * edition.length)
const untouched = ({ edit, from }: Edited) => edit === 'none' && from.length === 1
const replaceAt = (edition: readonly Edited[], index: number, ...items: Edited[]) =>
  edition.toSpliced(index, 1, ...items)

const withText = (edited: Edited, text: string, edit: Edit): Edited => ({
  ...edited,
  provision: { ...edited.provision, text, leadIn: undefined },
  edit,
})
const statement = ({ provision }: Edited) => [provision.leadIn, provision.text].filter(Boolean).join(' ')
const isChinese = (text: string) => /\p{Script=Han}/u.test(text)

/** What can happen to a provision between two editions. */
export const edits: Readonly<Record<Edit, Apply>> = {
  insert: (edition, random, strangers) => {
    const index = at(edition, random)
    const beside = edition[index] as Edited
    return edition.toSpliced(index, 0, { ...withText(beside, pick(strangers, random), 'insert'), from: [] })
  },
  delete: (edition, random) => edition.toSpliced(at(edition, random), 1),
  reword: (edition, random) => {
    const index = at(edition, random)
    const edited = edition[index] as Edited
    if (!untouched(edited)) return [...edition]
    const words = statement(edited).split(/(?<=\s)|(?<=\p{Script=Han})/u)
    const change = Math.floor(random() * words.length)
    words[change] = isChinese(words[change] ?? '') ? '甲' : 'altered '
    return replaceAt(edition, index, withText(edited, words.join(''), 'reword'))
  },
  renumber: (edition, random) => {
    const clauses = [...new Set(edition.map(({ provision }) => provision.clause))]
    const first = Math.floor(random() * clauses.length)
    const renamed = new Map(clauses.map((clause, index) => [clause, index < first ? clause : `${clause}9`]))
    return edition.map((edited) => ({
      ...edited,
      provision: { ...edited.provision, clause: renamed.get(edited.provision.clause) as string },
    }))
  },
  move: (edition, random) => {
    const index = at(edition, random)
    const edited = edition[index] as Edited
    if (!untouched(edited)) return [...edition]
    const target = pick(edition, random)
    const moved: Edited = {
      ...edited,
      provision: { ...edited.provision, clause: target.provision.clause },
      title: target.title,
      edit: target.provision.clause === edited.provision.clause ? 'none' : 'move',
    }
    const rest = edition.toSpliced(index, 1)
    return rest.toSpliced(rest.indexOf(target) + 1, 0, moved)
  },
  split: (edition, random) => {
    const index = at(edition, random)
    const edited = edition[index] as Edited
    const text = statement(edited)
    const middle = text.length / 2
    const breaks = [...text.matchAll(/\s|[，；、]/g)].map((match) => match.index + 1)
    const cut = breaks.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0]
    if (!untouched(edited) || cut === undefined || text.length < 40) return [...edition]
    return replaceAt(
      edition,
      index,
      withText(edited, text.slice(0, cut), 'split'),
      withText(edited, text.slice(cut), 'split'),
    )
  },
  merge: (edition, random) => {
    const index = at(edition, random)
    const [one, other] = [edition[index], edition[index + 1]]
    if (!one || !other || !untouched(one) || !untouched(other)) return [...edition]
    const merged = withText(one, `${statement(one)} ${statement(other)}`, 'merge')
    return edition.toSpliced(index, 2, { ...merged, from: [...one.from, ...other.from] })
  },
  duplicate: (edition, random) => {
    const edited = pick(edition, random)
    const target = pick(edition, random)
    if (target.provision.clause === edited.provision.clause) return [...edition]
    const copy: Edited = { ...withText(edited, statement(edited), 'duplicate'), title: target.title, from: edited.from }
    copy.provision.clause = target.provision.clause
    return edition.toSpliced(edition.indexOf(target) + 1, 0, copy)
  },
}
