import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { docx } from '../src/docx/index.js'
import type { Page } from '../src/parser.js'
import { pageOutline } from './docx-outline.js'
import { docxOf, partsOf } from './docx-package.js'
import { textsOf } from './texts.js'

const fixtures = fileURLToPath(new URL('../../../test-fixtures/parsers/docx/', import.meta.url))

type Expected = {
  frontMatter?: unknown
  terms?: readonly object[]
  diagnostics?: string[]
  blocks: string[]
  /** The text before all tracked changes. */
  original?: string[]
}

for (const name of readdirSync(fixtures)) {
  describe(name.replaceAll('-', ' '), () => {
    const bytes = docxOf(partsOf(readFileSync(`${fixtures}${name}/input.xml`, 'utf8')))
    const file = `${fixtures}${name}/expected.json`
    const expected = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Expected) : undefined
    const read = (options = {}) => docx.parseBinary({ bytes, name: 'input.docx' }, options) as Promise<Page>

    it('reads what the page shows', async () => {
      const page = await read()
      expect(expected, `${file} is missing`).toBeDefined()
      expect(pageOutline(page)).toEqual(expected?.blocks)
      if (expected?.frontMatter) expect(page.frontMatter).toEqual(expected.frontMatter)
      expect((page.terms ?? []).map(withoutEmpty)).toEqual(expected?.terms ?? [])
      expect(page.diagnostics.map(({ ruleId }) => ruleId)).toEqual(expected?.diagnostics ?? [])
      if (expected?.original) expect(pageOutline(await read({ trackedChanges: 'original' }))).toEqual(expected.original)
    })

    it('tells the paragraph of every word', async () => {
      const { blocks } = await read()
      for (const { location } of textsOf(blocks))
        expect(location).toMatchObject({ file: 'input.docx', part: expect.stringMatching(/^word\//) })
    })
  })
}

function withoutEmpty(entry: object): object {
  return Object.fromEntries(
    Object.entries(entry).filter(
      ([key, value]) => key !== 'location' && key !== 'id' && !(Array.isArray(value) && value.length === 0),
    ),
  )
}
