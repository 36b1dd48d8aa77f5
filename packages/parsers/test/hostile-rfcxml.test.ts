import { plainText } from '@clausekit/model'
import { describe, expect, it } from 'vitest'
import { rfcxml } from '../src/rfcxml/index.js'

const encode = (words: string) => new TextEncoder().encode(words)
const rfc = (middle: string, doctype = '') =>
  `${doctype}<rfc version="3"><front><title>Pumps</title></front><middle>${middle}</middle></rfc>`
const section = (content: string) => `<section><name>Rules</name>${content}</section>`

const read = (source: string, files: Readonly<Record<string, string>> = {}, asked: string[] = []) =>
  rfcxml.parseStandard(
    {
      bytes: encode(source),
      name: 'hostile.xml',
      readBeside: async (path) => {
        asked.push(path)
        return files[path] === undefined ? undefined : encode(files[path])
      },
    },
    {},
  )

describe('deep and wide sources', () => {
  it.each([
    ['sections', '<section>', '</section>'],
    ['lists', '<ul><li>', '</li></ul>'],
    ['marks', '<em>', '</em>'],
  ])('refuses 10,000 %s within each other', async (_, open, close) => {
    const source = rfc(section(`<t>${open.repeat(10_000)}deep${close.repeat(10_000)}</t>`))
    await expect(read(source)).rejects.toThrow(/hostile\.xml:1:\d+: .*deep/)
  })

  it.each([
    ['sections', '<section><name>S</name>', '</section>'],
    ['lists', '<ul><li>', '</li></ul>'],
    ['old lists', '<list><t>', '</t></list>'],
    ['elements that nobody knows', '<x><t>', '</t></x>'],
  ])('keeps the words of %s 100 deep', async (_, open, close) => {
    const standard = await read(rfc(section(`${open.repeat(100)}<t>deep words</t>${close.repeat(100)}`)))
    expect(plainText(standard).text).toContain('deep words')
  })

  it.each([
    ['white space', `<t>a${' \t\n'.repeat(200_000)}b</t>`],
    ['spaces without end', `<t>a${' '.repeat(500_000)}b</t>`],
    ['list formats', `<ol type="${'%p'.repeat(5_000)}%d">${'<li>x</li>'.repeat(200)}</ol>`],
    ['cells without columns', `<texttable>${'<c>x</c>'.repeat(20_000)}</texttable>`],
    ['a span of the whole sheet', '<table><tbody><tr><td colspan="9999999" rowspan="9999">x</td></tr></tbody></table>'],
    ['pointers to nowhere', '<t><xref target="x"/></t>'.repeat(5_000)],
    ['counters beyond numbers', `<ol start="999999999" type="i"><li>x</li></ol>`],
    ['labels within labels', `${'<ol type="%p%p%d"><li>x'.repeat(60)}${'</li></ol>'.repeat(60)}`],
    ['a drawing of spaces', `<artwork>x${' '.repeat(400_000)}x${'\n'.repeat(400_000)}x</artwork>`],
    ['a drawing of empty lines', `<artwork>${'\n \n'.repeat(100_000)}x</artwork>`],
  ])('reads %s in a moment', async (_, content) => {
    const start = performance.now()
    await read(rfc(section(content)))
    expect(performance.now() - start).toBeLessThan(2_000)
  })
})

describe('entities and includes', () => {
  it('never asks for a file outside of the folder, nor for an address', async () => {
    const asked: string[] = []
    const hrefs = [
      '../secret.xml',
      '/etc/passwd',
      'a/../../secret.xml',
      'file:///etc/passwd',
      'https://example.org/x/y.xml',
    ]
    const standard = await read(rfc(section(hrefs.map((href) => `<include href="${href}"/>`).join(''))), {}, asked)
    expect(asked).toEqual(['y.xml'])
    expect(standard.diagnostics.map(({ ruleId }) => ruleId)).toEqual(hrefs.map(() => 'not-included'))
  })

  it('reads no external entity that is not beside the input', async () => {
    const doctype = '<!DOCTYPE rfc [<!ENTITY secret SYSTEM "file:///etc/passwd">]>'
    const standard = await read(rfc(section('<t>before &secret; behind</t>'), doctype))
    expect(plainText(standard).text).toBe('1 Rules\nbefore behind')
    expect(standard.diagnostics.map(({ ruleId }) => ruleId)).toEqual(['not-included'])
  })

  it('refuses entities that grow without end', async () => {
    const grown = Array.from({ length: 9 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join('')
    const doctype = `<!DOCTYPE rfc [<!ENTITY e0 "ha">${grown}]>`
    await expect(read(rfc(section('<t>&e9;</t>'), doctype))).rejects.toThrow(/more than/)
  })

  it('leaves out a file that includes itself', async () => {
    const files = {
      'a.xml': '<section><name>A</name><include href="b.xml"/></section>',
      'b.xml': '<t>b <include href="a.xml"/></t>',
    }
    const standard = await read(rfc('<include href="a.xml"/>'), files)
    expect(plainText(standard).text).toBe('1 A\nb')
    expect(standard.diagnostics.map(({ ruleId }) => ruleId)).toEqual(['include-circle'])
  })

  it('stops where includes of includes bring too much', async () => {
    const within = (next: string) => `<t>${`<include href="${next}"/>`.repeat(100)}${'x'.repeat(40_000)}</t>`
    const files = {
      'a.xml': within('b.xml'),
      'b.xml': within('c.xml'),
      'c.xml': within('d.xml'),
      'd.xml': within('e.xml'),
    }
    const start = performance.now()
    await read(rfc(section('<include href="a.xml"/>')), files)
    expect(performance.now() - start).toBeLessThan(5_000)
  })

  it('says what is amiss in an included file, and reads the rest', async () => {
    const standard = await read(rfc(section('<t>before</t><include href="a.xml"/><t>behind</t>')), {
      'a.xml': '<t>open',
    })
    expect(plainText(standard).text).toBe('1 Rules\nbefore\nbehind')
    expect(standard.diagnostics.map(({ ruleId }) => ruleId)).toEqual(['unreadable-include', 'not-included'])
  })

  it('refuses XML that is no RFC', async () => {
    await expect(read('<standard/>')).rejects.toThrow(/root/)
  })
})
