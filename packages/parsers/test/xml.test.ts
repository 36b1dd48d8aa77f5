import { describe, expect, it } from 'vitest'
import { UnreadableSourceError } from '../src/index.js'
import { elementsOf, lineOf, parseXml, type XmlElement, type XmlOptions } from '../src/xml/index.js'

const parse = (source: string, options?: XmlOptions) =>
  parseXml({ bytes: new TextEncoder().encode(source), name: 'a.xml' }, options)
const refusal = (source: string): string => {
  try {
    parse(source)
  } catch (error) {
    if (error instanceof UnreadableSourceError) return error.message
    throw error
  }
  return 'accepted'
}

describe('mixed content', () => {
  const { root } = parse(
    '<?xml version="1.0"?>\n<p>See <x:ref rid="a&amp;b">5&#x2009;mm</x:ref> and<![CDATA[ <b> ]]>more.</p>',
  )

  it('keeps its order and its spaces', () => {
    expect(root.children.map((node) => (node.type === 'text' ? node.value : `<${(node as XmlElement).name}>`))).toEqual(
      ['See ', '<ref>', ' and', ' <b> ', 'more.'],
    )
  })

  it('tells prefix, attributes and decoded references', () => {
    const [reference] = elementsOf(root, 'ref')
    expect(reference).toMatchObject({ prefix: 'x', attributes: { rid: 'a&b' } })
    expect(lineOf(reference)).toBe('5 mm')
  })

  it('knows where each node stands', () => {
    const [first, reference] = root.children
    expect(first?.location).toEqual({
      file: 'a.xml',
      start: { line: 2, column: 4, offset: 25 },
      end: { line: 2, column: 8, offset: 29 },
    })
    expect(reference?.location.start).toEqual({ line: 2, column: 8, offset: 29 })
    expect(root.location.end).toEqual({ line: 2, column: 78, offset: 99 })
  })
})

describe('what is not well-formed is refused with line and column', () => {
  it.each([
    ['a truncated file', '<a>\n<b>words', 'a.xml:2:8: not well-formed XML: unclosed tag: b; “b” is open since line 2'],
    [
      'tags that cross',
      '<a>\n<b></a>',
      'a.xml:2:7: not well-formed XML: unexpected close tag; “b” is open since line 2',
    ],
    ['an attribute twice', '<a>\n<b c="1" c="2"/></a>', 'a.xml:2:14: not well-formed XML: duplicate attribute: c'],
    ['a bare <', '<a>1 < 2</a>', 'a.xml:1:7: not well-formed XML: disallowed character in tag name'],
    ['two roots', '<a/>\n<b/>', 'a.xml:2:3: not well-formed XML: documents may contain only one root'],
    ['words behind the root', '<a/>\nend', 'a.xml:2:3: not well-formed XML: text data outside of root node'],
    ['an undefined entity', '<a>\n&nbsp;</a>', 'a.xml:2:6: not well-formed XML: undefined entity “nbsp”'],
    [
      'a control character',
      `<a>\u0001${'words '.repeat(40)}</a>`,
      'a.xml:1:4: not well-formed XML: disallowed character',
    ],
  ])('%s', (_, source, message) => {
    expect(refusal(source)).toContain(message.slice(0, message.indexOf(': not')).replace(/:\d+$/, ':'))
    expect(refusal(source)).toContain(message.slice(message.indexOf('not well-formed')))
  })
})

describe('entities', () => {
  const within = (subset: string, body: string) => `<!DOCTYPE a [${subset}]>\n<a>${body}</a>`
  const words = (source: string) => lineOf(parse(source).root)

  it('of the internal subset are replaced, also within each other', () => {
    expect(words(within('<!ENTITY x "GB/T &y;"><!ENTITY y "1.1">', 'see &x;'))).toBe('see GB/T 1.1')
  })

  it('with markup become elements', () => {
    const { root } = parse(within('<!ENTITY x "<b>bold</b>">', 'a &x; b'))
    expect(elementsOf(root, 'b').map(lineOf)).toEqual(['bold'])
    expect(elementsOf(root, 'b')[0]?.location.start.line).toBe(2)
  })

  it('of characters are known where a DTD outside could have declared them', () => {
    expect(words('<!DOCTYPE a SYSTEM "sts.dtd"><a>1&ndash;2&nbsp;mm</a>')).toBe('1–2 mm')
  })

  it('of a billion laughs are cut short', () => {
    const levels = Array.from({ length: 12 }, (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`)
    expect(refusal(within(`<!ENTITY l0 "ha">${levels.join('')}`, '&l12;'))).toContain(
      'becomes more than 65536 characters',
    )
    expect(refusal(within(`<!ENTITY q "${'q'.repeat(60_000)}">`, '&q;'.repeat(300)))).toContain('become more than')
  })

  it('that refer to themselves are refused', () => {
    expect(refusal(within('<!ENTITY x "&y;"><!ENTITY y "&x;">', '&x;'))).toContain('refers to itself')
    expect(refusal(within('<!ENTITY x "<b>&x;</b>">', '&x;'))).toContain('refers to itself')
  })

  it('outside of the file are never read', () => {
    const source = within('<!ENTITY secret SYSTEM "file:///etc/hostname">', '&secret;')
    expect(refusal(source)).toBe('a.xml:2:11: not well-formed XML: the external entity “secret” is not read')
    const [kept] = parse(source, { externalEntities: 'keep' }).root.children
    expect(kept).toMatchObject({ type: 'entityReference', name: 'secret', systemId: 'file:///etc/hostname' })
  })
})

describe('limits', () => {
  it('refuses ten thousand levels of nesting', () => {
    expect(refusal('<a>'.repeat(10_000) + '</a>'.repeat(10_000))).toContain('more than 256 deep within each other')
  })

  it('refuses a document type declaration of megabytes', () => {
    expect(refusal(`<!DOCTYPE a [${'<!ENTITY x "y">'.repeat(100_000)}]><a/>`)).toContain('more than 1048576 characters')
  })
})

describe('encodings', () => {
  it('follow the XML declaration', () => {
    const head = new TextEncoder().encode('<?xml version="1.0" encoding="GB2312"?><a>')
    const bytes = Uint8Array.from([...head, 0xb1, 0xea, 0xd7, 0xbc, ...new TextEncoder().encode('</a>')])
    expect(lineOf(parseXml({ bytes }).root)).toBe('标准')
  })
})
