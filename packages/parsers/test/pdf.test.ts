import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parse } from '../src/index.js'
import { outlineOf } from './outline.js'
import { pdfOf } from './pdf-writer.js'

const fixtures = fileURLToPath(new URL('../../../test-fixtures/parsers/pdf/', import.meta.url))

for (const name of readdirSync(fixtures)) {
  describe(name.replaceAll('-', ' '), () => {
    const bytes = pdfOf(readFileSync(`${fixtures}${name}/input.txt`, 'utf8'))
    const file = `${fixtures}${name}/expected.json`

    it('reads the standard', async () => {
      expect(existsSync(file), `${file} is missing`).toBe(true)
      const standard = await parse({ bytes, name: 'input.pdf' })
      expect(outlineOf(standard)).toEqual(JSON.parse(readFileSync(file, 'utf8')))
    })
  })
}
