import { chmod, mkdir, readdir, readFile, readlink, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeWhole } from '../src/write-whole.js'
import { emptyFolder } from './run-main.js'

describe('writeWhole', () => {
  it('makes missing folders and leaves nothing else behind', async () => {
    const folder = await emptyFolder()
    await writeWhole(join(folder, '输出/a b.json'), '应')
    expect(await readFile(join(folder, '输出/a b.json'), 'utf8')).toBe('应')
    expect(await readdir(join(folder, '输出'))).toEqual(['a b.json'])
  })

  it('takes names as long as a file system allows', async () => {
    const folder = await emptyFolder()
    const name = `${'标'.repeat(83)}.json`
    await writeWhole(join(folder, name), 'x')
    expect(await readdir(folder)).toEqual([name])
  })

  it('keeps what was there, and leaves nothing half-written, when the writing fails', async () => {
    const folder = await emptyFolder()
    await mkdir(join(folder, 'taken.json/inside'), { recursive: true })
    await expect(writeWhole(join(folder, 'taken.json'), 'x')).rejects.toThrow()
    expect(await readdir(folder)).toEqual(['taken.json'])
  })

  it('keeps the rights of the file and the link that leads to it', async () => {
    const folder = await emptyFolder()
    await writeFile(join(folder, 'real.json'), 'old')
    await chmod(join(folder, 'real.json'), 0o600)
    await symlink('real.json', join(folder, 'link.json'))
    await writeWhole(join(folder, 'link.json'), 'new')
    expect(await readFile(join(folder, 'real.json'), 'utf8')).toBe('new')
    expect(await readlink(join(folder, 'link.json'))).toBe('real.json')
    expect((await stat(join(folder, 'real.json'))).mode & 0o777).toBe(0o600)
  })

  it.skipIf(process.platform === 'win32')('writes to a device instead of replacing it', async () => {
    await writeWhole('/dev/null', 'x')
    expect((await stat('/dev/null')).isCharacterDevice()).toBe(true)
  })
})
