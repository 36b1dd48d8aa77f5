import {
  applyLock,
  createChecklist,
  createLock,
  Lock,
  readLock,
  UnreadableLockError,
  writeLock,
} from '@clausekit/checklists'
import type { Provision } from '@clausekit/model'
import { describe, expect, it } from 'vitest'
import { standardOf } from './standard.js'

const clauses = [
  { number: '4', title: 'Bolts' },
  { number: '5', title: 'Keys' },
]
const STEEL = 'The bolt shall be of hardened steel.'
const LENGTH = 'The bolt shall project by at least 20 mm when the door is locked.'
const KEY = 'Each key shall carry the number of the lock that it opens.'

/** A standard with the natural ids: the clause, and the place in it. */
function edition(...texts: [clause: string, text: string, more?: Partial<Provision>][]) {
  const counts = new Map<string, number>()
  const provisions = texts.map(([clause, text, more]) => {
    counts.set(clause, (counts.get(clause) ?? 0) + 1)
    return { id: `provision-${clause}-${counts.get(clause)}`, clause, text, ...more }
  })
  return standardOf({ clauses, provisions })
}

const ids = (standard: { provisions: readonly Provision[] }) => standard.provisions.map(({ id }) => id)
const first = edition(['4', STEEL], ['4', LENGTH], ['5', KEY])
const lock = createLock(first)

describe('applyLock', () => {
  it('gives the ids that the text has already, and the same lock', () => {
    const applied = applyLock(first, lock)
    expect(ids(applied.standard)).toEqual(ids(first))
    expect(applied.lock).toEqual(lock)
    expect(applied.diagnostics).toEqual([])
  })

  it('keeps the ids of provisions that were moved, reworded and renumbered, and gives new ones to new ones', () => {
    const {
      standard,
      lock: next,
      diagnostics,
    } = applyLock(
      edition(
        ['4', 'The lock shall be delivered with a drilling template.'],
        ['4', LENGTH.replace('20', '25')],
        ['4', KEY],
        ['5', STEEL],
      ),
      lock,
    )
    expect(ids(standard)).toEqual(['provision-4-3', 'provision-4-2', 'provision-5-1', 'provision-4-1'])
    expect(next.provisions.map(({ id }) => id)).toEqual(ids(standard))
    expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(['id-new'])
  })

  it('never gives the id of a provision that is no more to another one', () => {
    const without = applyLock(edition(['4', STEEL], ['5', KEY]), lock)
    expect(without.lock.tombstones.map(({ id }) => id)).toEqual(['provision-4-2'])
    expect(without.diagnostics.map(({ ruleId }) => ruleId)).toEqual(['id-retired'])
    const next = applyLock(
      edition(['4', STEEL], ['4', 'Springs shall last for ten years of daily use.'], ['5', KEY]),
      without.lock,
    )
    expect(ids(next.standard)).toEqual(['provision-4-1', 'provision-4-3', 'provision-5-1'])
    expect(next.lock.tombstones.map(({ id }) => id)).toEqual(['provision-4-2'])
  })

  it('gives a provision that is back its id', () => {
    const without = applyLock(edition(['4', STEEL], ['5', KEY]), lock)
    const back = applyLock(first, without.lock)
    expect(ids(back.standard)).toEqual(ids(first))
    expect(back.lock).toEqual(lock)
    expect(back.diagnostics.map(({ ruleId }) => ruleId)).toEqual(['id-revived'])
  })

  it('keeps the parts of a compound statement at it', () => {
    const compound = (...parts: string[]) =>
      edition(
        ['4', STEEL],
        ['4', `The bolt shall ${parts.join(', ')}.`],
        ...parts.map((text): ['4', string, Partial<Provision>] => [
          '4',
          text,
          { leadIn: 'The bolt shall', parentId: 'provision-4-2' },
        ]),
      )
    const locked = createLock(compound('be greased', 'be without burrs'))
    expect(locked.provisions.map(({ compound }) => compound)).toEqual([undefined, true, undefined, undefined])
    const now = compound('be without burrs', 'be greased')
    const { standard } = applyLock(
      {
        ...now,
        provisions: now.provisions
          .slice(1)
          .map((one, at) => ({ ...one, id: `provision-4-${at + 1}`, ...(at > 0 && { parentId: 'provision-4-1' }) })),
      },
      locked,
    )
    expect(standard.provisions.map(({ id, parentId }) => [id, parentId])).toEqual([
      ['provision-4-2', undefined],
      ['provision-4-4', 'provision-4-2'],
      ['provision-4-3', 'provision-4-2'],
    ])
  })

  it('warns of the lock of another text', () => {
    const { diagnostics } = applyLock(edition(['4', 'Doors shall open outwards.']), lock)
    expect(diagnostics[0]).toMatchObject({ severity: 'warning', ruleId: 'lock-of-another-text' })
  })
})

describe('a lock file', () => {
  it('has a line for each provision, so that version control shows only what changed', () => {
    const changed = applyLock(edition(['4', STEEL], ['4', LENGTH.replace('20', '25')], ['5', KEY]), lock).lock
    const [old, now] = [lock, changed].map((one) => writeLock(one).split('\n'))
    expect(now?.filter((line) => !old?.includes(line))).toEqual([
      '    {"id":"provision-4-2","clause":"4","clauseTitle":"Bolts","text":"The bolt shall project by at least 25 mm when the door is locked."},',
    ])
    expect(readLock(writeLock(changed))).toEqual(changed)
    expect(Lock.parse(changed)).toEqual(changed)
  })

  it('can be made from a checklist of one standard', () => {
    expect(createLock(createChecklist(first))).toEqual(lock)
    expect(() => createLock(createChecklist([first, first]))).toThrow(RangeError)
  })

  const entry = '{"id":"a","clause":"4","clauseTitle":"","text":"x"}'
  const file = (provisions: string, tombstones = '') =>
    `{"schema":"clausekit/lock/1","standard":{"title":"T"},"provisions":[${provisions}],"tombstones":[${tombstones}]}`

  it.each([
    ['no JSON', '{', 'my.lock: expected JSON'],
    ['a list', '[]', 'my.lock: the whole: '],
    ['another version', file('').replace('lock/1', 'lock/9'), 'my.lock: schema: '],
    ['an id twice', file(`${entry},${entry}`), 'my.lock: provisions.1.id: expected each id once; found a again'],
    ['an id that is dead', file(entry, entry), 'my.lock: tombstones.0.id: '],
    ['an id that objects have', file(entry.replace('"a"', '"__proto__"')), 'my.lock: provisions.0.id: '],
    ['another id that objects have', file(entry.replace('"a"', '"constructor"')), 'my.lock: provisions.0.id: '],
    ['an id with a line break', file(entry.replace('"a"', '"a\\nb"')), 'my.lock: provisions.0.id: '],
    ['a property that is not ours', file(entry.replace('{', '{"x":1,')), 'my.lock: provisions.0: '],
    ['a prototype', file(entry.replace('{', '{"__proto__":{"polluted":1},')), 'my.lock: provisions.0: '],
    ['a text that is a number', file(entry.replace('"x"', '1')), 'my.lock: provisions.0.text: '],
  ])('is refused with its place where it has %s', (_, text, message) => {
    expect(() => readLock(text, 'my.lock')).toThrow(UnreadableLockError)
    expect(() => readLock(text, 'my.lock')).toThrow(message)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})
