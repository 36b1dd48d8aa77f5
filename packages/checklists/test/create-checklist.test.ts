import { countedProvisions, createChecklist, statementOf, summarise } from '@clausekit/checklists'
import type { Standard } from '@clausekit/model'
import { describe, expect, it } from 'vitest'
import { standardOf } from './standard.js'

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(frozen)
  }
  return value
}

const titled = (titles: Standard['metadata']['titles']) => ({ ...standardOf({}).metadata, titles })

describe('createChecklist', () => {
  it('leaves a frozen input alone, and shares nothing with it', () => {
    const standard = frozen(standardOf({ provisions: [{ attributes: { Level: '1' } }] }))
    const checklist = createChecklist(standard)
    expect(createChecklist(standard)).toEqual(checklist)
    const attributes = checklist.items[0]?.attributes
    expect(attributes).toEqual({ Level: '1' })
    expect(attributes).not.toBe(standard.provisions[0]?.attributes)
  })

  it('keeps a provision whose clause is unknown behind the one that it follows', () => {
    const clauses = [
      { number: '4', title: 'Bolts' },
      { number: '5', title: 'Keys' },
    ]
    const provisions = [
      { id: 'b', clause: '5' },
      { id: 'lost', clause: '9' },
      { id: 'a', clause: '4' },
    ]
    const { items } = createChecklist(standardOf({ clauses, provisions }))
    expect(items.map(({ id, clauseTitle }) => [id, clauseTitle])).toEqual([
      ['a', 'Bolts'],
      ['b', 'Keys'],
      ['lost', ''],
    ])
  })

  it('lists nothing where no kind is asked for', () => {
    expect(createChecklist(standardOf({ provisions: [{}] }), { kinds: [] }).items).toEqual([])
  })

  it('takes the title in the language of the checklist', () => {
    const metadata = titled([
      { language: 'zh-CN', text: '门锁', role: 'introductory' },
      { language: 'zh-CN', text: '锁舌', role: 'main' },
      { language: 'en', text: 'Door locks', role: 'main' },
      { language: 'en', text: 'Part 1: Bolts', role: 'part' },
      { language: 'en', text: 'with comments', role: 'subtitle' },
    ])
    const title = (language: string) => createChecklist(standardOf({ metadata }), { language }).standards[0]?.title
    expect([title('zh'), title('en-GB'), title('de')]).toEqual([
      '门锁　锁舌',
      'Door locks — Part 1: Bolts',
      '门锁　锁舌',
    ])
  })
})

describe('countedProvisions', () => {
  it('leaves out compound provisions of every depth, but none that names itself', () => {
    const { provisions } = standardOf({
      provisions: [{ id: 'a' }, { id: 'b', parentId: 'a' }, { id: 'c', parentId: 'b' }, { id: 'd', parentId: 'd' }],
    })
    expect(countedProvisions(provisions).map(({ id }) => id)).toEqual(['c', 'd'])
  })
})

describe('summarise', () => {
  it('counts kinds in the order of the model', () => {
    const { items } = createChecklist(
      standardOf({ provisions: [{ kind: 'statement' }, { kind: 'permission' }, { kind: 'statement' }] }),
    )
    expect(JSON.stringify(summarise(items))).toBe('{"total":3,"byKind":{"permission":1,"statement":2}}')
  })
})

describe('statementOf', () => {
  it.each([
    ['The bolt shall:', 'be of steel;', 'The bolt shall: be of steel;'],
    ['锁舌应：', '采用钢材；', '锁舌应：采用钢材；'],
    ['锁舌应：', 'a) 采用钢材；', '锁舌应：a) 采用钢材；'],
    ['The term ', '应', 'The term应'],
    ['', 'Close the bolt.', 'Close the bolt.'],
    [undefined, 'Close the bolt.', 'Close the bolt.'],
  ])('joins %j and %j', (leadIn, text, statement) => {
    expect(statementOf({ leadIn, text })).toBe(statement)
  })
})
