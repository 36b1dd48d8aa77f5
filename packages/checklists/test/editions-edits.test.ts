import { readdirSync, readFileSync } from 'node:fs'
import { applyLock, carryOver, createChecklist, createLock, statementOf } from '@clausekit/checklists'
import type { Checklist } from '@clausekit/model'
import { describe, expect, it } from 'vitest'
import { convert } from '../../clausekit/src/index.js'
import { EDITS, type Edited, edits, firstEdition, randomFrom, standardFrom } from './editions-edits.js'

const folder = new URL('../../../examples/standards/', import.meta.url)
const SEEDS = 40

const editions = await Promise.all(
  readdirSync(folder).map(async (name) => {
    const standard = await convert({ bytes: readFileSync(new URL(name, folder)), name })
    return { name, language: standard.metadata.language, edition: firstEdition(standard) }
  }),
)

/** Sentences of the other standards, for provisions that are new. */
const strangersTo = (name: string, language: string) =>
  editions
    .filter((one) => one.name !== name && one.language === language)
    .flatMap(({ edition }) => edition.map(({ provision }) => provision.text))

/** A checklist whose verdicts name the provision that they were given for. */
const filled = (checklist: Checklist, byId: ReadonlyMap<string, Edited>): Checklist => ({
  ...checklist,
  items: checklist.items.map((item) => ({
    ...item,
    verdict: { outcome: 'passed', evidence: [], remark: `${byId.get(item.id)?.from[0]}` },
  })),
})

const kinds = [
  'requirement',
  'recommendation',
  'permission',
  'capability',
  'possibility',
  'instruction',
  'external-constraint',
  'statement',
] as const

function editedBy(seed: number, edition: readonly Edited[], strangers: readonly string[]): Edited[] {
  const random = randomFrom(seed)
  const count = 1 + Math.floor(random() * edition.length * 0.4)
  let edited = [...edition]
  for (let step = 0; step < count; step++) {
    const edit = EDITS[Math.floor(random() * EDITS.length)] as (typeof EDITS)[number]
    if (edit !== 'insert' || strangers.length > 0) edited = edits[edit](edited, random, strangers)
  }
  return edited.filter(({ provision }) => provision.text !== '')
}

describe('carryOver of edited standards', () => {
  for (const { name, language, edition } of editions.filter(({ edition }) => edition.length > 3)) {
    it(`${name}: no verdict is lost and none lands on another provision`, () => {
      const strangers = strangersTo(name, language)
      const first = standardFrom(edition, language)
      const before = filled(createChecklist(first.standard, { kinds }), first.byId)
      let alive = 0
      let kept = 0
      for (let seed = 1; seed <= SEEDS; seed++) {
        const now = editedBy(seed, edition, strangers)
        const { standard, byId } = standardFrom(now, language)
        const { checklist } = carryOver(before, createChecklist(standard, { kinds }))
        for (const { id, text, verdict, review } of checklist.items) {
          const { from, edit } = byId.get(id) as Edited
          if (verdict === null) continue
          expect(sourcesOf(edition, from, text).map(String), `seed ${seed}: ${id} ${text}`).toContain(verdict.remark)
          if (edit === 'reword' || edit === 'split' || edit === 'merge')
            expect(review, `seed ${seed}: ${id} ${text}`).toBeDefined()
        }
        const found = new Set([...checklist.items, ...(checklist.retired ?? [])].map(({ verdict }) => verdict?.remark))
        for (const { verdict } of before.items) expect(found, `seed ${seed}`).toContain(verdict?.remark)
        const survivors = new Set(now.filter(({ edit }) => edit !== 'duplicate').flatMap(({ from }) => from))
        alive += survivors.size
        kept += checklist.items.filter(({ verdict }) => verdict !== null).length
      }
      expect(kept / alive).toBeGreaterThan(0.9)
    })

    it(`${name}: provisions keep their ids`, () => {
      const strangers = strangersTo(name, language)
      const first = standardFrom(edition, language)
      const lock = createLock(first.standard)
      for (let seed = 1; seed <= SEEDS; seed++) {
        const { standard, byId } = standardFrom(editedBy(seed, edition, strangers), language)
        const applied = applyLock(standard, lock)
        const ids = applied.standard.provisions.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        standard.provisions.forEach(({ id, text }, index) => {
          const source = first.byId.get(ids[index] as string)
          const { from } = byId.get(id) as Edited
          if (source) expect(sourcesOf(edition, from, text), `seed ${seed}: ${ids[index]}`).toContain(source.from[0])
        })
        const again = applyLock(standard, applied.lock)
        expect(again.lock).toEqual(applied.lock)
        expect(again.standard.provisions.map(({ id }) => id)).toEqual(ids)
      }
    })
  }
})

/** The provisions that one comes from, and those that hold its very words, which cannot be told apart once both have moved. */
function sourcesOf(edition: readonly Edited[], from: readonly number[], text: string): number[] {
  const words = text.replace(/[\s,;，；。.]+$/, '')
  return edition.flatMap(({ provision }, index) =>
    from.includes(index) || statementOf(provision).includes(words) ? [index] : [],
  )
}
