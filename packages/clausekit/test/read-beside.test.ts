import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readInput } from '../src/files.js'

let root: string

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'clausekit-'))
  await mkdir(join(root, 'standard', 'parts', 'deep'), { recursive: true })
  await writeFile(join(root, 'secret.txt'), 'secret')
  await writeFile(join(root, 'standard', 'main.adoc'), '= Main')
  await writeFile(join(root, 'standard', 'parts', 'scope.adoc'), '== Scope')
  await symlink(join(root, 'secret.txt'), join(root, 'standard', 'parts', 'way-out.adoc'))
  await symlink(root, join(root, 'standard', 'up'))
})
afterAll(() => rm(root, { recursive: true, force: true }))

describe('what an input includes', () => {
  const read = async (path: string) => {
    const { readBeside } = await readInput(join(root, 'standard', 'main.adoc'))
    const bytes = await readBeside?.(path)
    return bytes && new TextDecoder().decode(bytes)
  }

  it.each(['parts/scope.adoc', './parts/scope.adoc', 'parts/deep/../scope.adoc'])('%s is read', async (path) => {
    expect(await read(path)).toBe('== Scope')
  })

  it.each([
    '../secret.txt',
    'parts/../../secret.txt',
    'parts/way-out.adoc',
    'up/secret.txt',
    'https://example.com/scope.adoc',
    'file:///etc/hostname',
    'parts',
    'parts/none.adoc',
    'parts/scope.adoc/none',
    'parts/scope.adoc\0',
  ])('%s is not', async (path) => {
    expect(await read(path)).toBeUndefined()
  })

  it('is not read by an absolute path either', async () => {
    expect(await read(join(root, 'secret.txt'))).toBeUndefined()
  })
})
