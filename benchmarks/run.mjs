// Times whole conversions beside the library under each format, on the same bytes, in one run. Build first.
//
//   node benchmarks/run.mjs                 texts of our own, 200 KB and 2 MB: ratio and growth
//   node benchmarks/run.mjs FILE…           the given files
//   node benchmarks/run.mjs --processes     whole processes: beside pandoc, and the memory that a size ten times as large takes
import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { convert, parse } from '../packages/clausekit/dist/index.js'
import { makeDocx } from './docx.mjs'
import { peers } from './peers.mjs'
import { compareProcesses } from './processes.mjs'
import { texts } from './texts.mjs'

const SIZES = [200_000, 2_000_000]
/** What is measured when no file is named: makers of texts, or of bytes, of about a size. */
const MAKERS = { ...texts, 'long.docx': makeDocx }

/** The median time of a task in milliseconds, over at least three runs. */
async function median(task, runs = 3) {
  const times = []
  for (let run = 0; run < runs; run++) {
    const start = performance.now()
    await task()
    times.push(performance.now() - start)
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)]
}

async function measure(name, made) {
  const bytes = typeof made === 'string' ? new TextEncoder().encode(made) : made
  const input = { bytes, name }
  const peer = peers[name.split('.').at(-1)]
  const read = await peer?.reader()
  const parsed = await median(() => parse(input))
  const own = await median(() => convert(input))
  // remark takes longer than linear: once is enough.
  const isSlow = peer?.name === 'remark-parse' && bytes.length > 1_500_000
  const given = peer?.isBinary ? bytes : new TextDecoder().decode(bytes)
  const other = read && (await median(() => read(given), isSlow ? 1 : 3))
  return {
    text: name,
    KiB: Math.round(bytes.length / 1024),
    'parse ms': Math.round(parsed),
    'convert ms': Math.round(own),
    ...(other
      ? {
          beside: peer.name,
          'alone ms': Math.round(other),
          parse: `x${(parsed / other).toFixed(2)}`,
          convert: `x${(own / other).toFixed(2)}`,
        }
      : {}),
    own,
  }
}

async function measureGrowth(name, make) {
  await measure(name, await make(50_000))
  const pair = []
  for (const size of SIZES) pair.push(await measure(name, await make(size)))
  const [small, large] = pair
  large.growth = `${(large.own / small.own).toFixed(1)}x for ${(large.KiB / small.KiB).toFixed(1)}x`
  return pair
}

const [first, ...rest] = process.argv.slice(2)
if (first === '--processes') console.table(await compareProcesses(rest))
else {
  const rows = []
  for (const file of first ? [first, ...rest] : []) rows.push(await measure(file, readFileSync(file)))
  if (!first) for (const [name, make] of Object.entries(MAKERS)) rows.push(...(await measureGrowth(name, make)))
  console.table(rows.map(({ own, ...row }) => row))
}
