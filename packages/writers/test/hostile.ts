import type { Block, Inline, Standard } from '@clausekit/model'
import { Standard as StandardSchema } from '@clausekit/model'
import { standardFrom } from './shorthand.js'
import { clauseOf } from './standard.js'

const TEXTS = [
  '</script><script>alert(1)</script>',
  '</style></title></textarea><img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '--><!-- <![CDATA[ ]]> <?php ?>',
  '<plaintext><iframe src="javascript:alert(1)"></iframe>',
  '&lt;b&gt; &amp;#60; &#x3c; &nosuch;',
  '\u0000\u0001\u0008\u000b\u001b\u007f\u0085\ufdd0\uffff',
  '\ud800 alone \udc00',
  '\u202eevil\u202c \u2066isolate',
  '`$' + '{alert(1)}` {{x}}',
  'a\r\nb\rc\u2028d',
]

const URLS = [
  'javascript:alert(1)',
  ' JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:image/svg+xml;base64,PHN2Zz4=',
  'data:image/png;base64,x" onerror="alert(1)',
  'https://a.b/"onclick="x',
  'https://a\u0000b',
  'vbscript:x',
  '//a.b',
  '#"><b>',
  '#%E0%A4%A',
  ...TEXTS,
]

const MATHML = [
  '<math><mtext><img src=x onerror=alert(1)></mtext></math>',
  '<math><mi xlink:href="javascript:x" href="javascript:x" style="x">a</mi><annotation-xml encoding="text/html"><script>x</script></annotation-xml></math>',
  '<math><mrow><mi>never closed',
  '</math><math></mrow></mi><mglyph><style><img></style>',
  `<math>${'<mrow>'.repeat(500)}x`,
  '<math><mi mathvariant="&quot;><script>">a</mi><',
  ...TEXTS.map((text) => `<math><mi>${text}</mi></math>`),
]

/** A standard with hostile words in every place that takes words. */
export function hostileStandard(): Standard {
  const children = TEXTS.map((text, index) =>
    clauseOf({ id: text, number: text, label: text, title: text, children: blocksOf(text, `${index}`) }),
  )
  const provisions = TEXTS.map((text, index) => ({
    id: `p ${text}`,
    clauseId: text,
    clause: text,
    label: text,
    text,
    parentId: index % 2 ? `p ${TEXTS[index - 1]}` : undefined,
  }))
  const terms = TEXTS.map((text) => ({
    ...{ id: `t${text}`, term: text, number: text, definition: text, source: text },
    ...{
      admitted: [text],
      deprecated: [text],
      notes: [text],
      equivalents: [{ language: text, text, definition: text }],
    },
  }))
  const references = TEXTS.map((text) => ({ id: `r${text}`, label: text, text }))
  const [text = ''] = TEXTS
  const metadata = {
    language: '"><b>',
    titles: TEXTS.map((title) => ({ language: title, text: title })),
    ...{ edition: text, status: text, published: text, publisher: text, committee: text, ics: TEXTS },
  }
  const links = TEXTS.map((id) => ({ type: 'crossReference' as const, targetId: id, text: id }))
  return StandardSchema.parse({
    ...(standardFrom({ metadata, provisions, terms, references }) as Standard),
    children: [...children, { type: 'paragraph', children: links }],
  })
}

function blocksOf(text: string, index: string): Block[] {
  const words = (value: string): Inline => ({ type: 'text', value })
  const inlines: Inline[] = [
    words(text),
    { type: 'code', value: text },
    { type: 'formula', value: text, notation: 'tex' },
    { type: 'footnoteReference', noteId: `n${text}`, label: text },
    { type: 'citation', referenceId: `r${text}`, text },
    { type: 'image', url: text, alternative: text },
    ...URLS.map((url): Inline => ({ type: 'link', url, children: [words(text)] })),
    ...URLS.map((url): Inline => ({ type: 'image', url, alternative: text })),
    ...MATHML.map((value): Inline => ({ type: 'formula', value, notation: 'mathml' })),
  ]
  const paragraph: Block = { type: 'paragraph', id: `b${text}`, children: inlines }
  const holder = { id: `h${index} ${text}`, label: text, children: [paragraph] }
  const blocks: Block[] = [
    paragraph,
    { type: 'note', ...holder },
    { type: 'footnote', ...holder, id: `n${text}` },
    { type: 'declaredProvision', ...holder, title: text, attributes: { [text]: text } },
    { type: 'list', ordered: true, children: [{ type: 'listItem', ...holder }] },
    { type: 'code', value: text, language: text },
    { type: 'figure', id: text, number: text, title: text, children: [paragraph] },
    {
      ...{ type: 'table', id: text, number: text, title: text },
      children: [
        { type: 'tableRow', children: [{ type: 'tableCell', colspan: 5000, rowspan: 70_000, children: [paragraph] }] },
      ],
    },
    { type: 'definitionList', children: [{ type: 'definitionTerm', children: inlines }] },
    { type: 'termEntry', termId: `t${text}` },
    { type: 'referenceItem', referenceId: `r${text}` },
  ]
  // Every node of a tree is an object of its own.
  return blocks.map((block) => structuredClone(block))
}
