import { plainText, Standard } from '@clausekit/model'
import { describe, expect, it } from 'vitest'
import { html } from '../src/html/index.js'
import { parse } from '../src/index.js'
import type { Page } from '../src/parser.js'

const DEEP = 10_000

async function standardOf(text: string): Promise<Standard> {
  return parse({ bytes: new TextEncoder().encode(text), name: 'page.html' })
}

async function pageOf(text: string): Promise<Page> {
  return (await html.parseBlocks({ text, encoding: 'utf-8' })) as Page
}

describe('hostile pages', () => {
  it.each([
    ['div', '<div>'],
    ['span', '<span>'],
    ['b', '<b>'],
    ['blockquote', '<blockquote>'],
    ['ul', '<ul><li>'],
    ['table', '<table><tr><td>'],
    ['section', '<section><h2>1 A</h2>'],
    ['note', '<div class="note">'],
    ['a', '<a href="#x"><div>'],
    ['math', '<p><math>'],
  ])('%s elements nested ten thousand deep keep their words', async (_, tag) => {
    const standard = await standardOf(`<h1>Title</h1>${tag.repeat(DEEP)}innermost`)
    expect(plainText(standard).text).toContain('innermost')
    expect(Standard.safeParse(standard).success).toBe(true)
  })

  it('leaves out marks that are never closed and would be opened again in each paragraph', async () => {
    const source = Array.from({ length: 3000 }, (_, index) => `<font color="#${index}"><p>word${index}`).join('\n')
    const { blocks, diagnostics } = await pageOf(source)
    expect(blocks).toHaveLength(3000)
    expect(blocks[2999]).toMatchObject({ location: { start: { line: 3000 } } })
    expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(['unclosed-formatting'])
  })

  it.each([
    ['list items', '<ol>', '<li>a'],
    ['terms', '<dl>', '<dt><dfn>a</dfn>'],
    ['cells', '<table><tr>', '<td>a'],
    ['unknown elements', '<body>', '<x></x>'],
    ['links to themselves', '', '<a id="a" href="#a">[1]</a>'],
    ['hidden icons in one another', '', '<div aria-hidden="true">'],
    ['menus in one another', '', '<div class="nav">'],
    ['footnotes', '<p><a id="r" href="#f"><sup>1</sup></a><dl>', '<dt id="f"><a href="#r">1</a></dt><dd>a'],
    ['terms in a paragraph', '<p>', '<dfn>a</dfn> '],
    ['terms in a row', '<table><tr>', '<td><dfn>a</dfn>'],
    ['deleted words', '', '<del><div>'],
    ['frames of boxes', '', '<div class="usa-alert"><div class="usa-alert__body">'],
    ['title pages', '', '<div class="titlepage"><h1>a</h1>'],
    ['attributes', '<p', ' a="b"'],
  ])('reads twenty thousand %s in linear time', async (_, start, each) => {
    const timeOf = async (count: number) => {
      const source = start + each.repeat(count)
      const from = performance.now()
      await pageOf(source)
      return performance.now() - from
    }
    await timeOf(2000)
    const [less, more] = [await timeOf(4000), await timeOf(20_000)]
    expect(more).toBeLessThan(25 * less + 500)
  })

  it('caps what a cell may cover', async () => {
    const { blocks } = await pageOf('<table><tr><td colspan="99999999">a<td rowspan="-3">b<td colspan="x">c</table>')
    expect(blocks[0]).toMatchObject({ children: [{ children: [{ colspan: 1000 }, {}, {}] }] })
  })

  it('drops links that would run a script', async () => {
    const { blocks } = await pageOf('<p><a href="javascript:alert(1)">words</a></p>')
    expect(blocks).toMatchObject([{ children: [{ type: 'text', value: 'words' }] }])
  })

  it('reads a page that holds nothing', async () => {
    const standard = await standardOf('<html><body></body></html>')
    expect(standard.children).toEqual([])
  })
})

describe('pages of plain text', () => {
  const lines = Array.from({ length: 80 }, (_, index) => `   Line ${index} of a <a href="#s">pump</a> &amp; valve text`)
  const source = `<html><head><title>T</title></head>\n<body>\n<pre>\n${lines.join('\n')}\n</pre><hr class='noprint'/><!--NewPage--><pre class='newpage'><span class="grey">Byrne   [Page 2]</span>\n\n<span class="h2"><h2><a name="section-1">1</a>. Start</h2></span>\n</pre></body></html>`

  it('hands the text over, each line where it stands in the page', async () => {
    const found = await html.parseBlocks({ text: source, name: 'old.html', encoding: 'utf-8' })
    if (!('format' in found)) throw new Error('The page was read as HTML.')
    expect(found.format).toBe('text')
    const text = found.input.text.split('\n')
    expect(text[4 - 1 + 1]).toBe('   Line 1 of a pump & valve text')
    expect(source.split('\n')[4]).toContain('Line 1 ')
    expect(found.input.text).toContain('\fByrne   [Page 2]')
    expect(text.at(-2)).toBe('1. Start')
  })

  it('hands an RFC over whatever its site sets around it, without the errata between its lines', async () => {
    const cover = 'Internet Engineering Task Force (IETF)   A. Byrne\nRequest for Comments: 99999\n\n1.  Start\n'
    const erratum =
      '<div class="nodeCloseClass"><div class="Verified-endnote-styling"><pre>EID 7: nine</pre></div></div>'
    const around = `<p>${'Words of the site. '.repeat(50)}</p>`
    const page = `${around}<pre>${cover}</pre>${erratum}<pre>A pump MUST start.</pre>`
    const found = await html.parseBlocks({ text: page, encoding: 'utf-8' })
    if (!('format' in found)) throw new Error('The page was read as HTML.')
    expect(found.input.text).toContain('A pump MUST start.')
    expect(found.input.text).not.toContain('nine')
    expect(found.diagnostics?.map(({ ruleId }) => ruleId)).toEqual(['erratum'])
  })

  it('reads a page with a listing as HTML', async () => {
    const { blocks } = await pageOf(`<h1>Title</h1><pre>${'code '.repeat(800)}</pre><p>${'words '.repeat(400)}</p>`)
    expect(blocks.map(({ type }) => type)).toEqual(['heading', 'code', 'paragraph'])
  })
})

describe('encodings', () => {
  it.each([
    ['<meta charset="GBK">', 'GBK'],
    ['<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=iso-8859-2">', 'iso-8859-2'],
    ["<?xml version='1.0' encoding='Big5'?>", 'Big5'],
    ['<meta name="author" content="charset">', undefined],
  ])('%s', (head, encoding) => {
    expect(html.declaredEncoding(head)).toBe(encoding)
  })

  it('reads bytes in the encoding that the page declares', async () => {
    const bytes = new Uint8Array([...new TextEncoder().encode('<meta charset="gb2312"><p>'), 0xb9, 0xe6, 0xb7, 0xb6])
    const standard = await parse({ bytes, name: 'a.html' })
    expect(plainText(standard).text).toBe('规范')
  })
})
