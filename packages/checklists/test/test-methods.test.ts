import { createChecklist } from '@clausekit/checklists'
import type { Block, Clause, ListItem, Provision, Standard, Table } from '@clausekit/model'
import { describe, expect, it } from 'vitest'
import { standardOf } from './standard.js'

// How the items of a checklist lead to what is needed to check them.

const paragraph = (value: string): Block => ({ type: 'paragraph', children: [{ type: 'text', value }] })
const clause = (number: string, title: string, role: Clause['role'], children: Clause['children'] = []): Clause => ({
  type: 'clause',
  id: `clause-${number}`,
  number,
  title,
  role,
  normativity: 'normative',
  children,
})

function checked(children: Clause[], provisions: Partial<Provision>[]) {
  const standard: Standard = { ...standardOf({ provisions }), children }
  return createChecklist(standard).items.map(({ related = [], steps = [] }) => ({
    related: related.map(({ kind, text }) => `${kind} ${text}`),
    steps,
  }))
}

const requirements = clause('5', 'Requirements', 'requirements', [
  clause('5.1', 'Bolts', 'requirements'),
  clause('5.2', 'Keys', 'requirements'),
])

describe('test methods', () => {
  it('belong to the clause that they cite, with their steps', () => {
    const item = (words: string): ListItem => ({ type: 'listItem', label: 'a)', children: [paragraph(words)] })
    const steps: Block = { type: 'list', ordered: true, children: [item('Lock the door.'), item('Pull the handle.')] }
    const tests = clause('6', 'Test methods', 'test-methods', [
      clause('6.1', 'Pulling', 'test-methods', [paragraph('The requirement of 5.1 is checked as follows.'), steps]),
    ])
    expect(checked([requirements, tests], [{ clause: '5.1', clauseId: 'clause-5.1' }])).toEqual([
      { related: ['test-method 6.1'], steps: ['Lock the door.', 'Pull the handle.'] },
    ])
  })

  it('belong to the clause that stands in the same row of a table, whatever number the row has', () => {
    const cell = (value: string) => ({ type: 'tableCell' as const, children: [paragraph(value)] })
    const row = (...values: string[]) => ({ type: 'tableRow' as const, children: values.map(cell) })
    const table: Table = { type: 'table', children: [row('5', 'Bolts', '5.1', '6.2'), row('6', 'Keys', '5.2', '6.1')] }
    const tests = clause('6', 'Tests', 'test-methods', [
      clause('6.1', 'First', 'test-methods'),
      clause('6.2', 'Second', 'test-methods'),
    ])
    const inspection = clause('7', 'Inspection', 'other', [table])
    const provisions = ['5.1', '5.2', '7'].map((number) => ({ clause: number, clauseId: `clause-${number}` }))
    expect(checked([requirements, tests, inspection], provisions).map(({ related }) => related)).toEqual([
      ['test-method 6.2'],
      ['test-method 6.1'],
      [],
    ])
  })

  it('belong to the clause with the same title', () => {
    const tests = clause('6', 'Tests', 'test-methods', [clause('6.1', 'keys', 'test-methods', [paragraph('Turn it.')])])
    const provisions = ['5.1', '5.2', '6.1'].map((number) => ({ clause: number, clauseId: `clause-${number}` }))
    expect(checked([requirements, tests], provisions)).toEqual([
      { related: [], steps: [] },
      { related: ['test-method 6.1'], steps: ['Turn it.'] },
      { related: [], steps: [] },
    ])
  })

  it('are the abstract tests that name the label', () => {
    const tests = clause('A', 'Abstract test suite', 'test-methods', [
      clause('A.1', 'Locks', 'test-methods', [paragraph('Requirement: /req/core/lock'), paragraph('Close it.')]),
    ])
    const provision = { clause: '5.1', clauseId: 'clause-5.1', label: '/req/core/lock' }
    expect(checked([requirements, tests], [provision])[0]?.related).toEqual(['test-method A.1'])
  })

  it('stand before the tables and documents that the provision cites, each once', () => {
    const table: Table = { type: 'table', id: 'table-1', number: '1', children: [] }
    const cites = { text: 'Table 1', targetId: 'table-1' }
    const provision = {
      clause: '5.1',
      clauseId: 'clause-5.1',
      citations: [cites, cites, { text: 'ISO 1', referenceId: 'ref-1' }, { text: 'clause 99' }],
    }
    expect(checked([clause('5.1', 'Bolts', 'requirements', [table])], [provision])[0]?.related).toEqual([
      'table Table 1',
      'reference ISO 1',
    ])
  })
})
