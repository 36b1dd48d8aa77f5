import { readFile } from 'node:fs/promises'
import { clausesOf, type Standard } from '@clausekit/model'
import { beforeAll, describe, expect, it } from 'vitest'
import { convert } from '../src/index.js'
import { gbTemplate, isoTemplate, type WordTemplate, wordDocument } from './word-document.js'

// One standard as Markdown, as a Word file whose numbers Word computes, and as the PDF that LibreOffice printed from that file.

const examples = new URL('../../../examples/standards/', import.meta.url)
const printed = new URL('../../../test-fixtures/clausekit/one-standard-in-three-formats/', import.meta.url)

describe.each<[string, WordTemplate]>([
  ['smart-socket.zh', gbTemplate],
  ['clausekit-json-1.en', isoTemplate],
])('%s', (name, template) => {
  let markdown: Standard
  let word: Standard
  let pdf: Standard
  beforeAll(async () => {
    const bytes = await readFile(new URL(`${name}.md`, examples))
    markdown = await convert({ bytes, name: `${name}.md` })
    word = await convert({ bytes: wordDocument(bytes.toString('utf8'), template), name: `${name}.docx` })
    pdf = await convert({ bytes: await readFile(new URL(`${name}.pdf`, printed)), name: `${name}.pdf` })
  })

  it('has the same clauses in each format', () => {
    expect(outlineOf(word)).toEqual(outlineOf(markdown))
    expect(outlineOf(pdf)).toEqual(outlineOf(markdown))
  })

  it('has the same provisions in each format', () => {
    expect(provisionsOf(word)).toEqual(provisionsOf(markdown))
    expect(provisionsOf(pdf)).toEqual(provisionsOf(markdown))
  })

  it('has the same terms and references in each format', () => {
    for (const standard of [word, pdf]) {
      expect(standard.terms.map(({ number, term, definition }) => line(`${number} ${term} ${definition}`))).toEqual(
        markdown.terms.map(({ number, term, definition }) => line(`${number} ${term} ${definition}`)),
      )
      expect(standard.references.map(({ identifier, text }) => identifier?.canonical ?? line(text))).toEqual(
        markdown.references.map(({ identifier, text }) => identifier?.canonical ?? line(text)),
      )
    }
  })
})

function outlineOf(standard: Standard): string[] {
  return [...clausesOf(standard)].map(({ number, title, role }) => `${number ?? ''} ${line(title)} (${role})`)
}

function provisionsOf({ provisions }: Standard): string[] {
  return provisions.map(({ clause, kind, text, leadIn }) => `${clause} ${kind}: ${line(leadIn ?? '')} | ${line(text)}`)
}

/** Space is set between Chinese and other signs in print; LibreOffice prints one sign where a bullet has two. */
function line(words: string): string {
  return words.replace(/\s+/g, '').replace(/—+/g, '—')
}
