import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'

// Examples run as a user runs them, on the built packages; expected.txt is what each one prints.

const here = fileURLToPath(new URL('.', import.meta.url))
const root = join(here, '..')
const cli = join(root, 'packages/clausekit/dist/cli.js')
const run = promisify(execFile)

beforeAll(() => {
  if (!existsSync(cli)) throw new Error('Found no packages/clausekit/dist; run “pnpm run build” first.')
})

/** Without carriage returns, and with the folders of this system written as everywhere. */
const shown = (text: string) => text.replaceAll('\r\n', '\n')
const expected = (folder: string) => readFile(join(here, folder, 'expected.txt'), 'utf8').then(shown)

describe('examples', () => {
  it('library', async () => {
    const { stdout, stderr } = await run(process.execPath, ['library/index.mjs'], { cwd: here })
    expect(stderr).toBe('')
    expect(stdout).toBe(await expected('library'))
  })

  it('batch', async () => {
    await rm(join(here, 'batch/checklists'), { recursive: true, force: true })
    const { stdout } = await run(process.execPath, ['batch/index.mjs'], { cwd: here })
    expect(stdout).toBe(await expected('batch'))
    expect((await readdir(join(here, 'batch/checklists'))).sort()).toEqual(['door.md.csv', '锁具.txt.csv'])
    expect(await readFile(join(here, 'batch/checklists/锁具.txt.csv'), 'utf8')).toContain('锁具应能从内侧打开。')
  })

  it('command-line', async () => {
    const cwd = join(here, 'command-line')
    const { scripts } = JSON.parse(await readFile(join(cwd, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>
    }
    let printed = ''
    for (const command of Object.values(scripts)) {
      const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? '')
      expect(words[0]).toBe('clausekit')
      const { stdout, stderr } = await run(process.execPath, [cli, ...words.slice(1)], { cwd })
      expect(stderr).toBe('')
      printed += stdout
    }
    expect(shown(printed)).toBe(await expected('command-line'))
  })

  it('start writes data, pages and checklists for every standard, and what it tells to type works', async () => {
    const { stdout } = await run(process.execPath, ['examples/start.mjs'], { cwd: root })
    const standards = await readdir(join(here, 'standards'))
    const rows = stdout.split('\n').filter((line) => /^ +\d+ +\d+ +\d+/.test(line))
    expect(rows).toHaveLength(standards.length)
    const written = stdout.match(/checklists[/\\]\S+/g) ?? []
    expect(written).toHaveLength(5 * standards.length)
    for (const path of written) expect(existsSync(join(root, path)), path).toBe(true)

    const command =
      /node (packages\/clausekit\/dist\/cli\.js) checklist path\/to\/standard\.md --output checklist\.csv/.exec(stdout)
    const list = join(root, 'checklists/of-your-own.csv')
    const argv = [command?.[1] ?? '', 'checklist', 'examples/library/kettle.md', '--output', list]
    await run(process.execPath, argv, { cwd: root })
    expect(await readFile(list, 'utf8')).toContain('Kettles shall comply with IEC 60335-1:2020.')
    await rm(list)
  })
})
