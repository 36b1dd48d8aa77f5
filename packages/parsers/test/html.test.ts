import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isTextLocation } from '@clausekit/model'
import { describe, expect, it } from 'vitest'
import { html } from '../src/html/index.js'
import type { Page } from '../src/parser.js'
import { withCanonical } from './outline.js'
import { plainBlocks } from './plain-blocks.js'
import { textsOf } from './texts.js'

const fixtures = fileURLToPath(new URL('../../../test-fixtures/parsers/html/', import.meta.url))

type Expected = {
  frontMatter?: Record<string, unknown>
  terms?: unknown[]
  references?: unknown[]
  diagnostics?: string[]
  blocks: unknown[]
}

/** A list of entries without places and empty fields. */
function entries(list: readonly object[] | undefined): unknown[] {
  return (list ?? []).map((entry) => {
    const kept = Object.entries(entry).filter(
      ([key, value]) => key !== 'location' && !(Array.isArray(value) && value.length === 0),
    )
    return withCanonical(Object.fromEntries(kept))
  })
}

for (const name of readdirSync(fixtures)) {
  describe(name.replaceAll('-', ' '), () => {
    const source = readFileSync(`${fixtures}${name}/input.html`, 'utf8')
    const file = `${fixtures}${name}/expected.json`
    const expected = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Expected) : undefined
    const read = async () => (await html.parseBlocks({ text: source, name: 'input.html', encoding: 'utf-8' })) as Page

    it('reads the blocks', async () => {
      const page = await read()
      expect(expected, `${file} is missing`).toBeDefined()
      expect(plainBlocks(page.blocks)).toEqual(expected?.blocks)
      expect(entries(page.terms)).toEqual(expected?.terms ?? [])
      expect(entries(page.references)).toEqual(expected?.references ?? [])
      if (expected?.frontMatter) expect(page.frontMatter).toEqual(expected.frontMatter)
      expect(page.diagnostics.map(({ ruleId }) => ruleId)).toEqual(expected?.diagnostics ?? [])
    })

    it('points at the words in the source', async () => {
      const { blocks } = await read()
      for (const { value, location } of textsOf(blocks)) {
        if (!isTextLocation(location)) continue
        const words = unescaped(source.slice(location.start.offset, location.end.offset))
        for (const word of value.split(/\s+/)) expect(words).toContain(word)
      }
    })
  })
}

/** What stands for a sign in HTML, as the sign. */
function unescaped(words: string): string {
  return words
    .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&mdash;', '—')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
