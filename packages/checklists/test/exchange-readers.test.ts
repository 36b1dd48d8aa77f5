import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { applyVerdicts, type Filled, type FilledFile } from '@clausekit/checklists'
import { readCtrf, writeCtrf } from '@clausekit/checklists/ctrf'
import { readEarl, writeEarl } from '@clausekit/checklists/earl'
import { readJunit } from '@clausekit/checklists/junit'
import { readSarif } from '@clausekit/checklists/sarif'
import { describe, expect, it } from 'vitest'
import { checklists } from './exchange-checklist.js'

const folder = new URL('../../../test-fixtures/checklists-exchange/', import.meta.url)
const readers: Readonly<Record<string, (file: FilledFile) => Filled | Promise<Filled>>> = {
  'input.junit.xml': readJunit,
  'input.ctrf.json': readCtrf,
  'input.earl.jsonld': readEarl,
  'input.sarif': readSarif,
}
const bytes = (text: string) => ({ bytes: new TextEncoder().encode(text), name: 'own' })

describe('test-fixtures/checklists-exchange', () => {
  for (const behaviour of readdirSync(folder)) {
    const at = (name: string) => new URL(`${behaviour}/${name}`, folder)
    it(behaviour.replaceAll('-', ' '), async () => {
      const name = Object.keys(readers).find((one) => existsSync(at(one)))!
      const filled = await readers[name]!({ bytes: readFileSync(at(name)), name })
      expect(filled).toEqual(JSON.parse(readFileSync(at('expected.json'), 'utf8')))
    })
  }
})

describe('what is written is read again', () => {
  const formats = {
    earl: { write: writeEarl, read: readEarl },
    ctrf: { write: writeCtrf, read: readCtrf },
  }
  const cases = Object.entries(checklists).filter(([, { items }]) => items.length > 0)

  it.each(Object.keys(formats).flatMap((format) => cases.map(([name]) => [format, name] as const)))(
    '%s: %s',
    (format, name) => {
      const { write, read } = formats[format as keyof typeof formats]
      const checklist = checklists[name]!
      const blank = { ...checklist, items: checklist.items.map((item) => ({ ...item, verdict: null })) }
      const { subject: _, ...nameless } = blank
      const applied = applyVerdicts(nameless, read(bytes(write(checklist))))
      expect(applied.diagnostics).toEqual([])
      expect(applied.checklist.subject).toEqual(checklist.subject)
      const untested = { outcome: 'untested', evidence: [] }
      expect(applied.checklist.items.map(({ verdict }) => verdict)).toEqual(
        checklist.items.map(({ verdict }) => verdict ?? untested),
      )
    },
  )
})

describe('a test run', () => {
  const names = [
    'test_a[chrome-120]',
    'HTTP/1.1 works',
    'V5.0.1 is of steel',
    '[V5.0.1] in 2.5 s',
    'provision-5-2 is grey',
    'helper',
  ]
  const report = `<testsuite>${names.map((name) => `<testcase name="${name}"/>`).join('')}</testsuite>`

  it('leads to items by id and by label, and is silent about tests of other things', async () => {
    const checklist = checklists['English, without verdicts']!
    const { checklist: applied, diagnostics } = applyVerdicts(checklist, await readJunit(bytes(report)))
    const passed = applied.items.filter(({ verdict }) => verdict?.outcome === 'passed')
    expect(passed.map(({ id }) => id)).toEqual(['provision-5-1', 'provision-5-2'])
    expect(diagnostics.map(({ severity, ruleId }) => [severity, ruleId])).toEqual([
      ['info', 'result-without-id'],
      ['info', 'verdict-without-known-id'],
    ])
  })

  it('says so where it names an item that there is not', async () => {
    const wrong = '<testsuite><testcase name="@req provision-99-1 works"/></testsuite>'
    const { diagnostics } = applyVerdicts(checklists['English, without verdicts']!, await readJunit(bytes(wrong)))
    expect(diagnostics.map(({ severity, ruleId }) => [severity, ruleId])).toEqual([['error', 'verdict-id-unknown']])
  })
})
