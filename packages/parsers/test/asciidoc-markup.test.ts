import { parseFragment } from 'parse5'
import { describe, expect, it } from 'vitest'
import { asciidoc } from '../src/asciidoc/index.js'
import type { MarkupNode } from '../src/asciidoc/markup.js'
import { scanMarkup } from '../src/asciidoc/scan-markup.js'

const bare = (nodes: readonly MarkupNode[]): unknown[] =>
  nodes.map((node) => {
    if ('value' in node) return node.value
    return 'tagName' in node
      ? [node.tagName, node.attrs.map(({ name, value }) => [name, value]), bare(node.childNodes)]
      : ''
  })

describe('markup of our own', () => {
  it.each([
    'words <em>one <strong>two</strong></em> three',
    'a &lt; b &amp; c &#8217; &quot;',
    '<a href="#x" class="x"></a><br>next <img src="a.png" alt="&lt;a&gt;">',
    '<x-note id="n">see <code>a</code></x-note><x-anchor id="b" label="ISO 1"></x-anchor>',
  ])('is read as an HTML parser reads it: %s', (markup) => {
    expect(bare(scanMarkup(markup) as MarkupNode[])).toEqual(bare(parseFragment(markup).childNodes))
  })

  it.each([
    '<font size="2">a</font>',
    '<em>a<strong>b</em></strong>',
    '<em>open',
    'a & b',
    'a < b',
    '&nbsp;',
    '&#128;',
    '<a href="a">a<a href="b">b</a></a>',
    '<em title=x>a</em>',
  ])('is all that is read so: not %s', (markup) => {
    expect(scanMarkup(markup)).toBeUndefined()
  })
})

describe('paragraphs without marks', () => {
  const typesOf = async (paragraph: string) => {
    const { blocks } = await asciidoc.parseBlocks({ text: `== A\n\n${paragraph}\n`, encoding: 'utf-8' })
    return blocks.flatMap((block) => (block.type === 'paragraph' ? block.children.map(({ type }) => type) : []))
  }

  it('keep the breaks that an option gives them', async () => {
    expect(await typesOf('[%hardbreaks]\nPump Works\nDelft')).toEqual(['text', 'break', 'text'])
    expect(await typesOf('Pump Works\nDelft')).toEqual(['text', 'text'])
  })
})

describe('texts that are read at once', () => {
  it('keep their messages to themselves', async () => {
    const read = (text: string) => asciidoc.parseBlocks({ text, name: 'a.adoc', encoding: 'utf-8' })
    const pages = await Promise.all([read('----\nopen\n'), read('== A\n\nclosed\n'), read('====\nopen\n')])
    expect(pages.map(({ diagnostics }) => diagnostics.map(({ ruleId }) => ruleId))).toEqual([
      ['unclosed-block'],
      [],
      ['unclosed-block'],
    ])
  })
})
