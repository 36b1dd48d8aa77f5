import { type Block, type Clause, type Inline, type Paragraph, plainText, Standard } from '@clausekit/model'
import { describe, expect, it } from 'vitest'
import { completeStandard } from '../src/assemble/complete-standard.js'
import { assemble, type Heading, type MarkedStandard, type Page } from '../src/index.js'

const paragraph = (...children: (string | Inline)[]): Paragraph => ({
  type: 'paragraph',
  children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
})
const heading = (title: string, rest: Partial<Heading> = {}): Heading => ({
  type: 'heading',
  level: 1,
  children: [{ type: 'text', value: title }],
  ...rest,
})
const link = (url: string, words: string): Inline => ({ type: 'link', url, children: [{ type: 'text', value: words }] })
const standardOf = (page: Partial<Page>) =>
  assemble({ pages: [{ blocks: [], diagnostics: [], ...page }], source: { format: 'test', files: [] } })
const clauses = (standard: Standard) => standard.children.filter((child): child is Clause => child.type === 'clause')

describe('a page with entries that the source marks', () => {
  const standard = standardOf({
    marksStructure: true,
    blocks: [
      heading('Terms', { number: '3', anchors: ['sec-terms'] }),
      paragraph(
        'A ',
        { type: 'definedTerm', termId: 'dfn-kettle', children: [{ type: 'text', value: 'kettle' }] },
        ' boils.',
      ),
      { type: 'termEntry', termId: 'dfn-spout' },
      heading('Sources', { number: 'A', label: 'Annex A', anchors: ['sources'], normativity: 'informative' }),
      { type: 'referenceItem', referenceId: 'bib-k' },
      paragraph('See ', link('#dfn-kettle', 'kettle'), ', ', link('#bib-k', '[K]'), ', ', link('#t', 'the table'), '.'),
      { type: 'table', id: 't', number: '1', children: [] },
    ],
    terms: [
      {
        id: 'dfn-spout',
        term: 'spout',
        admitted: [],
        deprecated: [],
        equivalents: [],
        definition: 'opening',
        notes: [],
      },
      {
        id: 'dfn-kettle',
        term: 'kettle',
        admitted: [],
        deprecated: [],
        equivalents: [],
        definition: 'A kettle boils.',
        notes: [],
      },
    ],
    references: [{ id: 'bib-k', label: 'K', text: '[K] Kettles.', dated: false }],
  })

  it('has final ids, in the order of the text, and the clauses that hold them', () => {
    expect(standard.terms.map(({ id, clauseId }) => [id, clauseId])).toEqual([
      ['term-kettle', 'clause-3'],
      ['term-spout', 'clause-3'],
    ])
    expect(standard.references).toMatchObject([{ id: 'ref-K', clauseId: 'annex-A', normativity: 'informative' }])
    expect(Standard.parse(standard)).toEqual(standard)
  })

  it('resolves links by the names of the source', () => {
    const pointing = clauses(standard)[1]?.children.find(({ type }) => type === 'paragraph') as Paragraph
    expect(pointing.children.filter(({ type }) => type !== 'text')).toMatchObject([
      { type: 'crossReference', targetId: 'term-kettle', text: 'kettle' },
      { type: 'citation', referenceId: 'ref-K', text: '[K]' },
      { type: 'crossReference', targetId: 'table-1', text: 'the table' },
    ])
  })

  it('keeps the label and the normativity that the source states', () => {
    expect(clauses(standard)[1]).toMatchObject({
      number: 'A',
      label: 'Annex A',
      normativity: 'informative',
      role: 'annex',
    })
  })

  it('holds every word once', () => {
    expect(plainText(standard).text.trimEnd().split('\n')).toEqual([
      '3 Terms',
      'A kettle boils.',
      'spout',
      'opening',
      'Annex A Sources',
      '[K] Kettles.',
      'See kettle, [K], the table.',
      '1',
    ])
  })

  it('reports an entry that stands nowhere, and keeps it', () => {
    const lost = standardOf({
      blocks: [heading('Scope', { number: '1' })],
      references: [{ id: 'x', label: 'X', text: '[X] Lost.', dated: false }],
    })
    expect(lost.diagnostics.map(({ ruleId }) => ruleId)).toContain('entry-without-place')
    expect(lost.references).toMatchObject([{ text: '[X] Lost.', clauseId: 'clause-1' }])
  })
})

describe('the language that a page states', () => {
  const languageOf = (language: string, words: string) =>
    standardOf({ language, blocks: [heading('1'), paragraph(words)] }).metadata.language

  it('counts where clausekit knows none that the words are of', () => {
    expect(languageOf('fr', "La température doit être inférieure à 30 °C dans l'enceinte pendant les essais.")).toBe(
      'fr',
    )
  })

  it('does not count against the words', () => {
    expect(languageOf('en', '本文件规定了水壶的技术要求和试验方法，适用于家用水壶。')).toBe('zh')
    expect(
      languageOf('fr', 'The temperature of the kettle shall be less than the one of the room in which it is.'),
    ).toBe('en')
  })
})

describe('numbers that a page marks', () => {
  it('null says that there is none, whatever the words', () => {
    expect(clauses(standardOf({ blocks: [heading('3 wishes', { number: null })] }))[0]).toMatchObject({
      number: null,
      title: '3 wishes',
    })
  })

  it('are not looked for in paragraphs where the structure is marked', () => {
    const blocks: Page['blocks'] = [
      heading('Limits', { number: '5' }),
      paragraph('5.1 Every kettle shall boil.'),
      paragraph('a) gas'),
    ]
    const [clause] = clauses(standardOf({ blocks, marksStructure: true }))
    expect(clause?.children.map(({ type }) => type)).toEqual(['paragraph', 'paragraph'])
  })
})

describe('a marked-up standard', () => {
  const clause = (id: string, number: string | null, title: string, ...children: (Clause | Block)[]): Clause => ({
    type: 'clause',
    id,
    number,
    title,
    role: 'other',
    normativity: 'normative',
    children,
  })
  const annex = clause('app-a', 'A', 'Methods', clause('app-a1', 'A.1', 'General', paragraph('See ', link('#s1', '1'))))
  const marked: MarkedStandard = {
    children: [clause('s1', '1', 'Scope', paragraph('Kettles.')), annex],
    stated: new Map([[annex, { role: 'annex', normativity: 'informative' }]]),
    metadata: { language: 'en', regime: 'iso', titles: [{ language: 'en', text: 'Kettles' }] },
    diagnostics: [],
  }
  const standard = completeStandard(marked, { format: 'test', files: [] })

  it('gets ids, roles and resolved pointers', () => {
    const [scope, methods] = clauses(standard)
    expect([scope?.id, scope?.role]).toEqual(['clause-1', 'scope'])
    expect(methods).toMatchObject({
      id: 'annex-A',
      role: 'annex',
      normativity: 'informative',
      children: [
        {
          id: 'clause-A.1',
          normativity: 'informative',
          children: [{ children: [{}, { type: 'crossReference', targetId: 'clause-1' }] }],
        },
      ],
    })
  })

  it('keeps the metadata that the source marks', () => {
    expect(standard.metadata).toMatchObject({ regime: 'iso', titles: [{ text: 'Kettles' }] })
  })
})
