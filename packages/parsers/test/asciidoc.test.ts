import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isTextLocation, Standard, walk } from '@clausekit/model'
import { describe, expect, it } from 'vitest'
import { asciidoc } from '../src/asciidoc/index.js'
import { assemble } from '../src/assemble/index.js'
import { outlineOf } from './outline.js'
import { textsOf } from './texts.js'

const fixtures = fileURLToPath(new URL('../../../test-fixtures/parsers/asciidoc/', import.meta.url))

type Expected = { tree: string[]; terms?: unknown[]; references?: unknown[]; diagnostics?: string[] }

async function read(text: string, folder?: string) {
  const readBeside = async (path: string) => {
    const file = `${folder}${path}`
    return folder && existsSync(file) ? readFileSync(file) : undefined
  }
  const page = await asciidoc.parseBlocks({ text, name: 'input.adoc', encoding: 'utf-8', readBeside })
  return assemble({ pages: [page], source: { format: 'asciidoc', files: ['input.adoc'] } })
}

for (const name of readdirSync(fixtures)) {
  describe(name.replaceAll('-', ' '), () => {
    const folder = `${fixtures}${name}/`
    const source = readFileSync(`${folder}input.adoc`, 'utf8')
    const file = `${folder}expected.json`
    const expected = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Expected) : undefined

    it('reads the structure', async () => {
      const standard = await read(source, folder)
      expect(expected, `${file} is missing`).toBeDefined()
      expect(outlineOf(standard)).toEqual({ terms: [], references: [], diagnostics: [], ...expected })
      expect(Standard.safeParse(standard).error).toBeUndefined()
    })
  })
}

describe('places', () => {
  const design = 'Pumps *shall*\nturn.\n\n. one\n+\nthe seal\n'
  const source = '= Pumps\n\n== Design\n\ninclude::parts/design.adoc[]\n\nThe <<x>> tank shall hold.\n'
  const located = async () => {
    const readBeside = async () => new TextEncoder().encode(design)
    const page = await asciidoc.parseBlocks({ text: source, name: 'in/input.adoc', encoding: 'utf-8', readBeside })
    return textsOf(page.blocks).map(({ value, location }) => {
      if (!isTextLocation(location)) return { value }
      const { file, start, end } = location
      const words = (file === 'in/input.adoc' ? source : design).slice(start.offset, end.offset)
      return { value, file, line: start.line, column: start.column, words }
    })
  }

  it('are those of the words, in the file that holds them', async () => {
    const texts = await located()
    expect(texts).toContainEqual({ value: ' turn.', file: 'in/parts/design.adoc', line: 2, column: 1, words: 'turn.' })
    expect(texts).toContainEqual({ value: 'shall', file: 'in/parts/design.adoc', line: 1, column: 8, words: 'shall' })
    expect(texts).toContainEqual({
      value: 'the seal',
      file: 'in/parts/design.adoc',
      line: 6,
      column: 1,
      words: 'the seal',
    })
    const words = ' tank shall hold.'
    expect(texts).toContainEqual({ value: words, file: 'in/input.adoc', line: 7, column: 10, words })
  })
})

describe('the header', () => {
  const metadataOf = async (header: string) => (await read(`= Pumps\n${header}\n\n== Scope\n\nPumps.\n`)).metadata

  it('names the standard as its document class does', async () => {
    const iso = await metadataOf(
      ':mn-document-class: iso\n:docnumber: 4413\n:partnumber: 1\n:copyright-year: 2016\n:edition: 2\n:title-intro-en: Drives\n:title-main-en: Safety\n:technical-committee: Fluid power',
    )
    expect(iso.identifier?.canonical).toBe('ISO 4413-1:2016')
    expect(iso.titles).toEqual([{ language: 'en', text: 'Drives — Safety' }])
    expect(iso).toMatchObject({ edition: '2', published: '2016', committee: 'Fluid power' })
    const gb = await metadataOf(':mn-document-class: gb\n:prefix: GB/T\n:docnumber: 19001\n:copyright-year: 2018')
    expect(gb.identifier?.canonical).toBe('GB/T 19001—2018')
  })

  it('gives its title where it says no more', async () => {
    expect((await metadataOf(':revdate: 2020-05-01')).titles).toEqual([{ language: 'en', text: 'Pumps' }])
  })
})

describe('recognise', () => {
  it('knows titles, attributes and sections, and takes no prose', () => {
    expect(asciidoc.recognise('= Pumps\n:docnumber: 1\n')).toBeGreaterThan(0.8)
    expect(asciidoc.recognise('== Terms\n\n=== pump\n')).toBeGreaterThan(0.5)
    expect(asciidoc.recognise('Pumps shall stop.\n')).toBe(0)
  })
})

describe('a pointer at a class of requirements', () => {
  it('leads to the clause that holds it', async () => {
    const standard = await read(
      '= Pumps\n:mn-document-class: ogc\n\n== Scope\n\nSee <<rc>>.\n\n== Core\n\n[[rc]]\n[requirements_class]\n====\n[%metadata]\nidentifier:: /req/core\n====\n',
    )
    const pointers = [...walk(standard)].flatMap(({ node }) => (node.type === 'crossReference' ? [node.targetId] : []))
    expect(pointers).toEqual(['clause-2'])
  })
})
