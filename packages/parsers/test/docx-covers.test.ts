import { describe, expect, it } from 'vitest'
import { readCover } from '../src/docx/covers.js'
import type { PageBlock } from '../src/parser.js'

const coverOf = (...lines: string[]): PageBlock[] => [
  ...lines.map((value): PageBlock => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
  { type: 'heading', level: 1, children: [{ type: 'text', value: 'Scope' }] },
  { type: 'paragraph', children: [{ type: 'text', value: 'ETSI TS 199 999 V9.9.9 (1999-09)' }] },
]

describe('the cover of a publisher', () => {
  it('of OASIS names stage, date, committee and editors', () => {
    const cover = coverOf(
      'Kettle Protocol Version 2.0',
      'Committee Specification Draft 01',
      '07 December 2023',
      'Technical Committee:',
      'OASIS Kettle Protocol (KP) TC',
      'Editors:',
      'Ann Smith (ann@example.org), Kettle Works',
      'Bob Jones, Pots and Pans',
      'Abstract:',
      'Kettles.',
    )
    expect(readCover(cover)).toEqual({
      publisher: 'OASIS',
      workgroup: 'OASIS Kettle Protocol (KP) TC',
      date: '2023-12-07',
      status: 'Committee Specification Draft 01',
      authors: ['Ann Smith', 'Bob Jones'],
    })
  })

  it('of ETSI names number, version and month', () => {
    expect(readCover(coverOf('ETSI TS 100 123-2 V1.4.1 (2020-10)', 'TECHNICAL SPECIFICATION'))).toEqual({
      publisher: 'ETSI',
      designation: 'ETSI TS 100 123-2',
      edition: '1.4.1',
      date: '2020-10',
    })
  })

  it('of ITU names number and month, in French too', () => {
    expect(readCover(coverOf('(04/2017)', 'Recommandation  UIT-T  K.99'))).toEqual({
      publisher: 'ITU',
      designation: 'UIT-T K.99',
      date: '2017-04',
    })
  })

  it('of others says nothing here', () => {
    expect(readCover(coverOf('Kettles', '07 December 2023', 'Technical Committee:', 'Kettle Board'))).toEqual({})
  })
})
