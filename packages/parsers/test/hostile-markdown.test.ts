import { plainText, Standard } from '@clausekit/model'
import { describe, expect, it } from 'vitest'
import { parse } from '../src/index.js'

const read = (source: string) => parse({ bytes: new TextEncoder().encode(source), name: 'hostile.md' })
const rulesOf = ({ diagnostics }: Standard) => [...new Set(diagnostics.map(({ ruleId }) => ruleId))]

const AHEAD = '# Pumps\n\n## 1 Scope\n\nThe first clause.\n\n'
const BEHIND = '\n\n## 2 Stop\n\nThe pump shall stop.\n'
const LINE = 'The pump shall stop and the valve shall close. '

/** What stands in the middle of a short standard, the rules that are reported, and words that must not be lost. */
const cases: readonly [string, string, readonly string[], string?][] = [
  ['quotations 200 deep', `${'> '.repeat(200)}deep words`, ['nesting-too-deep'], 'deep words'],
  ['lists 200 deep on one line', `${'- '.repeat(200)}deep words`, ['nesting-too-deep'], 'deep words'],
  [
    'lists 100 deep on lines',
    Array.from({ length: 100 }, (_, at) => `${'  '.repeat(at)}- item ${at}`).join('\n'),
    ['nesting-too-deep'],
    'item 99',
  ],
  ['lists 30 deep', Array.from({ length: 30 }, (_, at) => `${'  '.repeat(at)}- item ${at}`).join('\n'), [], 'item 29'],
  ['a line of two million signs', LINE.repeat(45_000), ['line-too-long'], 'valve shall close'],
  ['a line of letters without a space', 'a'.repeat(2_000_000), ['line-too-long'], 'aaaa'],
  [
    'a paragraph of 300,000 signs on many lines',
    `${LINE.trim()}\n`.repeat(6_500),
    ['line-too-long'],
    'valve shall close',
  ],
  ['a fence that nothing closes', '```\nflow', ['unclosed-fence'], 'flow'],
  [
    '20,000 link definitions',
    Array.from({ length: 20_000 }, (_, at) => `[x${at}]: /y${at}`).join('\n'),
    ['line-too-long'],
  ],
  ['brackets', '['.repeat(60_000), [], '[[['],
  ['brackets, pairs', '[]('.repeat(20_000), [], '[]('],
  ['stars', '*'.repeat(50_001).concat('a'), [], 'a'],
  ['stars and letters', '*a **b '.repeat(8_000), [], '*a **b'],
  ['underscores and letters', '_a __b '.repeat(8_000), [], '_a __b'],
  ['backticks of growing length', Array.from({ length: 300 }, (_, at) => '`'.repeat(at + 1)).join(' a '), [], ' a '],
  ['HTML 20,000 deep', `${'<div>'.repeat(20_000)}deep words`, ['line-too-long'], 'deep words'],
  ['HTML 5,000 deep on lines', `${'<div>\n'.repeat(5_000)}deep words`, [], 'deep words'],
  ['inline HTML 5,000 deep', `x ${'<b>'.repeat(5_000)}deep words`, [], 'deep words'],
  ['a table of 5,000 columns', `${'| a '.repeat(5_000)}|\n${'| - '.repeat(5_000)}|\n${'| b '.repeat(5_000)}|`, [], 'b'],
  ['entities', '&#0;&#x110000;&#xD800;&nosuch;', [], '&nosuch;'],
]

describe.each(cases)('%s', (_, middle, rules, words) => {
  it('gives a standard with the clauses around it', async () => {
    const standard = await read(AHEAD + middle + BEHIND)
    expect(Standard.safeParse(standard).success).toBe(true)
    expect(standard.children.map((child) => ('id' in child ? child.id : child.type))).toEqual(['clause-1', 'clause-2'])
    expect(rulesOf(standard)).toEqual(rules)
    const { text } = plainText(standard)
    expect(text).toContain('The pump shall stop.')
    if (words !== undefined) expect(text.replaceAll('\n', ' ')).toContain(words)
  })
})

describe('an unclosed comment', () => {
  it('hides what CommonMark hides, and is reported', async () => {
    const standard = await read(`${AHEAD}<!-- never closed${BEHIND}`)
    expect(rulesOf(standard)).toEqual(['unclosed-fence'])
    expect(plainText(standard).text).toContain('The first clause.')
  })
})

describe('front matter', () => {
  const front = (yaml: string) => `---\n${yaml}\n---\n\n${AHEAD}${BEHIND}`

  it('with an alias bomb leaves a warning and no copies', async () => {
    const bomb = ['a: &a ["x","x","x","x","x","x","x","x","x"]']
    for (const [to, from] of ['ba', 'cb', 'dc', 'ed', 'fe', 'gf', 'hg'].map((pair) => [...pair] as [string, string]))
      bomb.push(`${to}: &${to} [${Array(9).fill(`*${from}`).join(',')}]`)
    const standard = await read(front(bomb.join('\n')))
    expect(rulesOf(standard)).toEqual(['front-matter'])
    expect(JSON.stringify(standard).length).toBeLessThan(10_000)
    expect(plainText(standard).text).toContain('The pump shall stop.')
  })

  it.each([
    ['that is no YAML', 'title: "open\n  - ['],
    ['with a tab', 'title:\n\t- x'],
  ])('%s leaves a warning', async (_, yaml) => {
    const standard = await read(front(yaml))
    expect(rulesOf(standard)).toEqual(['front-matter'])
    expect(standard.children).toHaveLength(2)
  })

  it('that is nested very deep leaves a standard or a warning', async () => {
    const standard = await read(front(`title: ${'['.repeat(5_000)}`))
    expect(rulesOf(standard)).toEqual(['front-matter'])
  })

  it('with names that JavaScript knows pollutes nothing', async () => {
    await read(front('title: x\n__proto__:\n  polluted: yes\nconstructor: y'))
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})
