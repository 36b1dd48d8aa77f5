import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { emptyFolder, runMain } from './run-main.js'
import { pump } from './standards.js'

vi.mock('../src/convert.js', async (importOriginal) => {
  const { convert } = await importOriginal<typeof import('../src/convert.js')>()
  return {
    convert: (...given: Parameters<typeof convert>) => {
      const [input] = [given[0]].flat()
      if (input?.name?.includes('bug')) throw new TypeError('tree is not a function')
      return convert(...given)
    },
  }
})

it('a bug that one file brings out does not stop the batch', async () => {
  const cwd = await emptyFolder()
  for (const name of ['a.md', 'bug.md', 'c.md']) await writeFile(join(cwd, name), pump)
  const plain = await runMain(['convert', '*.md', '--output', 'out'], { cwd })
  expect(plain.code).toBe(1)
  expect(plain.stderr.split('\n')[0]).toMatch(
    /^bug\.md error Internal error: tree is not a function .* internal-error$/,
  )
  expect(plain.stderr).not.toContain('    at ')
  const debugging = await runMain(['convert', '*.md', '--output', 'out'], { cwd, env: { DEBUG: '1' } })
  expect(debugging.stderr).toContain('    at ')
})
