import { plainText } from '@clausekit/model'
import { describe, expect, it } from 'vitest'
import { html } from '../src/html/index.js'
import { parse } from '../src/index.js'
import type { Page } from '../src/parser.js'

const GBK = {
  title: 'cbaeb1edb9dcc0edb0ecb7a8',
  article: 'a1a1a1a1b5dad2bbccf5a1a1cbaeb1edd3a6b5b1b5c7bcc7a1a3',
}

function bytes(...parts: readonly string[]): Uint8Array {
  return Buffer.concat(
    parts.map((part) => (/^[0-9a-f]+$/.test(part) ? Buffer.from(part, 'hex') : Buffer.from(part, 'latin1'))),
  )
}

function gbkPage(head: string): Uint8Array {
  const open = `<html><head>${head}</head><body><div class="TRS_Editor"><p align="center"><b>`
  return bytes(open, GBK.title, '</b></p><p>', GBK.article, '</p></div></body></html>')
}

describe('encodings of Chinese pages', () => {
  it.each([
    ['<meta http-equiv="Content-Type" content="text/html; charset=gb2312">'],
    ['<meta charset="GBK">'],
    ["<meta charset='gb18030'>"],
    ['<meta charset="utf-8">'],
    ['<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">'],
    [''],
  ])('reads GBK bytes below %s', async (head) => {
    const standard = await parse({ bytes: gbkPage(head), name: 'page.html' })
    expect(plainText(standard).text).toContain('水表应当登记。')
    expect(plainText(standard).text).toContain('水表管理办法')
  })

  it('reads Big5 where it is declared', async () => {
    const words = 'a4f4aaedc0b3b7edb56eb04fa141a4a3b16fa9eeb0a3a4f4aaedbadebd75a143'
    const source = bytes('<html><head><meta charset="big5"></head><body><p>', words, '</p></body></html>')
    expect(plainText(await parse({ bytes: source, name: 'page.html' })).text).toContain('水表應當登記')
  })
})

describe('large and hostile pages', () => {
  const han = `<p>${'水表'.repeat(60)}</p>`
  const official = `<div class="trs_editor">${han}`
  const act = '<p class="oj-ti-art">Article 1</p><p class="oj-ti-art">Article 2</p>'
  const SIZES: readonly [string, (count: number) => string][] = [
    ['named elements in each other', (n) => '<div class="content">'.repeat(n) + han],
    ['spans in a title', (n) => `${official}<p align="center">${'<span>'.repeat(n)}水表`],
    ['rows of a card', (n) => `${official}</div><table>${'<tr><td>发文字号：</td><td>x</td></tr>'.repeat(n)}`],
    ['labels beside each other', (n) => `${official}</div><div>${'<b>发文字号</b>'.repeat(n)}`],
    ['lines of a title', (n) => official + '<p align="center"><b>水表</b></p>'.repeat(n)],
    ['clauses in lists', (n) => `<div itemprop="articleBody"><ol>${'<li>x<p><a href="#a">1.1</a> y</p>'.repeat(n)}`],
    ['points of an article', (n) => act + '<table><tr><td>(a)</td><td>x</td></tr></table>'.repeat(n)],
    ['points in each other', (n) => act + '<table><tr><td>(a)</td><td>'.repeat(n)],
    ['formulas', (n) => `<div itemprop="articleBody"><p>${'$$x$$ a '.repeat(n)}</p><p>${'$$'.repeat(n)}</p>`],
  ]

  it.each(SIZES)('reads %s in time that grows with their number', async (_, make) => {
    const time = async (count: number) => {
      const start = performance.now()
      const page = (await html.parseBlocks({ text: make(count), name: 'x.html', encoding: 'utf-8' })) as Page
      expect(page.blocks.length).toBeGreaterThan(0)
      return performance.now() - start
    }
    await time(300)
    const less = await time(1000)
    expect(await time(10_000)).toBeLessThan(25 * less + 1500)
  })
})
