import { SCHEMA, type Standard } from '../src/index.js'

const at = (line: number, column: number, offset: number, length: number) => ({
  file: 'pump.md',
  start: { line, column, offset },
  end: { line, column: column + length, offset: offset + length },
})

/** A small standard with a node of nearly every kind. */
export function completeStandard(): Standard {
  return {
    type: 'standard',
    schema: SCHEMA,
    metadata: {
      titles: [
        { language: 'en', text: 'Pumps' },
        { language: 'zh', text: '水泵', role: 'main' },
      ],
      language: 'en',
      regime: 'iso',
      ics: ['23.080'],
      published: '2024-05',
    },
    children: [
      {
        type: 'clause',
        id: 'clause-3',
        number: '3',
        title: 'Terms',
        role: 'terms',
        normativity: 'normative',
        children: [{ type: 'termEntry', termId: 'term-3.1' }],
      },
      {
        type: 'clause',
        id: 'clause-4',
        number: '4',
        title: 'Limits',
        role: 'other',
        normativity: 'normative',
        location: at(5, 1, 40, 11),
        children: [
          {
            type: 'paragraph',
            location: at(7, 1, 53, 31),
            children: [
              { type: 'text', value: 'The ', location: at(7, 1, 53, 4) },
              { type: 'strong', children: [{ type: 'text', value: 'pump', location: at(7, 7, 59, 4) }] },
              { type: 'text', value: ' shall stop as in ', location: at(7, 13, 65, 18) },
              { type: 'citation', text: '[1]', referenceId: 'ref-1' },
              { type: 'text', value: ', see ' },
              { type: 'crossReference', targetId: 'table-1', text: 'Table 1' },
              { type: 'footnoteReference', noteId: 'footnote-1', label: '1' },
              { type: 'break' },
              { type: 'formula', value: 'p < 2' },
              { type: 'subscript', children: [{ type: 'text', value: 'max' }] },
            ],
          },
          {
            type: 'list',
            ordered: true,
            children: [
              {
                type: 'listItem',
                label: 'a)',
                children: [{ type: 'paragraph', children: [{ type: 'text', value: 'mass;' }] }],
              },
            ],
          },
          {
            type: 'table',
            id: 'table-1',
            number: '1',
            title: 'Limits',
            children: [
              {
                type: 'tableRow',
                children: [
                  {
                    type: 'tableCell',
                    header: true,
                    children: [{ type: 'paragraph', children: [{ type: 'text', value: 'Size' }] }],
                  },
                  {
                    type: 'tableCell',
                    header: true,
                    colspan: 2,
                    children: [{ type: 'paragraph', children: [{ type: 'text', value: 'Mass' }] }],
                  },
                ],
              },
            ],
            notes: [
              {
                type: 'note',
                label: 'NOTE 1',
                children: [{ type: 'paragraph', children: [{ type: 'text', value: 'Dry mass.' }] }],
              },
            ],
          },
          { type: 'example', label: 'EXAMPLE', children: [{ type: 'code', value: 'stop()\nwait()' }] },
          {
            type: 'definitionList',
            children: [
              { type: 'definitionTerm', children: [{ type: 'text', value: 'p' }] },
              {
                type: 'definitionDescription',
                children: [{ type: 'paragraph', children: [{ type: 'text', value: 'pressure' }] }],
              },
            ],
          },
          {
            type: 'footnote',
            id: 'footnote-1',
            label: '1',
            children: [{ type: 'paragraph', children: [{ type: 'text', value: 'Or slows.' }] }],
          },
          {
            type: 'clause',
            id: 'clause-4.1',
            number: '4.1',
            title: '',
            role: 'other',
            normativity: 'informative',
            children: [
              {
                type: 'figure',
                number: '1',
                title: 'Pump',
                children: [{ type: 'paragraph', children: [{ type: 'image', url: 'p.png', alternative: 'a pump' }] }],
              },
            ],
          },
        ],
      },
      {
        type: 'clause',
        id: 'clause-bibliography',
        number: null,
        title: 'Bibliography',
        role: 'bibliography',
        normativity: 'informative',
        children: [{ type: 'referenceItem', referenceId: 'ref-1' }],
      },
    ],
    terms: [
      {
        id: 'term-3.1',
        number: '3.1',
        term: 'pump',
        admitted: ['lifter'],
        deprecated: [],
        equivalents: [{ language: 'zh', text: '泵' }],
        definition: 'device that lifts',
        notes: ['Note 1 to entry: It hums.'],
        clauseId: 'clause-3',
      },
    ],
    references: [
      {
        id: 'ref-1',
        label: '1',
        text: '[1] ISO 9999, Hinges',
        dated: false,
        normativity: 'informative',
        clauseId: 'clause-bibliography',
      },
    ],
    provisions: [
      {
        id: 'provision-4-1',
        clauseId: 'clause-4',
        clause: '4',
        kind: 'requirement',
        polarity: 'positive',
        keyword: 'shall',
        regime: 'iso',
        language: 'en',
        text: 'The pump shall stop as in [1], see Table 1 p < 2max',
        constraints: [{ operator: '<', value: '2', literal: 'p < 2' }],
        citations: [{ text: '[1]', referenceId: 'ref-1' }],
        testability: 'test',
        confidence: 0.95,
        because: 'verbal form: shall',
        fingerprint: '0123456789abcdef',
      },
    ],
    diagnostics: [{ severity: 'info', ruleId: 'encoding', source: 'parsers', message: 'pump.md was read as GB18030.' }],
    source: { format: 'markdown', files: ['pump.md'], encoding: 'utf-8' },
  }
}
