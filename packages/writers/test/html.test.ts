import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Standard } from '@clausekit/model'
import { write } from '@clausekit/writers'
import { writeHtml } from '@clausekit/writers/html'
import { describe, expect, it } from 'vitest'
import { hostileStandard } from './hostile.js'
import { type Shorthand, standardFrom } from './shorthand.js'
import { clauseOf, paragraphOf, standardOf } from './standard.js'

type Input = { part?: 'article' | 'header' | 'nav' | 'form'; standard: Shorthand }
type HtmlNode = {
  nodeName: string
  value?: string
  attrs?: { name: string; value: string }[]
  childNodes?: HtmlNode[]
}
type Parse5 = { parse(text: string, options: { onParseError(error: { code: string }): void }): HtmlNode }

/** The parse5 of the parsers, which reads HTML as browsers do. */
const fromParsers = createRequire(new URL('../../parsers/package.json', import.meta.url))
const { parse } = (await import(pathToFileURL(fromParsers.resolve('parse5')).href)) as Parse5
const folder = new URL('../../../test-fixtures/writers/html/', import.meta.url)

function readPage(text: string): { elements: HtmlNode[]; errors: string[] } {
  const errors: string[] = []
  const elements: HtmlNode[] = []
  const visit = (node: HtmlNode) => {
    elements.push(node)
    for (const child of node.childNodes ?? []) visit(child)
  }
  visit(parse(text, { onParseError: ({ code }) => errors.push(code) }))
  return { elements, errors }
}

function attribute(node: HtmlNode, name: string): string | undefined {
  return node.attrs?.find((attr) => attr.name === name)?.value
}

function wordsOf(node: HtmlNode): string {
  if (attribute(node, 'class') === 'kind') return ''
  return node.value ?? (node.childNodes ?? []).map(wordsOf).join('')
}

describe('test-fixtures/writers/html', () => {
  for (const behaviour of readdirSync(folder)) {
    const at = (name: string) => new URL(`${behaviour}/${name}`, folder)
    it(behaviour.replaceAll('-', ' '), () => {
      const { part = 'article', standard } = JSON.parse(readFileSync(at('input.json'), 'utf8')) as Input
      const page = write(Standard.parse(standardFrom(standard)), 'html')
      const start = page.indexOf('>\n', page.indexOf(`<${part}`, page.indexOf('<body>'))) + 2
      const expected = readFileSync(at('expected.html'), 'utf8').replaceAll('\r\n', '\n')
      expect(page.slice(start, page.indexOf(`</${part}>`, start))).toBe(expected)
      expect(readPage(page).errors).toEqual([])
    })
  }
})

describe('HTML', () => {
  it('is a whole page for nothing, without a filter', () => {
    const { elements, errors } = readPage(writeHtml(standardOf()))
    expect(errors).toEqual([])
    expect(elements.filter(({ nodeName }) => nodeName === 'h1').map(wordsOf)).toEqual(['Standard'])
    expect(elements.some(({ nodeName }) => nodeName === 'form')).toBe(false)
  })

  it('runs and shows only what its policy names', () => {
    const { elements } = readPage(writeHtml(standardOf()))
    const policy = elements.map((node) => attribute(node, 'content') ?? '').find((text) => text.includes('default-src'))
    for (const [element, directive] of [
      ['style', 'style-src'],
      ['script', 'script-src'],
    ]) {
      const [node, ...others] = elements.filter(({ nodeName }) => nodeName === element)
      const hash = createHash('sha256')
        .update(node ? wordsOf(node) : '')
        .digest('base64')
      expect(policy).toContain(`${directive} 'sha256-${hash}'`)
      expect(others).toEqual([])
    }
  })

  it('lets no hostile words out of their place', () => {
    const { elements, errors } = readPage(writeHtml(hostileStandard()))
    expect(errors).toEqual([])
    const names = new Set(elements.map(({ nodeName }) => nodeName))
    for (const name of ['iframe', 'svg', 'object', 'base', 'foreignobject', 'plaintext'])
      expect(names).not.toContain(name)
    expect(elements.filter(({ nodeName }) => nodeName === 'script')).toHaveLength(1)
    expect(elements.filter(({ nodeName }) => nodeName === 'img')).toEqual([])
    const attributes = elements.flatMap(({ attrs }) => attrs ?? [])
    expect(attributes.filter(({ name }) => name.startsWith('on') || name === 'style' || name === 'src')).toEqual([])
    const links = attributes.filter(({ name }) => name === 'href').map(({ value }) => value)
    expect(links.filter((link) => !/^(?:#|https?:\/\/|mailto:)/.test(link))).toEqual([])
    const ids = attributes.filter(({ name }) => name === 'id').map(({ value }) => value)
    expect(new Set(ids).size).toBe(ids.length)
    const places = new Set(ids)
    const within = links.filter((link) => link.startsWith('#')).map((link) => decodeURIComponent(link.slice(1)))
    expect(within.filter((id) => !places.has(id))).toEqual([])
  })

  it('writes the same page again, in time that grows with the text', () => {
    const sized = (count: number) => {
      const clauses = Array.from({ length: count }, (_, index) =>
        clauseOf({
          id: `clause-${index}`,
          number: `${index}`,
          title: 'Bolt',
          children: [paragraphOf('It is round. The bolt shall close. It may turn, and should hold what it holds.')],
        }),
      )
      const provisions = clauses.map(({ id }) => ({ id: `p-${id}`, clauseId: id, text: 'The bolt shall close.' }))
      return Standard.parse({ ...standardOf({ children: clauses }), ...standardFromProvisions(provisions) })
    }
    const [small, large] = [sized(1000), sized(20_000)]
    expect(writeHtml(small)).toBe(writeHtml(small))
    const before = performance.now()
    const page = writeHtml(large)
    expect(performance.now() - before).toBeLessThan(10_000)
    expect(page.match(/<mark /g)).toHaveLength(20_000)
  })
})

function standardFromProvisions(provisions: object[]): Pick<Standard, 'provisions'> {
  return { provisions: (standardFrom({ provisions }) as Standard).provisions }
}
