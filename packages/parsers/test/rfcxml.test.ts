import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Standard } from '@clausekit/model'
import { describe, expect, it } from 'vitest'
import { rfcxml } from '../src/rfcxml/index.js'
import { XML_OPTIONS } from '../src/rfcxml/xml-options.js'
import { parseXml } from '../src/xml/index.js'
import { outlineOf, placesOf, withCanonical } from './outline.js'
import { printedInRfc } from './rfcxml-words.js'
import { compareWords } from './words-in-order.js'

const fixtures = fileURLToPath(new URL('../../../test-fixtures/parsers/rfcxml/', import.meta.url))

type Expected = {
  tree?: string[]
  references?: unknown[]
  /** The entries of the references as printed. */
  texts?: string[]
  diagnostics?: string[]
  metadata?: Record<string, unknown>
}

for (const name of readdirSync(fixtures)) {
  describe(name.replaceAll('-', ' '), () => {
    const folder = `${fixtures}${name}/`
    const file = `${folder}expected.json`
    const expected = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Expected) : {}
    const read = () =>
      rfcxml.parseStandard(
        {
          bytes: readFileSync(`${folder}input.xml`),
          name: 'input.xml',
          readBeside: async (path) => (existsSync(folder + path) ? readFileSync(folder + path) : undefined),
        },
        {},
      )

    it('reads the standard', async () => {
      const standard = await read()
      const { tree, references, diagnostics } = outlineOf(standard)
      expect(existsSync(file), `${file} is missing`).toBe(true)
      if (expected.tree) expect(tree).toEqual(expected.tree)
      if (expected.references) expect(references).toEqual(expected.references)
      if (expected.texts) expect(standard.references.map(({ text }) => text)).toEqual(expected.texts)
      if (expected.metadata) expect(withCanonical(standard.metadata)).toMatchObject(expected.metadata)
      expect(diagnostics).toEqual(expected.diagnostics ?? [])
      expect(Standard.safeParse(standard).error).toBeUndefined()
    })

    it('keeps every word once and in order', async () => {
      const { root } = parseXml({ bytes: readFileSync(`${folder}input.xml`) }, XML_OPTIONS)
      const { lost, inOrder } = compareWords(root, await read(), printedInRfc)
      expect({ lost, inOrder }).toEqual({ lost: [], inOrder: 1 })
    })

    it('points at the words in the source', async () => {
      const source = readFileSync(`${folder}input.xml`, 'utf8')
      for (const { words, there } of placesOf(await read(), source)) {
        // xml2rfc prints words that no source has: the titles of abstracts, Email, U+00E9.
        if (there.startsWith('<') && !there.includes('title=') && !there.startsWith('<name')) continue
        for (const word of words.split(/[^\p{L}\p{N}]+/u))
          if (word.length > 1 && source.includes(word)) expect(there).toContain(word)
      }
    })
  })
}

describe('recognise', () => {
  it('knows the root of an RFC, and takes no other XML', () => {
    expect(rfcxml.recognise('<?xml version="1.0"?>\n<!DOCTYPE rfc SYSTEM "rfc2629.dtd">')).toBe(1)
    expect(rfcxml.recognise('<rfc version="3">')).toBe(1)
    expect(rfcxml.recognise('<standard><front/></standard>')).toBe(0)
  })
})
