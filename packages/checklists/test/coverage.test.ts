import { readdirSync, readFileSync } from 'node:fs'
import {
  AnnotationType,
  applyVerdicts,
  Coverage,
  CoverageState,
  coverageOf,
  findAnnotations,
  writeCoverage,
} from '@clausekit/checklists'
import { isTextLocation } from '@clausekit/model'
import { describe, expect, it } from 'vitest'
import { checklistOf, itemOf, verdictOf } from './locks.js'

const checklist = checklistOf(
  [
    itemOf({ id: 'provision-4.1-1', label: 'V1.1.1', text: 'The *bolt* shall close\nwithin “2 s”.' }),
    itemOf({ id: 'provision-4.1-2', label: 'V1.1.2', text: 'The key shall turn; see [clause 5](#c5).' }),
    itemOf({ id: 'provision-4.2-1', clause: '4.2', text: 'The bell shall ring.', leadIn: 'When the door opens:' }),
    itemOf({
      id: 'provision-5-1',
      clause: '5',
      text: 'The bell shall ring.',
      kind: 'recommendation',
      obligation: 'recommended',
    }),
    itemOf({ id: 'provision-6-1', clause: '6', text: '锁舌应完全伸出。' }),
    itemOf({ id: 'provision-6-2', clause: '6', label: '/req/core/op', text: 'Part A of it.' }),
    itemOf({ id: 'provision-6-3', clause: '6', label: '/req/core/op', text: 'Part B of it.' }),
  ],
  {
    excluded: [{ id: 'provision-7-1', standardId: 'standard-1', clause: '7', reason: 'No keys.' }],
    retired: [itemOf({ id: 'provision-8-1', verdict: verdictOf('passed') })],
  },
)
const cover = (code: string, name = 'src/lock.ts') => coverageOf(checklist, findAnnotations(code, { name }))
const statesOf = (code: string) =>
  Object.fromEntries(
    cover(code).items.flatMap(({ id, annotations }) => (annotations.length > 0 ? [[id, annotations.length]] : [])),
  )
const rulesOf = (code: string) =>
  cover(code).diagnostics.map(({ severity, ruleId, location }) => [
    severity,
    ruleId,
    isTextLocation(location) && location.start.line,
  ])

describe('what annotations are about', () => {
  it.each([
    [
      'white space, marks and quotation marks may differ',
      '//= a#4.1\n//# The bolt shall\n//#   close within "2 s".',
      { 'provision-4.1-1': 1 },
    ],
    ['the full stop may be missing', '//= a#4.1\n//# The bolt shall close within “2 s”', { 'provision-4.1-1': 1 }],
    ['a part of a sentence will do', '//= a#section-4.1\n//# bolt shall close', { 'provision-4.1-1': 1 }],
    [
      'a quote may hold several provisions',
      '//= a#4.1\n//# The bolt shall close within "2 s". The key shall turn; see clause 5.',
      { 'provision-4.1-1': 1, 'provision-4.1-2': 1 },
    ],
    ['the section tells equal words apart', '//= a#5\n//# The bell shall ring.', { 'provision-5-1': 1 }],
    ['a section holds those below it', '//= a#section-4\n//# The bell shall ring', { 'provision-4.2-1': 1 }],
    [
      'a section may be its title',
      '//= a#title-of-4-2\n//# When the door opens: The bell shall ring.',
      { 'provision-4.2-1': 1 },
    ],
    ['without a section, words that stand once', '//= a\n//# The key shall turn', { 'provision-4.1-2': 1 }],
    ['Chinese', '//= a#6\n//# 锁舌应\n//# 完全伸出。', { 'provision-6-1': 1 }],
  ])('%s', (_, code, expected) => {
    expect(statesOf(code)).toEqual(expected)
    expect(rulesOf(code)).toEqual([])
  })

  it.each([
    ['\n//= a#4.1\n//# The bolt shall open.', 'error', 'annotation-quote-unknown', 2],
    ['//= a\n//# The bell shall ring.', 'error', 'annotation-quote-ambiguous', 1],
    ['//= a#4.1\n//# shall', 'error', 'annotation-quote-unknown', 1],
    ['//= a#4.1', 'info', 'annotation-without-quote', 1],
    ['// @req V9.9.9', 'error', 'annotation-id-unknown', 1],
    ['\n\n// r[impl provision-8-1]', 'error', 'annotation-id-retired', 3],
    ['// @req provision-7-1', 'info', 'annotation-id-excluded', 1],
  ])('%j reaches no item and is reported with its line', (code, severity, ruleId, line) => {
    expect(statesOf(code)).toEqual({})
    expect(rulesOf(code)).toEqual([[severity, ruleId, line]])
  })

  it('words found in another section count, with a warning', () => {
    const code = '//= a#5\n//# The bolt shall close within "2 s".'
    expect(statesOf(code)).toEqual({ 'provision-4.1-1': 1 })
    expect(rulesOf(code)).toEqual([['warning', 'annotation-section-differs', 1]])
  })

  it('a label of several parts is about all of them', () => {
    expect(statesOf('// @tests /req/core/op')).toEqual({ 'provision-6-2': 1, 'provision-6-3': 1 })
    expect(rulesOf('// @tests /req/core/op')).toEqual([['info', 'annotation-id-of-several', 1]])
  })

  it('an exception without a reason and a type that nobody knows are reported', () => {
    expect(rulesOf('//= a#4.1\n//= type=exception\n//# The key shall turn')).toEqual([
      ['warning', 'exception-without-reason', 1],
    ])
    expect(rulesOf('// r[wish V1.1.1]')).toEqual([['warning', 'annotation-type-unknown', 1]])
  })

  it('the texts that may be quoted can be said', () => {
    const code = '//= specs/windows.md#1\n//# Words.\n\n//= specs/locks.md#4.1\n//# The key shall turn'
    const { overall, diagnostics } = coverageOf(checklist, findAnnotations(code), { sources: ['*/locks.md'] })
    expect(overall.states.implemented).toBe(1)
    expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(['annotation-of-another-text'])
  })

  it('annotations of another RFC than the one checked are counted once and not held against anybody', () => {
    const rfc = { ...checklist, standards: [{ id: 'standard-1', title: 'RFC 9000: Locks' }] }
    const code =
      '//= https://www.rfc-editor.org/rfc/rfc9001#section-4\n//# Words.\n\n//= rfc9001.txt#5\n//# More.\n\n//= specs/rfc9000.txt#4.1\n//# The key shall turn'
    const { items, diagnostics } = coverageOf(rfc, findAnnotations(code))
    expect(items.filter(({ annotations }) => annotations.length > 0).map(({ id }) => id)).toEqual(['provision-4.1-2'])
    expect(diagnostics.map(({ severity, ruleId }) => [severity, ruleId])).toEqual([
      ['info', 'annotation-of-another-text'],
      ['info', 'annotation-of-another-text'],
    ])
  })
})

describe('coverage', () => {
  const filled = applyVerdicts(checklist, {
    diagnostics: [],
    entries: [
      { ids: ['V1.1.1'], verdict: verdictOf('passed'), place: '1' },
      { ids: ['V1.1.2'], verdict: verdictOf('failed'), place: '2' },
      {
        ids: ['provision-4.2-1'],
        verdict: verdictOf('failed', { waiver: { reason: 'Strike.', until: '2026-06-30' } }),
        place: '3',
      },
      { ids: ['provision-6-1'], verdict: verdictOf('inapplicable', { remark: 'No bolt.' }), place: '4' },
    ],
  }).checklist
  const code =
    '// @implements V1.1.1, V1.1.2\n//= a#6\n//= type=exception\n//= reason=Not sold.\n//# Part A of it.\n\n//= a#6\n//= type=todo\n//# Part B of it.\n'
  const annotations = findAnnotations(code, { name: 'src/lock.ts' })
  const coverage = coverageOf(filled, annotations, { on: '2026-06-01' })

  it('says of every item what is known', () => {
    expect(Object.fromEntries(coverage.items.map(({ id, states }) => [id, states.join(' ')]))).toEqual({
      'provision-4.1-1': 'implemented tested passing',
      'provision-4.1-2': 'implemented tested failing',
      'provision-4.2-1': 'tested waived',
      'provision-5-1': 'untested',
      'provision-6-1': 'inapplicable',
      'provision-6-2': 'excepted',
      'provision-6-3': 'todo untested',
    })
    expect(coverage.items.map(({ reason }) => reason)).toEqual([
      undefined,
      undefined,
      'Strike.',
      undefined,
      'No bolt.',
      'Not sold.',
      undefined,
    ])
  })

  it('a verdict that must be looked at again shows nothing, and an option that is not supported asks for nothing', () => {
    const items = [
      itemOf({ id: 'a', verdict: verdictOf('passed'), review: { reason: 'changed', before: [] } }),
      itemOf({ id: 'b', ics: { status: 'o', solved: 'o', support: false } }),
      itemOf({ id: 'c', ics: { status: 'o', solved: 'o', support: true } }),
    ]
    expect(coverageOf(checklistOf(items), []).items.map(({ states }) => states)).toEqual([
      ['untested'],
      ['inapplicable'],
      ['untested'],
    ])
  })

  it('a waiver that is past, or whose day is not compared, covers nothing', () => {
    for (const on of ['2026-07-01', undefined])
      expect(coverageOf(filled, [], { on }).overall.states).toMatchObject({ waived: 0, failing: 2 })
    expect(() => coverageOf(filled, [], { on: 'soon' })).toThrow(RangeError)
  })

  it('counts by obligation and clause', () => {
    expect(coverage.overall).toMatchObject({ total: 7, applicable: 5, states: { tested: 3, passing: 1, untested: 2 } })
    expect(coverage.obligations.map(({ obligation, total, applicable }) => [obligation, total, applicable])).toEqual([
      ['mandatory', 6, 4],
      ['recommended', 1, 1],
    ])
    expect(coverage.clauses.map(({ clause, total }) => [clause, total])).toEqual([
      ['4.1', 2],
      ['4.2', 1],
      ['5', 1],
      ['6', 3],
    ])
  })

  it('is data that its schema describes', () => {
    expect(Coverage.parse(JSON.parse(writeCoverage(coverage, 'json')))).toEqual(coverage)
  })

  it('is written as a table for a terminal', () => {
    expect(writeCoverage(coverage, 'text').split('\n').slice(0, 5)).toEqual([
      'Obligation   Items  Applicable  Implemented  Tested    Passing   Failing  Waived  Excepted  To do  Not applicable  Untested',
      '-----------  -----  ----------  -----------  --------  --------  -------  ------  --------  -----  --------------  --------',
      'Mandatory    6      4           2 (50 %)     3 (75 %)  1 (25 %)  1        1       1         1      1               1',
      'Recommended  1      1           0 (0 %)      0 (0 %)   0 (0 %)   0        0       0         0      0               1',
      'All          7      5           2 (40 %)     3 (60 %)  1 (20 %)  1        1       1         1      1               2',
    ])
    expect(writeCoverage(coverage, 'text')).toContain(
      'V1.1.1           Implemented, Tested, Passing  src/lock.ts:1:16\n',
    )
  })

  it('is written in Chinese, its columns aligned by what is seen', () => {
    const lines = writeCoverage({ ...coverage, language: 'zh-CN' }, 'text').split('\n')
    expect(lines[0]).toMatch(/^约束程度 {2}条数 {2}适用 {2}已实现 {2,}已测试/)
    expect(lines[2]).toMatch(/^应符合 {4}6 {5}4 {5}2 \(50 %\) {2}3 \(75 %\)/)
  })

  it('is written as Markdown in which nothing of the text is a mark', () => {
    const hostile = checklistOf([itemOf({ id: 'a', label: '<b>|', text: '[x](javascript:y) | `z`' })])
    const page = writeCoverage(coverageOf(hostile, findAnnotations('// @req none|x')), 'markdown')
    expect(page).toContain('| \\<b>\\|<br>a | \\[x\\](javascript:y) \\| \\`z\\` | Untested |  |')
    expect(page).toContain('## To be looked at\n\n- :1:9: Found “none\\|x”')
    expect(writeCoverage({ ...coverage, language: 'zh' }, 'markdown')).toContain('# 覆盖情况：Door locks\n')
  })

  it('control characters do not reach the terminal', () => {
    const hostile = checklistOf([itemOf({ id: 'a\u001b[2J', clause: '4\u0007' })])
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
    expect(writeCoverage(coverageOf(hostile, []), 'text')).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/)
  })

  it('names the formats that it knows', () => {
    expect(() => writeCoverage(coverage, 'pdf' as 'text')).toThrow('expected one of text, markdown, json')
    expect(writeCoverage(coverageOf(checklistOf([]), []), 'text')).toBe('The checklist has no items.\n')
  })
})

it('docs/coverage.md names every rule, state and type', () => {
  const page = readFileSync(new URL('../../../docs/coverage.md', import.meta.url), 'utf8')
  const folder = new URL('../src/coverage/', import.meta.url)
  const sources = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'))
  const rules = sources.join('\n').matchAll(/'((?:annotation|exception)-[a-z-]+)'/g)
  const types = AnnotationType.options.filter((type) => type !== 'unknown')
  for (const name of [...[...rules].map(([, rule]) => rule), ...CoverageState.options, ...types])
    expect(page).toContain(`\`${name}\``)
})
