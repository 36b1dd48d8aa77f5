// Whole processes, as a user starts them: time beside pandoc and pdftotext, where they are installed, and peak memory by size.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { texts } from './texts.mjs'

const COMMAND = fileURLToPath(new URL('../packages/clausekit/dist/cli.js', import.meta.url))
const PEAK = fileURLToPath(new URL('peak-memory.mjs', import.meta.url))
const SIZES = [500_000, 5_000_000]

/** What pandoc calls the formats that it reads too; NISO STS is a dialect of JATS. */
const PANDOC = { html: 'html', xml: 'jats', md: 'gfm', docx: 'docx' }

/** A row for each file, or for texts of our own in two sizes. */
export async function compareProcesses(files) {
  const folder = mkdtempSync(join(tmpdir(), 'clausekit-bench-'))
  try {
    const rows = files.map((file) => compare(basename(file), file))
    if (files.length > 0) return rows
    for (const name of ['long.html', 'long.sts.xml', 'long.rfc.xml', 'long.adoc']) {
      for (const size of SIZES) {
        const path = join(folder, `${size}-${name}`)
        writeFileSync(path, await texts[name](size))
        rows.push(compare(name, path))
      }
    }
    return rows
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function compare(name, path) {
  const own = timed(process.execPath, [COMMAND, 'convert', path, '--to', 'json', '--output', '-'])
  const other = peerOf(name, path)
  return {
    text: name,
    KiB: Math.round(readFileSync(path).length / 1024),
    'clausekit ms': own,
    ...(other?.time ? { beside: other.name, 'its ms': other.time, ratio: (own / other.time).toFixed(2) } : {}),
    'peak MiB': Number(spawnSync(process.execPath, [PEAK, path], { encoding: 'utf8' }).stdout),
  }
}

/** Another program that reads the file, and the time that it takes; it finds neither clauses nor provisions. */
function peerOf(name, path) {
  const ending = name.split('.').at(-1)
  if (ending === 'pdf') return { name: 'pdftotext', time: timed('pdftotext', ['-layout', path, '-']) }
  const reader = name.includes('rfc') ? undefined : PANDOC[ending]
  return reader && { name: 'pandoc', time: timed('pandoc', ['--from', reader, '--to', 'json', path]) }
}

/** The best of three runs in milliseconds; undefined where there is no such program, or it fails. */
function timed(command, args) {
  const times = []
  for (let run = 0; run < 3; run++) {
    const start = performance.now()
    const { status } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'ignore'] })
    if (status !== 0) return undefined
    times.push(performance.now() - start)
  }
  return Math.round(Math.min(...times))
}
