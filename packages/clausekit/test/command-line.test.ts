import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Standard } from '@clausekit/model'
import { beforeEach, describe, expect, it } from 'vitest'
import { emptyFolder, runMain, type Surroundings } from './run-main.js'
import { pump, valve } from './standards.js'

// The bytes of a picture: no text in any encoding.
const BINARY = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0xff, 0xd8, 0, 1])
// 「阀门」 and 「应」 in GB 18030, around ASCII.
const GB18030 = Uint8Array.from([
  ...Buffer.from('# '),
  ...[0xb7, 0xa7, 0xc3, 0xc5],
  ...Buffer.from('\n\n## 1 '),
  ...[0xd2, 0xaa, 0xc7, 0xf3],
  ...Buffer.from('\n\n'),
  ...[0xb7, 0xa7, 0xc3, 0xc5, 0xd3, 0xa6, 0xb9, 0xd8, 0xb1, 0xd5, 0xa1, 0xa3],
  ...Buffer.from('\n'),
])

let cwd: string
beforeEach(async () => {
  cwd = await emptyFolder()
})

async function place(files: Record<string, string | Uint8Array>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(cwd, path)), { recursive: true })
    await writeFile(join(cwd, path), content)
  }
}
const run = (argv: string[], surroundings: Surroundings = {}) => runMain(argv, { cwd, ...surroundings })
const text = (path: string) => readFile(join(cwd, path), 'utf8')
async function exists(path: string): Promise<boolean> {
  return stat(join(cwd, path)).then(
    () => true,
    () => false,
  )
}

describe('convert', () => {
  it('prints one standard with its provisions, and nothing else', async () => {
    await place({ '标准/阀门 安全.md': valve })
    const { code, stdout } = await run(['convert', '标准/阀门 安全.md', '--to', 'json', '--output', '-'])
    expect(code).toBe(0)
    const standard = Standard.parse(JSON.parse(stdout))
    expect(standard.source.files).toEqual(['标准/阀门 安全.md'])
    expect(standard.provisions.map((provision) => provision.kind)).toEqual(['requirement', 'recommendation'])
  })

  it('leaves provisions out, and line breaks too, where that is wished', async () => {
    await place({ 'pump.md': pump })
    const { stdout } = await run(['convert', 'pump.md', '--no-provisions', '--compact'])
    expect(JSON.parse(stdout).provisions).toEqual([])
    expect(stdout.trimEnd()).not.toContain('\n')
  })

  it('reads standard input', async () => {
    const { code, stdout } = await run(['convert', '-'], { stdin: pump })
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ source: { files: [] }, metadata: { language: 'en' } })
  })

  it('reads GB 18030 and UTF-16', async () => {
    await place({ 'gb.md': GB18030, 'wide.md': Buffer.from(`\uFEFF${valve}`, 'utf16le') })
    const { code, stderr } = await run(['convert', '.', '--output', 'out', '--verbose'])
    expect(code, stderr).toBe(0)
    expect(await text('out/gb.json')).toContain('阀门应关闭。')
    expect(await text('out/wide.json')).toContain('阀门应在 3 s 内关闭。')
    expect(stderr).toMatch(/gb\.md.* info .*GB18030.* encoding/)
  })

  it('joins files in the given order', async () => {
    await place({ 'b.md': '# Joined\n\n## 1 Scope\n\nFirst.\n', 'a.md': '## 2 Requirements\n\nThe pump shall stop.\n' })
    const { code, stdout } = await run(['convert', 'b.md', 'a.md', '--join'])
    expect(code).toBe(0)
    const standard = JSON.parse(stdout)
    expect(standard.source.files).toEqual(['b.md', 'a.md'])
    expect(standard.provisions).toHaveLength(1)
    expect(stdout.indexOf('First.')).toBeLessThan(stdout.indexOf('The pump shall stop.'))
  })

  it('takes the format from the name of the output', async () => {
    await place({ 'pump.md': pump })
    expect((await run(['convert', 'pump.md', '--output', 'copy.md'])).code).toBe(0)
    expect(await text('copy.md')).toContain('The pump shall stop within 3 s.')
  })
})

describe('a batch', () => {
  it('goes on after a broken file, names it, and ends with 1', async () => {
    await place({ 'in/a.md': pump, 'in/broken.md': BINARY, 'in/empty.md': '', 'in/阀门/b.md': valve })
    const { code, stdout, stderr } = await run(['convert', 'in', '--output', 'out'])
    expect(code).toBe(1)
    expect(stdout).toBe('')
    expect(stderr).toMatch(/^in\/broken\.md error .*in\/broken\.md.* binary-input$/m)
    expect(stderr).toMatch(/^in\/empty\.md error .*in\/empty\.md.* empty-input$/m)
    expect(stderr).toContain('2 of 4 inputs failed.')
    expect(await readdir(join(cwd, 'out'))).toEqual(['a.json', '阀门'])
    expect(await readdir(join(cwd, 'out/阀门'))).toEqual(['b.json'])
  })

  it('names arguments that match nothing, and does the rest', async () => {
    await place({ 'a.md': pump })
    const { code, stderr } = await run(['convert', 'a.md', 'missing.md', '--output', 'out/'])
    expect(code).toBe(1)
    expect(stderr).toContain('missing.md error No file matches it. no-input')
    expect(await exists('out/a.json')).toBe(true)
  })

  it('gives inputs of the same name outputs of their own', async () => {
    await place({ 'in/a.md': pump, 'in/a.txt': '1 Scope\n\nThe valve shall close.\n' })
    expect((await run(['convert', 'in', '--output', 'out'])).code).toBe(0)
    expect(await readdir(join(cwd, 'out'))).toEqual(['a.md.json', 'a.txt.json'])
  })

  it('never writes over an input', async () => {
    await place({ 'a.md': pump, 'b.md': valve })
    expect((await run(['convert', '*.md', '--to', 'markdown', '--output', '.'])).code).toBe(0)
    expect(await text('a.md')).toBe(pump)
    expect((await readdir(cwd)).sort()).toEqual(['a.md', 'a.md.md', 'b.md', 'b.md.md'])
    const { code, stderr } = await run(['convert', 'a.md', '--to', 'markdown', '--output', './a.md'])
    expect(code).toBe(2)
    expect(stderr).toContain('replace the input')
  })

  it('reports an output that cannot be written, and goes on', async () => {
    await place({ 'in/a.md': pump, 'in/b.md': pump, 'out/a.json/taken': '' })
    const { code, stderr } = await run(['convert', 'in', '--output', 'out'])
    expect(code).toBe(1)
    expect(stderr).toMatch(/in\/a\.md error out\/a\.json cannot be written: .* unwritable-file/)
    expect((await readdir(join(cwd, 'out'))).sort()).toEqual(['a.json', 'b.json'])
  })

  it('reads a folder with one file like a folder with many', async () => {
    await place({ 'in/a.md': pump })
    await run(['convert', 'in', '--output', 'out'])
    expect(await exists('out/a.json')).toBe(true)
  })
})

describe('checklist', () => {
  it('prints Markdown in the language of the standard', async () => {
    await place({ 'v.md': valve })
    const { code, stdout } = await run(['checklist', 'v.md'], { env: { LANG: 'en_US.UTF-8' } })
    expect(code).toBe(0)
    expect(stdout).toContain('阀门应在 3 s 内关闭。')
    expect(stdout).toContain('要求')
    expect(stdout).not.toContain('Requirement')
  })

  it('labels in another language on demand', async () => {
    await place({ 'v.md': valve })
    const { stdout } = await run(['checklist', 'v.md', '--labels', 'en'])
    expect(stdout).toMatch(/requirement/i)
  })

  it('writes several formats, and only the kinds that are wanted', async () => {
    await place({ 'pump.md': pump })
    const { code } = await run([
      'checklist',
      'pump.md',
      '--to',
      'md,csv,json',
      '--kind',
      'requirement',
      '--output',
      'lists/',
    ])
    expect(code).toBe(0)
    expect(await readdir(join(cwd, 'lists'))).toEqual([
      'pump.checklist.csv',
      'pump.checklist.json',
      'pump.checklist.md',
    ])
    const checklist = JSON.parse(await text('lists/pump.checklist.json'))
    expect(checklist.summary).toEqual({ total: 1, byKind: { requirement: 1 } })
    expect((await text('lists/pump.checklist.csv')).startsWith('\uFEFF')).toBe(true)
  })
})

describe('provisions', () => {
  it('prints plain lines, or a table on a terminal', async () => {
    await place({ 'pump.md': pump })
    const plain = await run(['provisions', 'pump.md', '--kind', 'requirement'])
    expect(plain.stdout).toMatch(/^\S+\trequirement\t2\tThe pump shall stop within 3 s\.\n$/)
    const table = await run(['provisions', 'pump.md'], { columns: 70 })
    expect(table.stdout).toMatch(/^id +kind +clause +text\n/)
  })

  it('writes JSON and CSV', async () => {
    await place({ 'pump.md': pump })
    const { stdout } = await run(['provisions', 'pump.md', '--to', 'json'])
    expect(JSON.parse(stdout)).toHaveLength(2)
    await run(['provisions', 'pump.md', '--output', 'pump.csv'])
    expect((await text('pump.csv')).split('\r\n')).toHaveLength(4)
  })
})

describe('identify', () => {
  it('says what an identifier means', async () => {
    const { code, stdout } = await run(['identify', 'GB/T 1.1-2020'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^GB\/T 1\.1—2020\n/)
    expect(stdout).toMatch(/publisher +GB\n/)
    expect(stdout).toMatch(/year +2020\n/)
  })

  it('prints JSON, and ends with 1 where something is no identifier', async () => {
    const { code, stdout, stderr } = await run(['identify', 'GB/T 1.1-2020', 'hello', 'RFC 2119', '--to', 'json'])
    expect(code).toBe(1)
    expect(JSON.parse(stdout).map((identifier: { number: string }) => identifier.number)).toEqual(['1', '2119'])
    expect(stderr).toMatch(/^hello error .* no-identifier\n$/)
  })
})

describe('what is said beside the results', () => {
  const skipping = '# T\n\n## 1 Scope\n\nText.\n\n## 3 Requirements\n\nThe pump shall stop.\n'

  it('diagnostics have file, line, column, severity, message and rule', async () => {
    await place({ 'skip.md': skipping })
    const { code, stderr } = await run(['convert', 'skip.md'])
    expect(code).toBe(0)
    expect(stderr).toMatch(/^skip\.md:7:\d+ warning .+ [a-z-]+$/m)
    expect((await run(['convert', 'skip.md', '--quiet'])).stderr).toBe('')
  })

  it('progress shows on a terminal, on one line, and is gone before results', async () => {
    await place({ 'in/a.md': pump, 'in/b.md': pump })
    const { stderr } = await run(['convert', 'in', '--output', 'out'], { columns: 80 })
    expect(stderr).toBe('1/2 in/a.md\r\u001b[K2/2 in/b.md\r\u001b[KWrote 2 files.\n')
    expect((await run(['convert', 'in', '--output', 'out'])).stderr).toBe('')
  })
})

describe('wrong usage ends with 2 and says what is right', () => {
  it.each<[string, string[], RegExp]>([
    ['an unknown option', ['convert', 'a.md', '--nonsense'], /unknown option '--nonsense'/],
    ['an unknown command', ['translate', 'a.md'], /unknown command 'translate'/],
    ['no command', [], /Usage: clausekit/],
    ['no input', ['convert'], /missing required argument 'input'/],
    [
      'an unknown output format',
      ['convert', 'a.md', '--to', 'xlsm'],
      /--to does not know 'xlsm'; it knows json, markdown/,
    ],
    [
      'an unknown input format',
      ['convert', 'a.md', '--from', 'wps'],
      /--from does not know 'wps'; it knows .*markdown/,
    ],
    [
      'an unknown regime',
      ['convert', 'a.md', '--regime', 'din'],
      /--regime does not know 'din'; it knows gbt1\.1, iso/,
    ],
    ['an unknown kind', ['provisions', 'a.md', '--kind', 'requirement,wish'], /--kind does not know 'wish'/],
    ['a language that is none', ['convert', 'a.md', '--language', 'en_US!'], /--language takes a language tag/],
    ['no matching input', ['convert', 'none/*.md', 'gone.md'], /No input matches 'none\/\*\.md', 'gone\.md'/],
    [
      'a missing part of one standard',
      ['convert', 'a.md', 'gone.md', '--join'],
      /No input matches 'gone\.md'; a joined/,
    ],
    ['an empty folder', ['convert', 'empty'], /No input matches 'empty'; folders are searched for .*\.md/],
    [
      'several results without a folder',
      ['convert', 'a.md', 'b.md'],
      /2 results need a folder: name it with --output DIR/,
    ],
    ['several formats without a folder', ['checklist', 'a.md', '--to', 'md,csv'], /2 results need a folder/],
    ['a file as folder', ['convert', 'a.md', 'b.md', '--output', 'file'], /file is a file/],
    ['quiet and verbose at once', ['convert', 'a.md', '--quiet', '--verbose'], /cannot be used with/],
  ])('%s', async (_, argv, message) => {
    await place({ 'a.md': pump, 'b.md': pump, 'empty/picture.png': BINARY, file: 'x' })
    const { code, stdout, stderr } = await run(argv)
    expect(stderr).toMatch(message)
    expect(code).toBe(2)
    expect(stdout).toBe('')
  })
})

describe('help and version', () => {
  it.each(['convert', 'provisions', 'checklist', 'identify'])('%s --help has examples', async (command) => {
    const { code, stdout } = await run([command, '--help'])
    expect(code).toBe(0)
    expect(stdout.match(/^ {2}(?:cat .* )?clausekit /gm)?.length).toBeGreaterThanOrEqual(2)
  })

  it('lists every format that there is', async () => {
    const { stdout } = await run(['convert', '--help'])
    for (const name of ['json', 'markdown', 'text', 'gbt1.1', 'official-document']) expect(stdout).toContain(name)
  })

  it('prints the version of the package', async () => {
    const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'))
    expect(await run(['--version'])).toMatchObject({ code: 0, stdout: `${version}\n` })
  })
})
