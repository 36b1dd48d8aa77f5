import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import { main } from '../src/command-line/main.js'

export type Run = { code: number; stdout: string; stderr: string; bytes: Uint8Array }

export type Surroundings = {
  cwd?: string
  stdin?: string | Uint8Array
  env?: Record<string, string>
  /** The width of the terminal; no terminal when absent. */
  columns?: number
}

/** Run the command line in this process, with streams of our own. */
export async function runMain(argv: readonly string[], surroundings: Surroundings = {}): Promise<Run> {
  const { cwd = process.cwd(), stdin = '', env = {}, columns } = surroundings
  const stdout = collect(columns)
  const stderr = collect(columns)
  const input = (async function* () {
    yield stdin
  })()
  const code = await main(argv, { stdin: input, stdout, stderr, cwd, env })
  const bytes = Buffer.concat(stdout.chunks)
  return { code, stdout: bytes.toString(), stderr: Buffer.concat(stderr.chunks).toString(), bytes }
}

function collect(columns: number | undefined) {
  const chunks: Uint8Array[] = []
  return {
    chunks,
    isTTY: columns !== undefined,
    columns,
    write(data: string | Uint8Array, done: () => void) {
      chunks.push(typeof data === 'string' ? Buffer.from(data) : data)
      done()
    },
  }
}

const folders: string[] = []

/** An empty folder, which is removed after the test. */
export async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'clausekit 测试 '))
  folders.push(folder)
  return folder
}

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})
