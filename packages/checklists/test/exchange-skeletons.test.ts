import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeGherkin } from '@clausekit/checklists/gherkin'
import { readJunit } from '@clausekit/checklists/junit'
import { writePytest } from '@clausekit/checklists/pytest'
import { writeVitest } from '@clausekit/checklists/vitest'
import { AstBuilder, compile, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin'
import { IdGenerator } from '@cucumber/messages'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checklists } from './exchange-checklist.js'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const NAMES = ['English, with verdicts', 'Chinese, with verdicts', 'two standards, with verdicts']

const idsOf = (name: string) => checklists[name]!.items.map(({ id }) => id)
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'clausekit-skeleton-'))
  // The generated file imports vitest.
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function idsIn(report: string): Promise<string[]> {
  const { entries, diagnostics } = await readJunit({ bytes: readFileSync(report), name: 'report.xml' })
  expect(diagnostics).toEqual([])
  expect(new Set(entries.map(({ verdict }) => verdict?.outcome))).toEqual(new Set(['untested']))
  return entries.flatMap(({ ids }) => ids)
}

describe('Gherkin', () => {
  const picklesOf = (text: string) => {
    const newId = IdGenerator.incrementing()
    const parser = new Parser(new AstBuilder(newId), new GherkinClassicTokenMatcher())
    return compile(parser.parse(text), 'x.feature', newId)
  }

  it.each(NAMES)('of %s has a scenario an item, with its id for a tag', (name) => {
    const pickles = picklesOf(writeGherkin(checklists[name]!))
    expect(pickles.map(({ tags }) => tags[0]?.name)).toEqual(idsOf(name).map((id) => `@${id}`))
    for (const { steps } of pickles) expect(steps.length).toBeGreaterThan(0)
  })

  it('says the exact words, the steps of the standard before them', () => {
    const [first, , third] = picklesOf(writeGherkin(checklists['English, without verdicts']!))
    expect(first?.steps.map(({ text }) => text)[0]).toBe('Clamp the lock.')
    expect(first?.steps.at(-1)?.text).toBe('Bolts shall be of steel (grade 4).')
    expect(third?.steps.map(({ text }) => text)).toEqual(['The bolt shall: be 30 mm long;'])
  })

  it('has Chinese keywords for a Chinese standard', () => {
    const text = writeGherkin(checklists['Chinese, with verdicts']!)
    expect(text.split('\n')[0]).toBe('# language: zh-CN')
    expect(text).toContain('功能: 门锁')
    expect(text).toContain('规则: 一 锁舌')
    expect(text).toContain('那么锁舌宜：a) 涂油；')
  })
})

describe('vitest', () => {
  it('runs the file, and its report leads back to every item', async () => {
    mkdirSync(join(folder, 'v'))
    NAMES.forEach((name, index) => {
      writeFileSync(join(folder, 'v', `${index}.test.ts`), writeVitest(checklists[name]!))
    })
    const run = [
      join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--root',
      join(folder, 'v'),
      '--reporter=junit',
      '--outputFile=r.xml',
    ]
    const { status, stderr } = spawnSync(process.execPath, run, { cwd: folder, encoding: 'utf8' })
    expect(status, stderr).toBe(0)
    expect((await idsIn(join(folder, 'v', 'r.xml'))).sort()).toEqual(NAMES.flatMap(idsOf).sort())
  })
})

const hasPython = spawnSync('python3', ['--version']).status === 0
const hasPytest = spawnSync('python3', ['-m', 'pytest', '--version']).status === 0

describe('pytest', () => {
  it.skipIf(!hasPython)('is Python (skipped where there is no python3)', () => {
    for (const name of NAMES) {
      const { status, stderr } = spawnSync('python3', ['-c', 'import ast, sys; ast.parse(sys.stdin.buffer.read())'], {
        input: writePytest(checklists[name]!),
        encoding: 'utf8',
      })
      expect(status, stderr).toBe(0)
    }
  })

  it.skipIf(!hasPytest)(
    'runs, and its report leads back to every item (skipped where there is no pytest)',
    async () => {
      mkdirSync(join(folder, 'p'))
      for (const [index, name] of NAMES.entries()) {
        writeFileSync(join(folder, 'p', `test_${index}.py`), writePytest(checklists[name]!))
        const run = ['-m', 'pytest', '-q', '-p', 'no:cacheprovider', `--junitxml=r${index}.xml`, `test_${index}.py`]
        const { status, stdout } = spawnSync('python3', run, { cwd: join(folder, 'p'), encoding: 'utf8' })
        expect(status, stdout).toBe(0)
        expect((await idsIn(join(folder, 'p', `r${index}.xml`))).sort()).toEqual(idsOf(name).sort())
      }
    },
  )
})
