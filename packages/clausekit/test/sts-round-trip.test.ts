import { readdirSync, readFileSync } from 'node:fs'
import { clausesOf, plainText, type Standard, walk } from '@clausekit/model'
import { parse } from '@clausekit/parsers'
import { sts } from '@clausekit/parsers/sts'
import { describe, expect, it } from 'vitest'
import { write } from '../src/index.js'
import { pump, valve } from './standards.js'

const fixtures = new URL('../../../test-fixtures/parsers/sts/', import.meta.url)
const standards = new URL('../../../examples/standards/', import.meta.url)

const bytesOf = (text: string) => new TextEncoder().encode(text)
const readXml = (text: string) => sts.parseStandard({ bytes: bytesOf(text), name: 'standard.xml' }, {})

/** What users rely on, without the places in a source. */
function essenceOf(standard: Standard) {
  const bare = (value: unknown) =>
    JSON.parse(JSON.stringify(value, (key, each) => (key === 'location' ? undefined : each)))
  return {
    clauses: [...clausesOf(standard)].map(({ id, number, label, title, role, normativity }) =>
      bare({ id, number, label, title, role, normativity }),
    ),
    terms: bare(standard.terms),
    references: bare(standard.references),
    tables: bare([...walk(standard)].flatMap(({ node }) => (node.type === 'table' ? [node] : []))),
    text: plainText(standard).text,
  }
}

describe('a standard that was read from STS, written and read again', () => {
  it.each(readdirSync(fixtures))('%s', async (name) => {
    const first = await readXml(readFileSync(new URL(`${name}/input.xml`, fixtures), 'utf8'))
    const second = await readXml(write(first, 'sts'))
    expect(essenceOf(second)).toEqual(essenceOf(first))
  })
})

describe('a standard that was read from Markdown, written as STS and read again', () => {
  const examples = readdirSync(standards)
    .filter((name) => name.endsWith('.md'))
    .map((name): [string, string] => [name, readFileSync(new URL(name, standards), 'utf8')])
  it.each([['pump.md', pump], ['valve.md', valve], ...examples])('%s', async (name, text) => {
    const first = await parse({ bytes: bytesOf(text), name })
    const { clauses, terms, references, text: words } = essenceOf(first)
    const found = essenceOf(await readXml(write(first, 'sts')))
    expect(found.text).toEqual(words)
    expect(found.clauses).toEqual(clauses)
    expect([found.terms, found.references]).toEqual([terms, references])
  })
})
