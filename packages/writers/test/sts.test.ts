import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { type Clause, clausesOf, plainText, Standard } from '@clausekit/model'
import { write } from '@clausekit/writers'
import { convertToSts, writeSts } from '@clausekit/writers/sts'
import { describe, expect, it } from 'vitest'
import { convert } from '../../clausekit/src/index.js'
import { everyBlockInEveryHolder } from './every-block.js'
import { hostileStandard } from './hostile.js'
import { type Shorthand, standardFrom } from './shorthand.js'
import { clauseOf, paragraphOf, standardOf } from './standard.js'
import { hasSchemas, violationsOf } from './sts-schema.js'
import { lostLetters, readSts } from './sts-words.js'

const fixtures = new URL('../../../test-fixtures/writers/sts/', import.meta.url)
const behaviours = readdirSync(fixtures)
const standardOfFixture = (behaviour: string): Standard => {
  const input = JSON.parse(readFileSync(new URL(`${behaviour}/input.json`, fixtures), 'utf8')) as {
    standard: Shorthand
  }
  return Standard.parse(standardFrom(input.standard))
}

const examples = new URL('../../../examples/standards/', import.meta.url)
const exampleStandards = await Promise.all(
  readdirSync(examples).map(async (name) => {
    const standard = await convert({ bytes: readFileSync(new URL(name, examples)), name })
    return { name, standard }
  }),
)

describe('test-fixtures/writers/sts', () => {
  for (const behaviour of behaviours) {
    it(behaviour.replaceAll('-', ' '), () => {
      const text = writeSts(standardOfFixture(behaviour))
      const parts = ['front', 'body', 'back'].filter((part) =>
        existsSync(new URL(`${behaviour}/expected.${part}.xml`, fixtures)),
      )
      expect(parts, 'a file expected.front.xml, expected.body.xml or expected.back.xml').not.toEqual([])
      for (const part of parts) {
        const expected = readFileSync(new URL(`${behaviour}/expected.${part}.xml`, fixtures), 'utf8')
        expect(`${partOf(text, part)}\n`).toBe(expected.replaceAll('\r\n', '\n'))
      }
    })
  }
})

function partOf(text: string, name: string): string {
  const end = `</${name}>`
  return text.slice(text.indexOf(`<${name}>`), text.indexOf(end) + end.length)
}

describe.skipIf(!hasSchemas)('the schemas of NISO STS 1.2 (skipped where ../shared/schemas is not there)', () => {
  it.each(behaviours)('take %s', (behaviour) => {
    expect(violationsOf(writeSts(standardOfFixture(behaviour)))).toEqual([])
  })

  it.each(exampleStandards)('take the example $name', ({ standard }) => {
    expect(violationsOf(writeSts(standard))).toEqual([])
  })

  it('take every type of block in every place that holds blocks', () => {
    expect(violationsOf(writeSts(everyBlockInEveryHolder()))).toEqual([])
  })

  it('take hostile words in every place that takes words, and an empty standard', () => {
    expect(violationsOf(writeSts(hostileStandard()))).toEqual([])
    expect(violationsOf(writeSts(standardOf()))).toEqual([])
  })

  it('refuse a file with a section without heading, a pointer to nowhere, or an id twice', () => {
    const text = writeSts(standardOfFixture('ids-are-names-and-pointers-lead-to-them'))
    expect(violationsOf(text)).toEqual([])
    expect(violationsOf(text.replace('<title>锁</title>', '').replace('<label>5.1</label>', ''))).toHaveLength(2)
    expect(violationsOf(text.replace('rid="r"', 'rid="gone"'))).not.toEqual([])
    expect(violationsOf(text.replace(' id="r"', ' id="_5"'))).not.toEqual([])
  })
})

describe.each([
  ...exampleStandards,
  ...behaviours.map((name) => ({ name, standard: standardOfFixture(name) })),
  { name: 'every block in every holder', standard: everyBlockInEveryHolder() },
])('$name in STS', ({ standard }) => {
  const { text, unplacedProvisions } = convertToSts(standard)
  const read = readSts(text)

  it('has its words in order', () => {
    const letters = plainText(standard).text.replace(/\s+/g, '')
    // A fixture shows what XML does with characters that it does not know.
    const known = letters.replaceAll('\u0001', '')
    expect(lostLetters(known, read.letters)).toBe(0)
    expect(read.letters.length).toBeLessThanOrEqual(known.length * 1.05 + 20)
  })

  it('has its clauses with their numbers and titles', () => {
    for (const clause of clausesOf(standard)) expect(headings(text)).toContain(headingOf(clause))
  })

  it('has every provision with its kind and words', () => {
    const kinds = standard.provisions.map(({ kind }) => kind)
    expect([...read.provisions.values()].map(({ kind }) => kind).sort()).toEqual(kinds.sort())
    const letters = new Set([...read.provisions.values()].map((provision) => provision.letters))
    for (const provision of standard.provisions) {
      const words = provision.text.replace(/\s+/g, '')
      // Labels of items stand beside the marked words.
      const unlabelled = words.replace(/\*|——|[a-z]\)/g, '')
      expect(letters.has(words) || letters.has(unlabelled), `${provision.id}: ${words}`).toBe(true)
    }
    expect(unplacedProvisions).toBe(kinds.includes('statement') ? 1 : 0)
  })

  it('has pointers that lead somewhere', () => {
    for (const pointer of read.pointers) expect(read.ids).toContain(pointer)
  })
})

const headings = (text: string) =>
  [
    ...text.matchAll(
      /<(?:sec|app|ref-list)[^>]*>\s*((?:<label>[^<]*<\/label>|<annex-type>[^<]*<\/annex-type>|<title>[^<]*<\/title>|<title\/>|\s)*)/g,
    ),
  ].map(([, head = '']) => head.replace(/<annex-type>[^<]*<\/annex-type>|<[^>]*>|\s/g, ''))

function headingOf({ label, number, title }: Clause): string {
  return `${label ?? number ?? ''}${title}`
    .replace(/\s/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}

describe.each(exampleStandards)('$name in STS, read again', ({ standard }) => {
  it('has the same clauses, terms, references and provisions', async () => {
    const again = await convert({ bytes: new TextEncoder().encode(writeSts(standard)), name: 'standard.xml' })
    const told = ({ terms, references, provisions, ...tree }: Standard) => ({
      titles: [...clausesOf({ ...tree, terms, references, provisions })].map(({ title }) => title),
      terms: terms.map(({ number, term, definition }) => [number, term, definition]),
      references: references.map(({ identifier, title }) => [identifier?.canonical, title]),
      provisions: provisions.map(({ kind, text }) => [kind, text]),
    })
    expect(told(again)).toEqual(told(standard))
  })
})

describe('convertToSts', () => {
  it('writes the same for the same standard, and leaves it alone', () => {
    const standard = everyBlockInEveryHolder()
    const before = JSON.stringify(standard)
    expect(writeSts(standard)).toBe(write(standard, 'sts'))
    expect(JSON.stringify(standard)).toBe(before)
  })

  it('loses no provision, however deep compounds nest', () => {
    const words = Array.from({ length: 12 }, (_, index) => `word${index}`)
    const provisions = words.map((_, index) => ({
      ...{ id: `p${index}`, text: words.slice(index).join(' ') },
      ...(index > 0 ? { parentId: `p${index - 1}` } : {}),
    }))
    const standard = {
      ...(standardFrom({ provisions }) as Standard),
      children: [clauseOf({ children: [paragraphOf(words.join(' '))] })],
    }
    const { text } = convertToSts(standard)
    expect([...readSts(text).provisions.values()].map(({ letters }) => letters)).toHaveLength(12)
  })

  it('counts the characters that XML has no place for', () => {
    const standard = standardOf({ children: [paragraphOf('a\u0000b\ud800c\fd')] })
    expect(convertToSts(standard)).toMatchObject({ replacedCharacters: 3, unplacedProvisions: 0 })
    expect(writeSts(standard)).toContain('<p>a\uFFFDb\uFFFDc d</p>')
  })

  it('writes ten thousand clauses and provisions', () => {
    const numbers = Array.from({ length: 10_000 }, (_, index) => `${index}`)
    const children = numbers.map((id) => clauseOf({ id, number: id, children: [paragraphOf('The bolt shall close.')] }))
    const provisions = numbers.map((clauseId) => ({ id: `p${clauseId}`, clauseId, text: 'The bolt shall close.' }))
    const standard = { ...(standardFrom({ provisions }) as Standard), children }
    const { text, unplacedProvisions } = convertToSts(standard)
    expect(text.match(/<sec /g)).toHaveLength(10_000)
    expect(text.match(/<p><named-content /g)).toHaveLength(10_000)
    expect(unplacedProvisions).toBe(0)
  })
})
