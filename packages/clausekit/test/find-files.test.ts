import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { findFiles } from '../src/find-files.js'
import { emptyFolder } from './run-main.js'

const extensions = ['md', 'txt']
let cwd: string

beforeEach(async () => {
  cwd = await emptyFolder()
})

async function place(...paths: string[]): Promise<void> {
  for (const path of paths) {
    await mkdir(dirname(join(cwd, path)), { recursive: true })
    await writeFile(join(cwd, path), path)
  }
}

async function namesFor(...patterns: string[]): Promise<string[]> {
  const { files } = await findFiles(patterns, { cwd, extensions })
  return files.map((file) => file.name)
}

describe('findFiles', () => {
  it('takes a file whatever its ending', async () => {
    await place('标准 草案.norm')
    expect(await namesFor('标准 草案.norm')).toEqual(['标准 草案.norm'])
  })

  it('searches a folder for known endings, in capitals too, and sorts numbers by their value', async () => {
    await place(
      's/part-10.md',
      's/part-2.md',
      's/甲/a.TXT',
      's/photo.png',
      's/.hidden.md',
      's/node_modules/x/README.md',
    )
    expect(await namesFor('s')).toEqual(['s/part-2.md', 's/part-10.md', 's/甲/a.TXT'])
    expect(await namesFor('./s/')).toEqual(['s/part-2.md', 's/part-10.md', 's/甲/a.TXT'])
    expect(await namesFor('.')).toEqual(['s/part-2.md', 's/part-10.md', 's/甲/a.TXT'])
  })

  it('takes what a pattern matches', async () => {
    await place('s/a.md', 's/b/b.md', 's/b/c.txt', '图.md')
    expect(await namesFor('s/**/*.md')).toEqual(['s/a.md', 's/b/b.md'])
    expect(await namesFor(join(cwd, 's/*/*.{md,txt}'))).toEqual([join(cwd, 's/b/b.md'), join(cwd, 's/b/c.txt')])
    expect(await namesFor('?.md')).toEqual(['图.md'])
  })

  it('reads a name with brackets as that file', async () => {
    await place('GB[1].md', 'GB1.md')
    expect(await namesFor('GB[1].md')).toEqual(['GB[1].md'])
  })

  it('searches folders whose names look like patterns', async () => {
    await place('(draft) [v1]/a.md')
    expect(await namesFor('(draft) [v1]')).toEqual(['(draft) [v1]/a.md'])
  })

  it('keeps the order of the arguments and takes each file once', async () => {
    await place('b.md', 'a.md', 'c.md')
    expect(await namesFor('c.md', '*.md', 'a.md')).toEqual(['c.md', 'a.md', 'b.md'])
  })

  it('says what named nothing', async () => {
    await place('a.md', 'empty/photo.png')
    const { files, unmatched } = await findFiles(['none.md', 'a.md', '*.adoc', 'empty'], { cwd, extensions })
    expect(files).toHaveLength(1)
    expect(unmatched).toEqual(['none.md', '*.adoc', 'empty'])
  })

  it('ends where a link leads round in a circle', async () => {
    await place('s/a.md')
    await symlink(join(cwd, 's'), join(cwd, 's/again'))
    expect(await namesFor('s')).toContain('s/a.md')
  })

  it('gives paths below the folder that all have in common', async () => {
    await place('x/a.md', 'x/sub/b.md', 'y/a.md')
    const below = async (...patterns: string[]) =>
      (await findFiles(patterns, { cwd, extensions })).files.map((file) => file.relativePath)
    expect(await below('x')).toEqual(['a.md', 'sub/b.md'])
    expect(await below('x', 'y')).toEqual(['x/a.md', 'x/sub/b.md', 'y/a.md'])
    expect(await below('x/sub/b.md')).toEqual(['b.md'])
    expect(await below('x/**/b.md')).toEqual(['sub/b.md'])
    expect(await below('x/sub/b.md', 'x/a.md')).toEqual(['sub/b.md', 'a.md'])
  })
})
