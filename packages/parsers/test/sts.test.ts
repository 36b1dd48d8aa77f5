import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isTextLocation, Standard, walk } from '@clausekit/model'
import { describe, expect, it } from 'vitest'
import { parse } from '../src/index.js'
import { parseXml } from '../src/xml/index.js'
import { outlineOf, placesOf, withCanonical } from './outline.js'
import { asPrintedInSts } from './sts-order.js'
import { printedInSts } from './sts-words.js'
import { compareWords } from './words-in-order.js'

const fixtures = fileURLToPath(new URL('../../../test-fixtures/parsers/sts/', import.meta.url))

type Expected = {
  tree: string[]
  terms?: unknown[]
  references?: unknown[]
  metadata?: Record<string, unknown>
  /** Pointers, formulas and code within lines, in their order. */
  inlines?: unknown[]
  diagnostics?: string[]
  /** Words that stand elsewhere than in the text (a type of annex), and words that only the print has (counted labels). */
  lost?: string[]
  added?: string[]
}

const SHOWN = [
  'crossReference',
  'citation',
  'footnoteReference',
  'link',
  'image',
  'formula',
  'code',
  'declaredProvision',
]

for (const name of readdirSync(fixtures)) {
  describe(name.replaceAll('-', ' '), () => {
    const bytes = readFileSync(`${fixtures}${name}/input.xml`)
    const source = bytes.toString('utf8')
    const file = `${fixtures}${name}/expected.json`
    const expected = (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined) as Expected
    const read = () => parse({ bytes, name: 'input.xml' })

    it('reads the standard', async () => {
      const standard = await read()
      expect(expected, `${file} is missing`).toBeDefined()
      expect(Standard.safeParse(standard).error).toBeUndefined()
      const { terms = [], references = [], diagnostics = [] } = expected
      expect(outlineOf(standard)).toEqual({ tree: expected.tree, terms, references, diagnostics })
      expect(withCanonical(standard.metadata)).toMatchObject(expected.metadata ?? {})
      if (expected.inlines) expect(inlinesOf(standard)).toEqual(expected.inlines)
    })

    it('keeps every word once and in order', async () => {
      const { lost = [], added = [] } = expected
      const { root } = parseXml({ bytes }, { externalEntities: 'keep' })
      const found = compareWords(asPrintedInSts(root), await read(), printedInSts)
      expect([found.lost.sort(), found.added.sort()]).toEqual([lost.sort(), added.sort()])
      expect(found.inOrder).toBe(1)
    })

    it('points at the words in the source', async () => {
      const standard = await read()
      for (const { words, there } of placesOf(standard, source))
        for (const word of words.split(/[^\p{L}\p{N}]+/u)) expect(there.replace(/<[^>]*>|\s/g, '')).toContain(word)
      for (const { node } of walk(standard)) {
        if (node.type !== 'text' || !isTextLocation(node.location)) continue
        const { start, end } = node.location
        expect(source.slice(start.offset, end.offset)).toContain(node.value.trim().split(/[\s\u00a0&<]/)[0])
      }
    })
  })
}

function inlinesOf(standard: Standard): unknown[] {
  return [...walk(standard)]
    .filter(({ node }) => SHOWN.includes(node.type))
    .map(({ node }) => {
      const { location: _, children: __, ...rest } = node as Record<string, unknown>
      return withCanonical(rest)
    })
}

describe('recognise', () => {
  it('knows a standard and an adoption by their root', async () => {
    const roots = ['<standard>', '<adoption dtd-version="1.2">', '<rfc>']
    const { sts } = await import('../src/sts/index.js')
    expect(roots.map((root) => sts.recognise(`<?xml version="1.0"?>\n${root}`))).toEqual([1, 1, 0])
  })
})
