// Times the whole conversion beside remark-parse alone, and its growth with the size of the text. Build first.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { performance } from 'node:perf_hooks'
import { pathToFileURL } from 'node:url'
import { convert } from '../packages/clausekit/dist/index.js'
import { markdownText, plainText } from './texts.mjs'

const require = createRequire(new URL('../packages/parsers/package.json', import.meta.url))
const load = (name) => import(pathToFileURL(require.resolve(name)).href)
const [{ unified }, { default: remarkParse }, { default: remarkGfm }] = await Promise.all(
  ['unified', 'remark-parse', 'remark-gfm'].map(load),
)
const remark = unified().use(remarkParse).use(remarkGfm).freeze()

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

async function measure(name, text, { beside }) {
  const input = { bytes: new TextEncoder().encode(text), name }
  const own = await median(() => convert(input))
  const other = beside ? await median(() => remark.parse(text), text.length > 1_500_000 ? 1 : 3) : undefined
  return {
    text: name,
    KiB: Math.round(input.bytes.length / 1024),
    'clausekit ms': Math.round(own),
    ...(other ? { 'remark-parse ms': Math.round(other), ratio: (own / other).toFixed(2) } : {}),
    own,
  }
}

const files = process.argv.slice(2)
const rows = []
for (const file of files) rows.push(await measure(file, readFileSync(file, 'utf8'), { beside: true }))
if (files.length === 0) {
  const sizes = [200_000, 2_000_000]
  await measure('warm.md', markdownText(50_000), { beside: true })
  for (const [name, make] of [
    ['long.md', markdownText],
    ['long.txt', plainText],
  ]) {
    const pair = []
    for (const size of sizes) pair.push(await measure(name, make(size), { beside: true }))
    const [small, large] = pair
    large.growth = `${(large.own / small.own).toFixed(1)}x for ${(large.KiB / small.KiB).toFixed(1)}x`
    rows.push(...pair)
  }
}
console.table(rows.map(({ own, ...row }) => row))
