import { plainText, Standard } from '@clausekit/model'
import { describe, expect, it, vi } from 'vitest'
import { asciidoc } from '../src/asciidoc/index.js'
import { assemble } from '../src/assemble/index.js'

const encoded = (text: string) => new TextEncoder().encode(text)

async function read(text: string, readBeside?: (path: string) => Promise<Uint8Array | undefined>) {
  const page = await asciidoc.parseBlocks({ text, name: 'input.adoc', encoding: 'utf-8', readBeside })
  const standard = assemble({ pages: [page], source: { format: 'asciidoc', files: ['input.adoc'] } })
  expect(Standard.safeParse(standard).error).toBeUndefined()
  return { standard, words: plainText(standard).text, rules: standard.diagnostics.map(({ ruleId }) => ruleId) }
}

/** How many times longer a text ten times as long takes. */
async function growth(text: (count: number) => string, count: number): Promise<number> {
  const time = async (size: number) => {
    const start = performance.now()
    await asciidoc.parseBlocks({ text: text(size), name: 'input.adoc', encoding: 'utf-8' })
    return performance.now() - start
  }
  await time(count)
  const short = await time(count)
  return (await time(10 * count)) / Math.max(short, 20)
}

describe('includes', () => {
  it('end where files include each other', async () => {
    const { words, rules } = await read('== A\n\ninclude::a.adoc[]\n\nbehind\n', async (path) =>
      encoded(path === 'a.adoc' ? 'in a\n\ninclude::b.adoc[]\n' : 'in b\n\ninclude::a.adoc[]\n'),
    )
    expect(words).toBe('A\nin a\nin b\nbehind')
    expect(rules).toEqual(['include-loop'])
  })

  it('are bounded where each includes two more', async () => {
    const twice = 'include::a.adoc[lines=1..9]\n\n'.repeat(2)
    const { words, rules } = await read(`== A\n\n${twice}behind\n`, async () => encoded(`${twice}x\n`))
    expect(words).toContain('behind')
    expect(new Set(rules)).toEqual(new Set(['include-limit']))
    expect(rules.length).toBeLessThanOrEqual(200)
  })

  it('leave out what is no text, and name the place', async () => {
    const { standard, words } = await read('== A\n\ninclude::a.bin[]\n\nbehind\n', async () => new Uint8Array(64))
    expect(words).toBe('A\nbehind')
    expect(standard.diagnostics).toMatchObject([
      { ruleId: 'include-unreadable', location: { file: 'input.adoc', start: { line: 3 } } },
    ])
  })
})

describe('nesting', () => {
  it('keeps the words of blocks that are nested a thousand deep', async () => {
    const marks = Array.from({ length: 1000 }, (_, index) => '='.repeat(4 + index))
    const { words } = await read(['== A', '', ...marks, 'deep', ...marks.reverse(), '', 'behind'].join('\n'))
    expect(words).toContain('deep')
    expect(words).toContain('behind')
  })

  it('keeps the words of ten thousand quotations within each other', async () => {
    expect((await read(`== A\n\n${'> '.repeat(10_000)}deep\n\nbehind\n`)).words).toMatch(/deep[\s\S]*behind/)
  })

  it('keeps the words of lists in ten thousand turns', async () => {
    const items = Array.from({ length: 10_000 }, (_, index) => `${'*'.repeat(1 + (index % 5))} item${index}`)
    expect((await read(`== A\n\n${items.join('\n')}\n`)).words).toContain('item9999')
  })
})

describe('unclosed blocks', () => {
  it('reach to the end of the text, and are reported where they open', async () => {
    const { standard, words } = await read('== A\n\n----\ncode\n\n== B\n\ntext\n')
    expect(words).toContain('== B')
    expect(standard.diagnostics).toMatchObject([{ ruleId: 'unclosed-block', location: { start: { line: 3 } } }])
  })

  it('write nothing to the console', async () => {
    const spies = (['log', 'warn', 'error', 'info'] as const).map((name) => vi.spyOn(console, name))
    await read('== A\n\n* item\n+\n====\n* inner\n+\n----\nx\n')
    for (const spy of spies) expect(spy).not.toHaveBeenCalled()
    vi.restoreAllMocks()
  })
})

describe('cost', () => {
  it('grows with the rows of a table', async () => {
    expect(await growth((count) => `|===\n${'|a |b\n'.repeat(count)}|===\n`, 500)).toBeLessThan(40)
  }, 60_000)

  it('grows with the lines of a paragraph', async () => {
    expect(
      await growth((count) => `== A\n\n${'it is a *bold* `x` <<y>> line -- so\n'.repeat(count)}`, 500),
    ).toBeLessThan(40)
  }, 60_000)

  it('is bounded for a line that is no writing', async () => {
    const { words } = await read(`== A\n\n* ${'word *b '.repeat(40_000)}\n`)
    expect(words.length).toBeGreaterThan(300_000)
  }, 20_000)
})
