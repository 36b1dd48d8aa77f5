import { compareEditions, type DiffFormatName, writeDiff } from '@clausekit/checklists'
import { describe, expect, it } from 'vitest'
import { standardOf } from './standard.js'

const clauses = [{ number: '4', title: 'Bolts' }]
const edition = (text: string, language = 'en') =>
  standardOf({ metadata: { language }, clauses, provisions: [{ clause: '4', text }] })
const LENGTH = 'The bolt shall project by at least 20 mm when the door is locked.'
const diff = compareEditions(edition(LENGTH), edition(LENGTH.replace('20', '25')))

describe('writeDiff', () => {
  it('writes text for a terminal as wdiff does, in colours where they are asked for', () => {
    expect(writeDiff(diff, 'text')).toBe(
      [
        'Changes between editions: Door locks → Door locks',
        'Unchanged 0, Changed 1, Moved 0, Moved and changed 0, Split 0, Merged 0, Added 0, Removed 0',
        '',
        'Changed: 1 provision',
        '',
        '  4 Bolts (provision-4-1)',
        '    The bolt shall project by at least [-20-]{+25+} mm when the door is locked.',
        '    Differs in: words, figures',
        '    Confidence: 90 %',
        '',
      ].join('\n'),
    )
    expect(writeDiff(diff, 'text', { color: true })).toContain('\u001b[31m[-20-]\u001b[0m\u001b[32m{+25+}\u001b[0m')
  })

  it('writes headings in Chinese', () => {
    expect(writeDiff(diff, 'text', { language: 'zh-Hans' })).toContain('修改：1 条条款')
    expect(writeDiff(diff, 'markdown', { language: 'zh' })).toContain('| 移动并修改 | 0 |')
    expect(writeDiff(diff, 'markdown', { language: 'constructor' })).toContain('## Changed: 1')
  })

  it('lists unchanged provisions where they are asked for', () => {
    const same = compareEditions(edition(LENGTH), edition(LENGTH))
    expect(writeDiff(same, 'text')).toContain('No provision was changed')
    expect(writeDiff(same, 'markdown', { unchanged: true })).toContain(
      `## Unchanged: 1\n\n### 4 Bolts (provision-4-1)\n\n> ${LENGTH}`,
    )
  })

  it('lets no words of a standard steer a terminal or a page', () => {
    const hostile = compareEditions(edition(LENGTH), edition(`${LENGTH} \u001b[2J<script>alert(1)</script>\u202e`))
    expect(['\u001b', '\u202e'].filter((character) => writeDiff(hostile, 'text').includes(character))).toEqual([])
    expect(writeDiff(hostile, 'markdown')).toContain('\\<script>')
  })

  it('names the formats that it knows when it is asked for another', () => {
    expect(() => writeDiff(diff, 'toString' as DiffFormatName)).toThrow(
      new RangeError('Found the format “toString”; expected one of json, markdown, text.'),
    )
  })
})

describe('compareEditions', () => {
  it('copes with thousands of provisions that hardly differ, and with very long ones', () => {
    const many = (count: number) =>
      standardOf({
        clauses,
        provisions: Array.from({ length: count }, (_, at) => ({
          clause: '4',
          text: `Row ${at % 50} shall be at least ${at % 7} mm.`,
        })),
      })
    expect(compareEditions(many(3000), many(2900)).changes.length).toBeGreaterThanOrEqual(3000)
    const long = (word: string) => edition(Array.from({ length: 20_000 }, (_, at) => `${word}${at % 5000}`).join(' '))
    expect(
      compareEditions(long('a'), long('b'))
        .changes.map(({ kind }) => kind)
        .sort(),
    ).toEqual(['added', 'removed'])
  })

  it('leaves frozen input alone', () => {
    const frozen = Object.freeze(edition(LENGTH))
    Object.freeze(frozen.provisions)
    frozen.provisions.forEach(Object.freeze)
    expect(compareEditions(frozen, frozen).summary.unchanged).toBe(1)
  })
})
