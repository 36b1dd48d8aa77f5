import { clausesOf, isTextLocation, plainText } from '@clausekit/model'
import { describe, expect, it } from 'vitest'
import { parse } from '../../parsers/src/index.js'
import { extractProvisions, fingerprint } from '../src/index.js'
import { fixtures, read } from './fixtures.js'

const folded = (words: string) => words.replace(/\s+/g, '')

/** Words without marks of Markdown and HTML, raised figures as figures. */
const bare = (words: string) => folded(words.replace(/<\/?su[bp]>/g, '').normalize('NFKC')).replace(/[|*_`\\>#-]/g, '')

describe.each(fixtures.map((fixture) => [`${fixture.language}/${fixture.name}`, fixture] as const))(
  '%s',
  (_, fixture) => {
    it('keeps ids, parents and clauses together', async () => {
      const { standard, provisions } = await read(fixture)
      const clauses = new Set([...clausesOf(standard)].map(({ id }) => id))
      const seen = new Set<string>()
      for (const { id, clauseId, parentId } of provisions) {
        expect(seen.has(id), `${id} is there twice`).toBe(false)
        seen.add(id)
        // A text without any clause is held by one that the tree does not have.
        expect(clauses.size === 0 ? ['clause-0'] : [...clauses]).toContain(clauseId)
        if (parentId !== undefined) expect([...seen], `the parent of ${id} stands before it`).toContain(parentId)
      }
    })

    it('prints no word that the standard does not hold', async () => {
      const { standard, provisions } = await read(fixture)
      const words = bare(plainText(standard).text)
      for (const { text, leadIn, attributes } of provisions) {
        // A row of a table also holds the cells that reach down to it from rows above.
        for (const part of attributes ? text.split(' ') : [text]) expect(words).toContain(bare(part))
        for (const word of (leadIn ?? '').split(/[\s,:：]+/)) expect(words).toContain(bare(word))
      }
    })

    it('points at the words in the source', async () => {
      const { provisions } = await read(fixture)
      for (const { text, location, id } of provisions) {
        expect(isTextLocation(location), `${id} has a place`).toBe(true)
        if (!isTextLocation(location)) continue
        const { start, end } = location
        const there = bare(fixture.source.slice(start.offset, end.offset))
        for (const word of text.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? []) expect(there).toContain(word)
        const before = fixture.source.slice(0, start.offset).split('\n')
        expect(start).toMatchObject({ line: before.length, column: (before.at(-1) as string).length + 1 })
      }
    })

    it('finds the same again, and changes nothing', async () => {
      const { standard, provisions } = await read(fixture)
      const before = JSON.stringify(standard)
      expect(extractProvisions(standard, { kinds: fixture.expected?.kinds }).provisions).toEqual(provisions)
      expect(JSON.stringify(standard)).toBe(before)
    })
  },
)

describe('fingerprints', () => {
  it('stay under white space, width, case and marks', () => {
    expect(fingerprint('壁厚应为１.５ mm。')).toBe(fingerprint('壁厚 应为1.5mm'))
    expect(fingerprint('The cover SHALL close.')).toBe(fingerprint('the cover\nshall close'))
  })

  it('change with the words', () => {
    expect(fingerprint('The cover shall close.')).not.toBe(fingerprint('The cover should close.'))
    expect(fingerprint('宜')).not.toBe(fingerprint('应'))
  })

  it('stay when other clauses change', async () => {
    const provisionsOf = async (source: string) => {
      const standard = await parse({ bytes: new TextEncoder().encode(source), name: 'input.md' }, { regime: 'iso' })
      return extractProvisions(standard).provisions
    }
    const [first] = await provisionsOf('## 4 Arm\n\nThe arm shall be of steel.\n')
    const later = await provisionsOf('## 3 Cap\n\nThe cap may be red.\n\n## 5 Arm\n\nThe  arm shall\nbe of steel.\n')
    expect(later.map((provision) => provision.fingerprint)).toContain(first?.fingerprint)
  })
})
