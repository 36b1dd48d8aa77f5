import { UnreadableChecklistError } from '@clausekit/checklists'
import { readCtrf } from '@clausekit/checklists/ctrf'
import { readEarl } from '@clausekit/checklists/earl'
import { readJunit } from '@clausekit/checklists/junit'
import { readSarif } from '@clausekit/checklists/sarif'
import { describe, expect, it } from 'vitest'
import { idsIn } from '../src/formats/ids-in.js'
import { MOST_BYTES } from '../src/formats/read-bytes.js'

const readers = { junit: readJunit, ctrf: readCtrf, earl: readEarl, sarif: readSarif }
const jsonReaders = { ctrf: readCtrf, earl: readEarl, sarif: readSarif }
const file = (text: string, name = 'bad') => ({ bytes: new TextEncoder().encode(text), name })

async function refusal(read: () => unknown): Promise<[string, string]> {
  try {
    await read()
  } catch (error) {
    expect(error).toBeInstanceOf(UnreadableChecklistError)
    return [(error as UnreadableChecklistError).ruleId, (error as Error).message]
  }
  throw new Error('Nothing was refused.')
}

describe('XML', () => {
  const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${'bcdefghij'.replace(/./g, (name, at) => `<!ENTITY ${name} "${`&${'abcdefghij'[at]};`.repeat(10)}">`)}]>`

  it.each([
    ['an XML bomb', `${bomb}<testsuite><testcase name="&j;"/></testsuite>`, 'xml-malformed'],
    [
      'an external entity',
      '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><testsuite><testcase name="t">&e;</testcase></testsuite>',
      'xml-malformed',
    ],
    [
      'an external DTD with entities',
      '<!DOCTYPE x SYSTEM "https://example.org/x.dtd"><testsuite name="&e;"/>',
      'xml-malformed',
    ],
    ['no XML', 'hello', 'xml-malformed'],
    ['nothing', '', 'xml-malformed'],
    ['an element that does not end', '<testsuite><testcase name="a">', 'xml-malformed'],
    ['an attribute twice', '<testsuite name="a" name="b"/>', 'xml-malformed'],
    ['two roots', '<testsuite/><testsuite/>', 'xml-malformed'],
    ['another root', '<html><body/></html>', 'junit-root'],
    ['too many levels', `${'<testsuite>'.repeat(300)}${'</testsuite>'.repeat(300)}`, 'xml-too-deep'],
    ['an encoding that there is not', '<?xml version="1.0" encoding="x-none"?><testsuite/>', 'xml-encoding'],
  ])('refuses %s', async (_, text, ruleId) => {
    const [rule, message] = await refusal(() => readJunit(file(text, 'r.xml')))
    expect(rule).toBe(ruleId)
    expect(message).toContain('r.xml')
  })

  it('refuses bytes that are not of the encoding', async () => {
    const bytes = new Uint8Array([...new TextEncoder().encode('<testsuite name="'), 0xff, 0xfe, 0x22, 0x2f, 0x3e])
    expect(await refusal(() => readJunit({ bytes, name: 'r.xml' }))).toEqual([
      'xml-encoding',
      expect.stringContaining('r.xml'),
    ])
  })

  it('keeps what a failure says within bounds', async () => {
    const text = `<testsuite><testcase name="provision-1-1"><failure>${'x'.repeat(3_000_000)}</failure></testcase></testsuite>`
    const { entries } = await readJunit(file(text))
    expect(entries[0]?.verdict?.remark?.length).toBeLessThanOrEqual(2001)
  })

  it('reads names that JavaScript has for its own', async () => {
    const text =
      '<testsuite __proto__="x" constructor="y"><testcase name="constructor provision-1-1" __proto__="z"/><__proto__/></testsuite>'
    const { entries } = await readJunit(file(text))
    expect(entries).toMatchObject([{ ids: ['provision-1-1'], verdict: { outcome: 'passed' } }])
    expect(({} as Record<string, unknown>).x).toBeUndefined()
  })

  it('reads a hundred thousand tests', async () => {
    const tests = Array.from(
      { length: 100_000 },
      (_, index) => `<testcase name="[provision-${index}-1] t" classname="c"/>`,
    )
    const { entries } = await readJunit(file(`<testsuite>${tests.join('')}</testsuite>`))
    expect(entries).toHaveLength(100_000)
  })
})

describe('JSON', () => {
  const each = Object.keys(jsonReaders) as (keyof typeof jsonReaders)[]

  it.each(each)('%s refuses what is no JSON, or has another root', async (name) => {
    const read = jsonReaders[name]
    for (const text of ['', 'x', '{', '{"a":NaN}', '{"a":Infinity}', '"\\u12"'])
      expect(await refusal(() => read(file(text, 'r.json')))).toEqual([
        'json-malformed',
        expect.stringContaining('r.json'),
      ])
    for (const text of [
      'null',
      '1',
      '"x"',
      '[]',
      '{}',
      '{"results":[]}',
      '{"runs":{}}',
      '{"results":{"tests":{}}}',
      '{"@graph":[]}',
    ])
      expect(await refusal(() => read(file(text, 'r.json')))).toEqual([
        `${name}-root`,
        expect.stringContaining('r.json'),
      ])
  })

  it.each(each)('%s refuses bytes that are not UTF-8', async (name) => {
    const [rule] = await refusal(() => jsonReaders[name]({ bytes: new Uint8Array([0x22, 0xff, 0x22]) }))
    expect(rule).toBe('json-malformed')
  })

  it('survives values of every wrong type', () => {
    const wrong = [null, 1, -1, 1e308, true, '', 'x', [], {}, [[]], [null], { __proto__: 1 }, { name: {} }]
    const names = [
      'name',
      'status',
      'tags',
      'labels',
      'extra',
      'suite',
      'testId',
      'stop',
      'message',
      'filePath',
      'rawStatus',
    ]
    const tests = names.flatMap((name) => wrong.map((value) => ({ name: 't', [name]: value })))
    const { entries, diagnostics } = readCtrf(file(JSON.stringify({ results: { tests: [...tests, ...wrong] } })))
    expect(entries.every(({ verdict }) => ['cantTell'].includes(`${verdict?.outcome}`))).toBe(true)
    expect(diagnostics.length).toBeGreaterThan(0)
    const parts = [
      'ruleId',
      'rule',
      'ruleIndex',
      'level',
      'kind',
      'message',
      'locations',
      'suppressions',
      'properties',
      'taxa',
      'baselineState',
    ]
    const results = parts.flatMap((name) => wrong.map((value) => ({ ruleId: 'provision-1-1', [name]: value })))
    const tools = wrong.map((driver) => ({
      tool: { driver, extensions: driver },
      invocations: driver,
      results: [...results, ...wrong],
    }))
    expect(readSarif(file(JSON.stringify({ runs: [...tools, ...wrong] }))).entries.length).toBeGreaterThan(0)
    const terms = ['@id', '@type', 'test', 'result', 'assertedBy', 'subject', 'mode']
    const assertions = terms.flatMap((term) =>
      wrong.map((value) => ({
        '@type': 'Assertion',
        test: 'provision-1-1',
        result: { outcome: 'passed' },
        [term]: value,
      })),
    )
    const more = ['outcome', 'date', 'description', 'source', 'waiver'].flatMap((term) =>
      wrong.map((value) => ({ '@type': 'Assertion', test: 'x', result: { outcome: 'passed', [term]: value } })),
    )
    expect(readEarl(file(JSON.stringify([...assertions, ...more]))).entries.length).toBeGreaterThan(0)
  })

  it('takes numbers beyond all bounds for no time', () => {
    const test = { name: 'provision-1-1', status: 'passed', duration: null, stop: 1e300 }
    const text = JSON.stringify({ results: { summary: { stop: -1e300 }, tests: [test] } }).replace('null', '1e999')
    expect(readCtrf(file(text)).entries[0]?.verdict?.on).toBeUndefined()
  })

  it('takes a key __proto__ for a key', () => {
    const ctrf =
      '{"__proto__":{"results":{"tests":[]}},"results":{"tests":[{"name":"provision-1-1","__proto__":{"status":"passed"},"extra":{"__proto__":{"req":"provision-2-2"},"verdict":{"evidence":[],"__proto__":{"by":"x"}}}}]}}'
    const [entry] = readCtrf(file(ctrf)).entries
    expect(entry).toMatchObject({ ids: ['provision-1-1'], verdict: { outcome: 'cantTell' } })
    expect(entry?.verdict?.by).toBeUndefined()
    const earl =
      '[{"__proto__":{"@type":"Assertion"},"test":"provision-1-1","result":{"outcome":"passed","__proto__":{"description":"x"}}}]'
    expect(readEarl(file(earl)).entries[0]?.verdict).toEqual({ outcome: 'passed', evidence: [] })
    const sarif = '{"runs":[{"__proto__":{"results":[]},"tool":{"driver":{"rules":[{"id":"provision-1-1"}]}}}]}'
    expect(readSarif(file(sarif)).entries).toEqual([])
    expect(({} as Record<string, unknown>).status).toBeUndefined()
  })

  it('reads nodes that are nested without end', () => {
    const deep = (depth: number, inner: string) => `${'{"a":['.repeat(depth)}${inner}${']}'.repeat(depth)}`
    const assertion = '{"@type":"Assertion","test":"provision-1-1","result":{"outcome":"passed"}}'
    expect(readEarl(file(deep(2000, assertion))).entries).toHaveLength(1)
  })

  it('reads a wide file of many nodes that name one another', () => {
    const nodes = Array.from({ length: 200_000 }, (_, index) => ({
      '@id': `_:${index}`,
      next: `_:${(index + 1) % 200_000}`,
    }))
    const assertion = { '@type': 'Assertion', test: '_:1', result: '_:2' }
    expect(readEarl(file(JSON.stringify([...nodes, assertion]))).diagnostics).toMatchObject([
      { ruleId: 'outcome-unknown' },
      { ruleId: 'no-results' },
    ])
  })
})

describe('every reader', () => {
  it.each(Object.keys(readers) as (keyof typeof readers)[])('%s refuses a file that is too large', async (name) => {
    const bytes = { length: MOST_BYTES + 1 } as Uint8Array
    expect(await refusal(() => readers[name]({ bytes, name: 'huge' }))).toEqual([
      'file-too-large',
      expect.stringContaining('huge'),
    ])
  })

  it('finds ids in a name of a megabyte', () => {
    for (const part of ['@req ', '[', 'req: ', 'provision-', 'a1.', '((((', '\\u', ' ', '....', '汉汉', 'standard-1'])
      expect(idsIn(`${part.repeat(1_000_000 / part.length)}x`).length).toBeLessThanOrEqual(100)
  })
})
