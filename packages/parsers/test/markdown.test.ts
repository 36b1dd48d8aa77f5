import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isTextLocation } from '@clausekit/model'
import { describe, expect, it } from 'vitest'
import { markdown } from '../src/markdown/index.js'
import { plainBlocks } from './plain-blocks.js'
import { textsOf } from './texts.js'

const fixtures = fileURLToPath(new URL('../../../test-fixtures/parsers/markdown/', import.meta.url))

type Expected = { frontMatter?: Record<string, unknown>; diagnostics?: string[]; blocks: unknown[] }

for (const name of readdirSync(fixtures)) {
  describe(name.replaceAll('-', ' '), () => {
    const source = readFileSync(`${fixtures}${name}/input.md`, 'utf8')
    const file = `${fixtures}${name}/expected.json`
    const expected = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Expected) : undefined
    const read = () => markdown.parseBlocks({ text: source, name: 'input.md', encoding: 'utf-8' })

    it('reads the blocks', async () => {
      const page = await read()
      expect(expected, `${file} is missing`).toBeDefined()
      expect(plainBlocks(page.blocks)).toEqual(expected?.blocks)
      expect(page.frontMatter).toEqual(expected?.frontMatter)
      expect(page.diagnostics.map(({ ruleId }) => ruleId)).toEqual(expected?.diagnostics ?? [])
    })

    it('points at the words in the source', async () => {
      const { blocks } = await read()
      for (const { value, location } of textsOf(blocks)) {
        if (!isTextLocation(location)) continue
        const { start, end } = location
        const words = source.slice(start.offset, end.offset)
        for (const word of value.split(/\s+/)) expect(unescaped(words)).toContain(word)
      }
    })
  })
}

/** What stands for a sign in Markdown and HTML, as the sign. */
function unescaped(words: string): string {
  return words
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
}

describe('recognise', () => {
  it('knows front matter and headings, and takes no prose', () => {
    expect(markdown.recognise('---\ntitle: Pumps\n---\n')).toBeGreaterThan(0.8)
    expect(markdown.recognise('# Pumps\n')).toBeGreaterThan(0.5)
    expect(markdown.recognise('Pumps shall stop.\n')).toBeLessThan(0.1)
  })
})
