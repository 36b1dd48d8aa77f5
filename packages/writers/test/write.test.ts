import type { Block, Standard } from '@clausekit/model'
import { Standard as StandardSchema } from '@clausekit/model'
import { type WriterName, write, writers } from '@clausekit/writers'
import { html, writeHtml } from '@clausekit/writers/html'
import { json, writeJson } from '@clausekit/writers/json'
import { markdown, writeMarkdown } from '@clausekit/writers/markdown'
import { sts } from '@clausekit/writers/sts'
import { describe, expect, it } from 'vitest'
import { clauseOf, paragraphOf, standardOf } from './standard.js'

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(frozen)
  }
  return value
}

/** The same data with the keys of every object turned round. */
function turned<T>(value: T): T {
  if (Array.isArray(value)) return value.map(turned) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, turned(inner)]),
  ) as T
}

const standard: Standard = frozen(
  standardOf({
    metadata: {
      titles: [{ language: 'zh', text: '门锁' }],
      language: 'zh',
      published: '2024',
      edition: '2',
      ics: ['1'],
    },
    children: [clauseOf({ number: '1', title: '范围', children: [paragraphOf('本文件规定了锁舌。')] })],
    terms: [
      {
        id: 'term-1',
        term: '锁舌',
        admitted: [],
        deprecated: [],
        equivalents: [],
        definition: '可动部件。',
        notes: [],
        clauseId: 'clause-1',
      },
    ],
    diagnostics: [{ severity: 'info', ruleId: 'rule', source: 'parsers/text', message: 'Found it.' }],
  }),
)

describe('write', () => {
  it('is the writer of the subpath, and leaves a frozen input alone', () => {
    expect(writers).toEqual({ json, markdown, sts, html })
    expect(write(standard, 'json')).toBe(writeJson(standard))
    expect(write(standard, 'markdown')).toBe(writeMarkdown(standard))
    expect(write(standard, 'html')).toBe(writeHtml(standard))
  })

  it('names the formats that it knows when it is asked for another', () => {
    expect(() => write(standard, 'toString' as WriterName)).toThrow(
      new RangeError('Found the format “toString”; expected one of json, markdown, sts, html.'),
    )
  })
})

describe('JSON', () => {
  it('is the whole standard again', () => {
    for (const compact of [true, false]) {
      const text = write(standard, 'json', { compact })
      expect(StandardSchema.parse(JSON.parse(text))).toEqual(standard)
      expect(text.endsWith('}\n')).toBe(true)
      expect(text.trimEnd().includes('\n')).toBe(!compact)
    }
  })

  it('does not depend on the order of keys in the input', () => {
    expect(JSON.stringify(turned(standard))).not.toBe(JSON.stringify(standard))
    expect(write(turned(standard), 'json')).toBe(write(standard, 'json'))
  })

  it('begins every node with its type', () => {
    expect(write(standard, 'json', { compact: true })).toMatch(
      /^\{"type":"standard","schema":.*\{"type":"clause","id":"clause-1"/,
    )
  })
})

describe('Markdown', () => {
  it('ends with one newline, and is one newline for nothing', () => {
    expect(write(standard, 'markdown')).toMatch(/[^\n]\n$/)
    expect(write(standardOf(), 'markdown')).toBe('\n')
  })

  it('writes a pointer to a missing term or reference as nothing', () => {
    const lost: Block[] = [
      { type: 'termEntry', termId: 'x' },
      paragraphOf('Words.'),
      { type: 'referenceItem', referenceId: 'x' },
    ]
    expect(write(standardOf({ children: lost }), 'markdown')).toBe('Words.\n')
  })

  it('writes ten thousand clauses, each with its footnote', () => {
    const sized = (count: number) =>
      standardOf({
        children: Array.from({ length: count }, (_, index) =>
          clauseOf({
            id: `clause-${index}`,
            number: `${index}`,
            children: [
              paragraphOf('The bolt *shall* close.', { type: 'footnoteReference', noteId: `n${index}`, label: 'a' }),
              { type: 'footnote', id: `n${index}`, label: 'a', children: [paragraphOf('x')] },
            ],
          }),
        ),
      })
    const text = write(sized(10_000), 'markdown')
    expect(text.match(/^#+ \d+/gm)).toHaveLength(10_000)
    expect(text.match(/^\[\^[^\]]+\]: x/gm)).toHaveLength(10_000)
  })
})
