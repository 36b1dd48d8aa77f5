import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Regime, Standard, walk } from '@clausekit/model'
import { describe, expect, it } from 'vitest'
import { parse } from '../src/index.js'
import { outlineOf, placesOf, withCanonical } from './outline.js'

const fixtures = fileURLToPath(new URL('../../../test-fixtures/parsers/assemble/', import.meta.url))

type Expected = {
  /** What parsing is told; without it language and regime are found. */
  options?: { language?: string; regime?: Regime }
  metadata?: Record<string, unknown>
  tree: string[]
  terms?: unknown[]
  references?: unknown[]
  diagnostics?: string[]
}

const bare = (words: string) => words.replace(/[\s*_`\\|#>]/g, '')

for (const name of readdirSync(fixtures)) {
  describe(name.replaceAll('-', ' '), () => {
    const here = `${fixtures}${name}/`
    const input = ['input.md', 'input.txt'].find((each) => existsSync(here + each)) as string
    const source = readFileSync(here + input, 'utf8')
    const expected = existsSync(`${here}expected.json`)
      ? (JSON.parse(readFileSync(`${here}expected.json`, 'utf8')) as Expected)
      : undefined
    const read = () => parse({ bytes: new TextEncoder().encode(source), name: input }, expected?.options)

    it('builds the standard', async () => {
      expect(expected, `${here}expected.json is missing`).toBeDefined()
      const standard = await read()
      const { tree, terms, references, diagnostics } = outlineOf(standard)
      expect(tree).toEqual(expected?.tree)
      expect({ terms, references, diagnostics }).toEqual({
        terms: expected?.terms ?? [],
        references: expected?.references ?? [],
        diagnostics: expected?.diagnostics ?? [],
      })
      const metadata = withCanonical(standard.metadata) as Record<string, unknown>
      for (const [key, value] of Object.entries(expected?.metadata ?? {}))
        expect({ [key]: metadata[key] }).toEqual({ [key]: value ?? undefined })
    })

    it('fits the schema, gives no id twice and the same ones again', async () => {
      const standard = await read()
      expect(Standard.safeParse(standard).error?.issues).toBeUndefined()
      const ids = [...walk(standard)].flatMap(({ node }) => ('id' in node && node.id ? [node.id] : []))
      expect(ids).toEqual([...new Set(ids)])
      expect(await read()).toEqual(standard)
    })

    it('points at the words in the source', async () => {
      const places = placesOf(await read(), source)
      for (const { words, there } of places)
        for (const word of words.match(/[\p{L}\p{N}]+/gu) ?? []) expect(bare(there)).toContain(word)
    })
  })
}
