import { execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { publint } from 'publint'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { longStandard, pump } from './standards.js'

// What a user gets: the packed packages, installed with npm in a folder that knows nothing of the workspace.

const root = fileURLToPath(new URL('../../..', import.meta.url))
const run = promisify(execFile)
const names = [
  'checklists',
  'clausekit',
  'extractors',
  'identifiers',
  'languages',
  'model',
  'ocr',
  'parsers',
  'writers',
]
// Large, and no dependency of the others: it is installed for itself, at the end.
const OPTIONAL = packageName('ocr')

let folder: string
let tarballs: Record<string, string>
let consumer: string

beforeAll(async () => {
  const unbuilt = names.filter((name) => !existsSync(join(root, 'packages', name, 'dist/index.d.ts')))
  if (unbuilt.length > 0)
    throw new Error(`Found no dist/ in packages ${unbuilt.join(', ')}; run “pnpm run build” first.`)
  folder = await mkdtemp(join(tmpdir(), 'clausekit-packed-'))
  tarballs = await packAll(join(folder, 'tarballs'))
  consumer = join(folder, 'consumer')
  await mkdir(consumer)
  const dependencies = fileDependencies((name) => name !== OPTIONAL)
  // The packages ask for one another by version; none of them may come from the registry.
  const overrides = Object.fromEntries(Object.keys(dependencies).map((name) => [name, `$${name}`]))
  const manifest = { name: 'consumer', private: true, type: 'module', dependencies, overrides }
  await writeFile(join(consumer, 'package.json'), JSON.stringify(manifest))
  await npm('install', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error')
}, 240_000)

afterAll(async () => {
  if (folder) await rm(folder, { recursive: true, force: true })
})

async function packAll(destination: string): Promise<Record<string, string>> {
  await mkdir(destination)
  const given = process.env.npm_execpath
  const [command = '', ...before] = given && /pnpm/.test(given) ? [process.execPath, given] : ['npx', '-y', 'pnpm@10']
  const argv = [...before, '--recursive', '--filter', './packages/*', 'pack', '--pack-destination', destination]
  await run(command, argv, { cwd: root })
  const files = await readdir(destination)
  // Names like clausekit-model-0.1.0.tgz; that of the package `clausekit` has no middle.
  const entries = names.map((name) => {
    const pattern = name === 'clausekit' ? /^clausekit-\d/ : new RegExp(`^clausekit-${name}-\\d`)
    return [
      packageName(name),
      join(destination, files.find((file) => pattern.test(file)) ?? `${name} was not packed`),
    ] as const
  })
  return Object.fromEntries(entries)
}

function fileDependencies(wanted: (name: string) => boolean): Record<string, string> {
  const chosen = Object.entries(tarballs).filter(([name]) => wanted(name))
  return Object.fromEntries(chosen.map(([name, path]) => [name, `file:${path}`]))
}

function packageName(name: string): string {
  return name === 'clausekit' ? name : `@clausekit/${name}`
}

const npm = (...argv: string[]) => run('npm', argv, { cwd: consumer })
const node = (...argv: string[]) => run(process.execPath, argv, { cwd: consumer, maxBuffer: 1 << 28 })
const cli = () => join(consumer, 'node_modules/clausekit/dist/cli.js')

describe('the packed packages', () => {
  it.each(names)('%s: publint finds nothing amiss', async (name) => {
    const path = tarballs[packageName(name)] as string
    const bytes = await readFile(path)
    const { messages } = await publint({ pack: { tarball: new Uint8Array(bytes).buffer }, strict: true })
    expect(messages).toEqual([])
  })

  it.each(names)('%s: types are where every resolution looks for them', async (name) => {
    const path = tarballs[packageName(name)] as string
    const attw = join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js')
    await run(process.execPath, [attw, path, '--profile', 'esm-only', '--no-definitely-typed', '--no-color'])
  })

  it.each(names)('%s: holds a readme, a licence and no source or test', async (name) => {
    const { stdout } = await run('tar', ['-tzf', tarballs[packageName(name)] as string])
    const entries = [...new Set(stdout.split('\n').map((path) => path.split('/')[1]))]
    expect(entries).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'dist', 'package.json']))
    expect(entries.filter((entry) => ['src', 'test', 'tsup.config.ts'].includes(entry ?? ''))).toEqual([])
  })
})

describe('the library', () => {
  it('imports and converts in a plain ESM script', async () => {
    await writeFile(
      join(consumer, 'use.mjs'),
      `import { convert, createChecklist, write, writeChecklist } from 'clausekit'
import { findStandards, readInput } from 'clausekit/files'
const standard = await convert({ bytes: new TextEncoder().encode(${JSON.stringify(pump)}), name: 'pump.md' })
const files = await findStandards('*.mjs')
console.log(standard.provisions.length, write(standard, 'json').length > 0, files.length, typeof readInput)
console.log(writeChecklist(createChecklist(standard), 'markdown'))`,
    )
    const { stdout } = await node('use.mjs')
    expect(stdout).toMatch(/^2 true 1 function\n/)
    expect(stdout).toContain('The pump shall stop within 3 s.')
  })

  it.each(['NodeNext', 'Bundler'])('has types that compile under %s', async (moduleResolution) => {
    await writeFile(
      join(consumer, 'use.ts'),
      `import { type ConvertOptions, type Provision, type Standard, UnreadableSourceError, convert, createChecklist } from 'clausekit'
import { type FoundFile, findStandards } from 'clausekit/files'
import { parseIdentifier } from '@clausekit/identifiers'
import { csv } from '@clausekit/checklists/csv'
const options: ConvertOptions = { language: 'en', regime: 'iso' }
const standard: Standard = await convert({ bytes: new Uint8Array() }, options)
const provisions: readonly Provision[] = standard.provisions
const files: FoundFile[] = await findStandards(['a', 'b'])
export const all = [provisions, files, parseIdentifier('ISO 1')?.canonical, csv.write(createChecklist(standard)), UnreadableSourceError]
// @ts-expect-error: kinds are a closed list.
createChecklist(standard, { kinds: ['wish'] })
`,
    )
    const module = moduleResolution === 'NodeNext' ? 'NodeNext' : 'ESNext'
    const compilerOptions = {
      strict: true,
      noEmit: true,
      target: 'ES2022',
      module,
      moduleResolution,
      types: [],
      skipLibCheck: false,
    }
    await writeFile(join(consumer, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['use.ts'] }))
    const tsc = join(root, 'node_modules/typescript/bin/tsc')
    const result = await node(tsc, '-p', '.').catch((error: { stdout: string }) => error)
    expect(result.stdout).toBe('')
  })
})

describe('the installed command', () => {
  it('tells its version and makes a checklist', async () => {
    await writeFile(join(consumer, 'some.md'), pump)
    const { version } = JSON.parse(await readFile(join(root, 'packages/clausekit/package.json'), 'utf8'))
    expect((await run('npx', ['clausekit', '--version'], { cwd: consumer })).stdout).toBe(`${version}\n`)
    const { stdout, stderr } = await run('npx', ['clausekit', 'checklist', 'some.md'], { cwd: consumer })
    expect(stdout).toContain('The pump shall stop within 3 s.')
    // npx may have something to say of its own.
    expect(stderr.replace(/^npm .*\n/gm, '')).toBe('')
  })

  it('hands a long result to a slow pipe whole, and reads standard input', async () => {
    await writeFile(join(consumer, 'long.md'), longStandard(3000))
    await node(cli(), 'convert', 'long.md', '--output', 'long.json')
    const whole = await readFile(join(consumer, 'long.json'), 'utf8')
    expect(whole.length).toBeGreaterThan(1 << 20)
    const piped = await run('sh', ['-c', `"${process.execPath}" "${cli()}" convert long.md | (sleep 1; cat)`], {
      cwd: consumer,
      maxBuffer: 1 << 28,
    })
    expect(piped.stdout).toBe(whole)
    const read = await run('sh', ['-c', `"${process.execPath}" "${cli()}" provisions - < some.md`], { cwd: consumer })
    expect(read.stdout.trimEnd().split('\n')).toHaveLength(2)
  })

  it('ends quietly when nobody reads on', async () => {
    const child = spawn(process.execPath, [cli(), 'convert', 'long.md'], { cwd: consumer })
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk
    })
    child.stdout.once('data', () => child.stdout.destroy())
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect({ code, said }).toEqual({ code: 0, said: '' })
  })

  it.runIf(existsSync('/dev/full'))('says so when its output cannot be written', async () => {
    const command = `"${process.execPath}" "${cli()}" convert long.md > /dev/full`
    const failure = await run('sh', ['-c', command], { cwd: consumer }).catch(
      (error: { code: number; stderr: string }) => error,
    )
    expect(failure).toMatchObject({ code: 1, stderr: expect.stringContaining('Standard output cannot be written') })
  })

  it('ends with 1 for a broken input and with 2 for a wrong call', async () => {
    await writeFile(join(consumer, 'broken.md'), Uint8Array.from([0, 1, 2, 3, 0, 255, 254]))
    const code = async (...argv: string[]) => node(cli(), ...argv).catch((error: { code: number }) => error.code)
    expect(await code('convert', 'broken.md')).toBe(1)
    expect(await code('convert', '--nonsense')).toBe(2)
  })
})

describe('reading scanned pages', () => {
  it('is asked to be installed by whoever wants it', async () => {
    const failure = await node(cli(), 'convert', 'some.md', '--ocr').catch(
      (error: { code: number; stderr: string }) => error,
    )
    expect(failure).toMatchObject({ code: 2, stderr: expect.stringContaining('npm install @clausekit/ocr') })
  })

  it('works where it is installed', async () => {
    const manifest = JSON.parse(await readFile(join(consumer, 'package.json'), 'utf8'))
    manifest.dependencies = fileDependencies(() => true)
    manifest.overrides[OPTIONAL] = `$${OPTIONAL}`
    await writeFile(join(consumer, 'package.json'), JSON.stringify(manifest))
    await npm('install', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error')
    await writeFile(
      join(consumer, 'read.mjs'),
      `import { createOcr } from '@clausekit/ocr'
const ocr = createOcr({ languages: ['zh', 'en'] })
const image = { page: 1, pageCount: 1, width: 40, height: 30, dotsPerInch: 200, pixels: new Uint8Array(4800).fill(255) }
console.log(await ocr.recognisePage(image))
await ocr.close()`,
    )
    expect((await node('read.mjs')).stdout).toBe('[]\n')
    expect((await node(cli(), 'provisions', 'some.md', '--ocr')).stdout.trimEnd().split('\n')).toHaveLength(2)
  })
})
