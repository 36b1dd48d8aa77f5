import type { Block, Inline } from '@clausekit/model'
import { write } from '@clausekit/writers'
import { describe, expect, it } from 'vitest'
import { all, type RemarkNode, remark, words } from './remark.js'
import { clauseOf, paragraphOf, standardOf } from './standard.js'

const SIGNS = [...'*_`|<#1.-+[]()!&~$\\>:=/^@ a。', 'www.', 'https://a_b', 'lt;']
const LINES = [
  '# one',
  '1. one',
  '12) one',
  '- one',
  '+ one',
  '> one',
  '---',
  '- - -',
  '| --- |',
  ':-: | :-:',
  '```',
  '~~~',
  '[x]: y',
  '[^1]: y',
  '[ ] one',
  '<div>',
  'one\n===',
  'one\n- two',
  'one | two\n--- | ---',
  'one\n\n\n1) two',
  '    one',
  '2024年1月1日',
  '5.1 应符合GB/T 1.1—2020的*号',
  '10~20 mm，30~40 mm',
]
const TEXTS = [...SIGNS.flatMap((a) => SIGNS.flatMap((b) => [a + b, `x${a}${b}x`])), ...LINES]
  .map((text) => text.replace(/^[ \t]+|[ \t]+$/g, ''))
  .filter((text) => text !== '')

/** A blank line within a paragraph cannot be told in Markdown. */
const withoutBlankLines = (text: string) => text.replace(/\n+/g, '\n')
const onOneLine = (text: string) => text.replace(/\n+/g, ' ')

function read(children: Parameters<typeof standardOf>[0]): RemarkNode[] {
  return remark.parse(write(standardOf(children), 'markdown')).children ?? []
}

function list(items: Block[]): Block {
  return {
    type: 'list',
    ordered: false,
    children: items.map((item) => ({ type: 'listItem', label: 'a)', children: [item] })),
  }
}

function table(cells: Block[][]): Block {
  const rows = cells.map((row) => row.map((cell) => ({ type: 'tableCell' as const, children: [cell] })))
  return { type: 'table', children: rows.map((children) => ({ type: 'tableRow', children })) }
}

describe('remark reads the same words back', () => {
  it('from paragraphs', () => {
    const found = read({ children: TEXTS.map((text) => paragraphOf(text)) })
    expect(found.map((node) => [node.type, words(node)])).toEqual(
      TEXTS.map((text) => ['paragraph', withoutBlankLines(text)]),
    )
  })

  it('from headings', () => {
    const found = read({ children: TEXTS.map((title) => clauseOf({ title })) })
    expect(found.map((node) => [node.type, words(node)])).toEqual(TEXTS.map((text) => ['heading', onOneLine(text)]))
  })

  it('from list items', () => {
    const items = all(
      { type: 'root', children: read({ children: [list(TEXTS.map((text) => paragraphOf(text)))] }) },
      'listItem',
    )
    expect(items.map((item) => item.children?.map(words))).toEqual(
      TEXTS.map((text) => [`a) ${withoutBlankLines(text)}`]),
    )
  })

  it('from cells', () => {
    const cells = TEXTS.map((text) => [
      paragraphOf(text),
      paragraphOf({ type: 'code', value: text }),
      paragraphOf('last'),
    ])
    const [, ...rows] = all({ type: 'root', children: read({ children: [table(cells)] }) }, 'tableRow')
    expect(rows.map((row) => row.children?.map(words))).toEqual(
      TEXTS.map((text) => [onOneLine(text), text.replace(/\n/g, ' '), 'last']),
    )
  })

  it('from marked words next to each other', () => {
    const text = (value: string): Inline => ({ type: 'text', value })
    const within = (value: string): Inline[] => [
      text('甲'),
      { type: 'strong', children: [text(value)] },
      text(value),
      { type: 'link', url: 'x', children: [text(value)] },
      text(value),
      { type: 'code', value },
      { type: 'code', value: 'z' },
      { type: 'emphasis', children: [text(value), { type: 'strong', children: [text(value)] }] },
      { type: 'strong', children: [text(value)] },
      { type: 'superscript', children: [text(value)] },
      { type: 'image', url: 'u', alternative: value },
    ]
    const values = TEXTS.filter((value) => !value.includes('\n'))
    const found = read({ children: values.map((value) => paragraphOf(...within(value))) })
    expect(found.map(words)).toEqual(
      values.map((value) => ['甲', ...Array(5).fill(value), 'z', ...Array(5).fill(value)].join('')),
    )
  })

  it('from code', () => {
    const values = [...TEXTS, '````\n```', '', '\n', 'a\n', ' a', '```js\n~~~']
    const found = read({ children: values.map((value) => ({ type: 'code', value, language: 'abnf' })) })
    expect(found.map(({ type, value, lang }) => [type, value, lang])).toEqual(
      values.map((value) => ['code', value, 'abnf']),
    )
  })

  it('from addresses', () => {
    const urls = [
      'https://a.b/c_d*e',
      'a b',
      'a(b',
      '<x>',
      '\\',
      '&lt;',
      '',
      '#clause-5.1',
      '附录',
      "https://a.b/?a=1&b=2'",
    ]
    const found = read({
      children: urls.map((url) => paragraphOf({ type: 'link', url, children: [{ type: 'text', value: 'w' }] })),
    })
    expect(found.map((node) => node.children?.[0]?.url)).toEqual(urls)
  })
})

describe('remark reads the structure back', () => {
  it('of emphasis that CommonMark would not see next to Chinese punctuation', () => {
    const strong: Inline = { type: 'strong', children: [{ type: 'text', value: '“锁舌”' }] }
    const [paragraph] = read({ children: [paragraphOf('见', strong, '的规定')] })
    expect(paragraph?.children?.map(({ type, value }) => value ?? type)).toEqual([
      '见',
      '<strong>',
      '“锁舌”',
      '</strong>',
      '的规定',
    ])
  })

  it('of footnotes, whose labels stay apart', () => {
    const mark = (noteId: string): Inline => ({ type: 'footnoteReference', noteId, label: 'a' })
    const note = (id: string): Block => ({ type: 'footnote', id, label: 'a', children: [paragraphOf(`Note ${id}.`)] })
    const root = {
      type: 'root',
      children: read({ children: [paragraphOf('x', mark('n1'), ': y', mark('n2')), note('n1'), note('n2')] }),
    }
    expect(all(root, 'footnoteReference')).toHaveLength(2)
    expect(all(root, 'footnoteDefinition').map(words)).toEqual(['Note n1.', 'Note n2.'])
  })

  it('of lists within lists and next to each other', () => {
    const inner: Block = {
      type: 'list',
      ordered: true,
      children: [{ type: 'listItem', label: '3)', children: [paragraphOf('three')] }],
    }
    const outer: Block = {
      type: 'list',
      ordered: false,
      children: [{ type: 'listItem', children: [paragraphOf('one'), inner] }],
    }
    const found = read({ children: [outer, outer] }).filter(({ type }) => type !== 'html')
    expect(found.map(({ type }) => type)).toEqual(['list', 'list'])
    expect(found.flatMap((node) => all(node, 'list').slice(1).map(words))).toEqual(['three', 'three'])
  })

  it('of an HTML table as one piece', () => {
    const code: Block = { type: 'code', value: 'a\n\n\nb' }
    const cell = { type: 'tableCell' as const, colspan: 2, children: [code, paragraphOf('c\n\nd')] }
    const found = read({
      children: [{ type: 'table', children: [{ type: 'tableRow', children: [cell] }] }, paragraphOf('after')],
    })
    expect(found.map(({ type }) => type)).toEqual(['html', 'paragraph'])
  })
})
