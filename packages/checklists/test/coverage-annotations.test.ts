import { Annotation, findAnnotations } from '@clausekit/checklists'
import { describe, expect, it } from 'vitest'

const found = (text: string, name?: string) =>
  findAnnotations(text, { name }).map(({ type, id, source, section, quote }) =>
    [type, id ?? `${source}${section === undefined ? '' : `#${section}`}`, quote]
      .filter((part) => part !== undefined)
      .join(' | '),
  )

describe('annotations of duvet', () => {
  it('name a text, quote it over several lines, and say what the code does with it', () => {
    const code = `
//= spec/locks.md#section-4.1
//# The bolt shall close
//# within 2 s.
fn close() {}

    //= https://example.org/locks#4.2
    //= type=exception
    //= reason=The rig = broken.
    //# The key shall turn.
`
    expect(findAnnotations(code, { name: 'lock.rs' })).toMatchObject([
      {
        notation: 'duvet',
        type: 'implementation',
        source: 'spec/locks.md',
        section: 'section-4.1',
        quote: 'The bolt shall close within 2 s.',
      },
      {
        type: 'exception',
        source: 'https://example.org/locks',
        section: '4.2',
        quote: 'The key shall turn.',
        reason: 'The rig = broken.',
      },
    ])
    const [first] = findAnnotations(code, { name: 'lock.rs' })
    expect(first?.location).toEqual({
      file: 'lock.rs',
      start: { line: 2, column: 1, offset: 1 },
      end: { line: 4, column: 16, offset: 71 },
    })
  })

  it.each([
    ['test', 'test'],
    ['implication', 'implication'],
    ['todo', 'todo'],
    ['implementation', 'implementation'],
    ['TEST', 'test'],
    ['wish', 'unknown'],
  ])('type=%s is %s', (word, type) => {
    expect(findAnnotations(`//= a#b\n//= type=${word}\n//# c`)).toMatchObject([{ type }])
  })

  it.each([
    ['# //= a.md#4\n# //# The bolt', 'x.py'],
    ['-- //= a.md#4\n-- //# The bolt', 'x.sql'],
    [' * //= a.md#4\n * //# The bolt', 'x.c'],
    ['/* //= a.md#4 */\n/* //# The bolt */', 'x.css'],
    ['<!-- //= a.md#4 -->\n<!-- //# The bolt -->', 'x.html'],
    ['#= a.md#4\n## The bolt', 'x.py'],
    ['--= a.md#4\n--# The bolt', 'x.lua'],
    [';= a.md#4\n;# The bolt', 'x.lisp'],
    ['%= a.md#4\n%# The bolt', 'x.tex'],
    ['//= a.md#4\r\n//# The bolt\r\n', 'x.cs'],
  ])('in other comments: %j', (code, name) => {
    expect(found(code, name)).toEqual(['implementation | a.md#4 | The bolt'])
  })

  it.each([
    '//====================',
    '//=',
    '//= a b c',
    '//# quote without a text',
    '## Heading',
    '#= note',
    'x //= a#b',
    'a -= 4',
    '//= type=test',
  ])('are not found in %j', (code) => {
    expect(found(code)).toEqual([])
  })

  it('end where other text stands between', () => {
    expect(found('//= a#1\n\n//# The bolt\n//= a#2\n//= a#3\n//# The key')).toEqual([
      'implementation | a#1',
      'implementation | a#2',
      'implementation | a#3 | The key',
    ])
  })
})

describe('annotations of tracey and our own', () => {
  it.each([
    ['// r[impl auth.token]', 'implementation | auth.token'],
    ['# r[verify provision-5.1.2-1]', 'test | provision-5.1.2-1', 'x.py'],
    ['/* r[auth.token.validation]: at once */', 'implementation | auth.token.validation'],
    ['// r[depends a.b]', 'related | a.b'],
    ['// r[verify a.b+2]', 'test | a.b'],
    ['// r[wish a.b]', 'unknown | a.b'],
    ['-- @implements V1.2.3', 'implementation | V1.2.3', 'x.sql'],
    ['; @tests /req/core/op.', 'test | /req/core/op', 'x.asm'],
    ['% @req provision-4-1', 'implementation | provision-4-1', 'x.erl'],
    ['<!-- @implements V1.2.3 -->', 'implementation | V1.2.3', 'x.html'],
    ['"""\nCloses. (@tests V1.2.3)\n"""', 'test | V1.2.3', 'x.py'],
    ['/**\n * @tests "LK-2 i.3."\n */', 'test | LK-2 i.3.', 'X.java'],
    ['// @req: provision-4-1', 'test | provision-4-1', 'src/lock.test.ts'],
    ['# @req provision-4-1', 'test | provision-4-1', 'tests/lock.py'],
    ['close() # @verifies 4-1', 'test | 4-1', 'x.rb'],
    ['// @implements 条款-5.1', 'implementation | 条款-5.1'],
  ])('%j', (code, expected, name = 'x.ts') => {
    expect(found(code, name)).toEqual([expected])
  })

  it('several ids stand in one comment', () => {
    expect(found('// @tests V1.2.3, V1.2.4、 V1.2.5 and r[impl a.b]')).toEqual([
      'test | V1.2.3',
      'test | V1.2.4',
      'test | V1.2.5',
      'implementation | a.b',
    ])
  })

  it.each([
    ['const a = r[impl]', 'x.ts'],
    ['const a = b[r[i]]; // r[i] and r[0]', 'x.ts'],
    ['mail(a@req.example)', 'x.ts'],
    ['// write to a@req b', 'x.ts'],
    ['/** @implements {Lock} */', 'x.js'],
    ['@Tests("V1.2.3")', 'X.java'],
    ['x = 1 # not a comment here: @req V1.2.3', 'x.c'],
  ])('%j holds none', (code, name) => {
    expect(found(code, name)).toEqual([])
  })

  it('say where they stand', () => {
    const [annotation] = findAnnotations('a\n  // é r[impl a.b]\n', { name: 'x.ts' })
    expect(annotation?.location).toMatchObject({
      file: 'x.ts',
      start: { line: 2, column: 8 },
      end: { line: 2, column: 19 },
    })
    expect(Annotation.parse(annotation)).toEqual(annotation)
  })
})

describe('hostile source code', () => {
  it.each([
    '/*'.repeat(500_000),
    '/* */'.repeat(200_000),
    '"""'.repeat(300_000),
    'r[a-'.repeat(250_000),
    `// r[impl ${'a'.repeat(1_000_000)}`,
    `// ${'@req a,'.repeat(100_000)}`,
    `//= ${' \t'.repeat(500_000)}x`,
    `//= a#b\n${'//# c\n'.repeat(100_000)}`,
    `//# ${'*/ '.repeat(300_000)}`,
    '\u0000\uD800 // @req \uDC00',
  ])('is read to its end', (code) => {
    for (const name of ['x.ts', 'x.py', undefined]) expect(findAnnotations(code, { name })).toBeInstanceOf(Array)
  })
})
