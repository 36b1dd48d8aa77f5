import { plainText, Standard } from '@clausekit/model'
import { describe, expect, it } from 'vitest'
import { UnreadableSourceError } from '../src/index.js'
import { parseStandard } from '../src/sts/parse-standard.js'

const read = (source: string) => parseStandard({ bytes: new TextEncoder().encode(source), name: 'hostile.xml' }, {})
const standard = (body: string) =>
  `<standard xmlns:tbx="urn:tbx" xmlns:mml="urn:mml"><body>${body}<sec><label>9</label><title>Stop</title><p>The pump shall stop.</p></sec></body></standard>`
const nested = (open: string, close: string, depth: number) => `${open.repeat(depth)}deep words${close.repeat(depth)}`
const many = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, at) => make(at)).join('')

/** What stands in a clause of a short standard, and words that must not be lost. */
const cases: readonly [string, string, string?][] = [
  ['stress 240 deep', `<p>${nested('<bold> ', '</bold>', 240)}</p>`, 'deep words'],
  [
    'wrappers 240 deep around 5,000 words',
    `<p>${nested('<named-content>', '</named-content>', 240)}${'<bold>x</bold> '.repeat(5_000)}</p>`,
    'deep words',
  ],
  ['lists 80 deep', nested('<list><list-item><p>', '</p></list-item></list>', 80), 'deep words'],
  ['tables 60 deep', nested('<table><tr><td>', '</td></tr></table>', 60), 'deep words'],
  [
    'notes 200 deep',
    `${'<non-normative-note>'.repeat(200)}<p>deep words</p>${'</non-normative-note>'.repeat(200)}`,
    'deep words',
  ],
  [
    'a table of 50,000 cells',
    `<table-wrap><table>${'<tr><td>cell</td><td>other</td></tr>'.repeat(25_000)}</table></table-wrap>`,
    'other',
  ],
  [
    '5,000 terms',
    many(
      5_000,
      (at) =>
        `<term-sec><label>3.${at}</label><tbx:termEntry id="t${at}"><tbx:langSet xml:lang="en"><tbx:definition>thing</tbx:definition><tbx:tig><tbx:term>term${at}</tbx:term></tbx:tig></tbx:langSet></tbx:termEntry></term-sec>`,
    ),
    'term4999',
  ],
  ['10,000 footnotes in a paragraph', `<p>${many(10_000, (at) => `w<fn id="f${at}"><p>n${at}</p></fn>`)}</p>`, 'n9999'],
  ['10,000 labels and titles of a clause', '<label>1</label><title>T</title>'.repeat(10_000)],
  ['a million spaces', `<p>${' '.repeat(500_000)}word${' '.repeat(500_000)}</p>`, 'word'],
  ['a label of 100,000 dots', `<sec><label>${'.'.repeat(100_000)}</label><title>${'('.repeat(100_000)}</title></sec>`],
  [
    'columns and spans without end',
    '<table><tgroup><colspec colname="c" colnum="1000000000"/><tbody><row><entry colname="c" morerows="999999999">cell</entry></row></tbody></tgroup></table>',
    'cell',
  ],
  [
    'spans that are no numbers',
    '<table><tr><td colspan="-1" rowspan="x">cell</td><td colspan="1e9">b</td></tr></table>',
    'cell',
  ],
  [
    'names that JavaScript knows',
    '<list list-type="constructor"><list-item><p>item</p></list-item></list><constructor>c</constructor><p id="__proto__">z <xref rid="__proto__"/></p><term-display><toString>s</toString></term-display>',
    'item',
  ],
  [
    'pointers in a circle',
    '<p id="a"><xref rid="b"/></p><p id="b">b <xref rid="a"/></p><fn id="f"><p><xref ref-type="fn" rid="f">1</xref></p></fn>',
    'b',
  ],
  ['an id that stands twice', '<sec id="x"><p>one</p></sec><sec id="x"><p>two <xref rid="x">1</xref></p></sec>', 'two'],
  [
    'empty elements',
    '<p/><list/><table-wrap/><fig/><term-sec/><ref-list><ref/></ref-list><disp-formula/><mml:math/><def-list/><statement/><std/><xref/>',
  ],
]

describe.each(cases)('%s', (_, inner, words) => {
  it('gives a standard with the clause behind it', () => {
    const found = read(standard(`<sec>${inner}</sec>`))
    expect(Standard.safeParse(found).error).toBeUndefined()
    const { text } = plainText(found)
    expect(text).toContain('The pump shall stop.')
    if (words !== undefined) expect(text.replaceAll('\n', ' ')).toContain(words)
  })
})

describe('what is no standard', () => {
  it.each([
    ['elements 10,000 deep', nested('<sec>', '</sec>', 10_000)],
    ['tags that cross', '<sec><p>a</sec></p>'],
    ['an attribute twice', '<sec id="a" id="b"/>'],
  ])('%s is refused by name', (_, body) => {
    expect(() => read(standard(body))).toThrow(UnreadableSourceError)
    expect(() => read(standard(body))).toThrow(/hostile\.xml/)
  })
})
