import type { Block, Clause, Inline, Standard } from '@clausekit/model'
import { Standard as StandardSchema } from '@clausekit/model'
import { type Shorthand, standardFrom } from './shorthand.js'
import { clauseOf } from './standard.js'

const text = (value: string): Inline => ({ type: 'text', value })

const LEAVES: readonly Inline[] = [
  text('words '),
  { type: 'code', value: 'a < b' },
  { type: 'formula', value: 'x^2', notation: 'tex' },
  { type: 'formula', value: '<math><mi>x</mi></math>', notation: 'mathml' },
  { type: 'formula', value: 'x = 1' },
  { type: 'image', url: 'a.png', alternative: 'picture' },
  { type: 'break' },
  { type: 'footnoteReference', noteId: 'no-note', label: '1' },
  { type: 'footnoteReference', noteId: 'note-section', label: '2' },
  { type: 'crossReference', targetId: 'section', text: '5.1' },
  { type: 'crossReference', targetId: 'nowhere', text: '9' },
  { type: 'citation', referenceId: 'reference', text: '[1]' },
  {
    type: 'citation',
    text: 'ISO 1:2016, 4',
    identifier: {
      ...{ publisher: 'ISO', scheme: 'iso', code: 'ISO', number: '1', dated: true },
      ...{ raw: 'ISO 1:2016', canonical: 'ISO 1:2016' },
    },
  },
]

/** Every type of inline content, within every other that holds some. */
function inlines(): Inline[] {
  const nestings = ['emphasis', 'strong', 'subscript', 'superscript'] as const
  const within = (children: readonly Inline[]): Inline[] => [
    ...nestings.map((type): Inline => ({ type, children: [...children] })),
    { type: 'link', url: '#x', children: [...children] },
    { type: 'definedTerm', termId: 'in-line', children: [...children] },
  ]
  return structuredClone([...LEAVES, ...within(LEAVES), ...within(within(LEAVES))])
}

type Holding = (blocks: Block[], id: string) => Block

const HOLDERS: readonly Holding[] = [
  (children, id) => ({ type: 'note', id, label: 'NOTE', children }),
  (children, id) => ({ type: 'example', id, children }),
  (children, id) => ({ type: 'warning', id, children }),
  (children, id) => ({ type: 'quote', id, children }),
  (children, id) => ({ type: 'footnote', id: `note-${id}`, label: 'a', children }),
  (children, id) => ({ type: 'figure', id, number: '1', title: 'Figure', children }),
  (children, id) => ({ type: 'declaredProvision', id, label: 'R', title: 'T', attributes: { a: 'b' }, children }),
  (children, id) => ({ type: 'list', ordered: true, children: [{ type: 'listItem', id, label: 'a)', children }] }),
  (children) => ({
    type: 'definitionList',
    children: [
      { type: 'definitionDescription', children },
      { type: 'definitionTerm', children: structuredClone([...LEAVES]) },
    ],
  }),
  (children, id) => ({
    ...{ type: 'table' as const, id, number: 'A.1', title: 'Table', notes: structuredClone(children) },
    children: [{ type: 'tableRow', children: [{ type: 'tableCell', children }] }],
  }),
]

function simpleBlocks(): Block[] {
  return [
    { type: 'paragraph', children: structuredClone([...LEAVES]) },
    { type: 'paragraph', children: [{ type: 'image', url: 'b.png' }] },
    { type: 'code', value: ' a\n' },
    { type: 'code', value: 'b', language: 'c' },
    { type: 'formula', number: '3', value: 'y', notation: 'tex' },
    { type: 'termEntry', termId: 'term' },
    { type: 'termEntry', termId: 'missing' },
    { type: 'referenceItem', referenceId: 'reference' },
    { type: 'referenceItem', referenceId: 'missing' },
    { type: 'list', ordered: false, children: [] },
    { type: 'table', children: [] },
    { type: 'definitionList', children: [] },
  ]
}

/** Every type of block, empty and filled, within every other, in every part of a standard. */
export function everyBlockInEveryHolder(): Standard {
  const blocks = (place: string): Block[] => [
    { type: 'paragraph', children: inlines() },
    ...simpleBlocks(),
    ...HOLDERS.map((hold, index) => hold([], `${place}-${index}`)),
    ...HOLDERS.map((hold, outer) =>
      hold(
        [...simpleBlocks(), ...HOLDERS.map((inner, index) => inner(simpleBlocks(), `${place}-${outer}-${index}`))],
        `${place}.${outer}`,
      ),
    ),
  ]
  const section = (id: string, parts: Partial<Clause>): Clause =>
    clauseOf({
      id,
      title: id,
      ...parts,
      children: [...blocks(id), clauseOf({ id: `${id}-inner` }), ...blocks(`${id}+`)],
    })
  const lists: Shorthand = {
    terms: [{ id: 'term', number: '3.1', term: 'bolt', definition: 'part' }],
    references: [{ id: 'reference', label: '[1]', text: '[1] Locks' }],
  }
  return StandardSchema.parse({
    ...(standardFrom(lists) as Standard),
    children: [
      ...blocks('top'),
      section('foreword', { role: 'foreword' }),
      section('section', { number: '1' }),
      ...blocks('between'),
      section('annex', { number: 'A', role: 'annex' }),
      section('bibliography', { role: 'bibliography' }),
      ...blocks('end'),
    ],
  })
}
