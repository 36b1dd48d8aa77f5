// The page to fill in, with ten thousand items, in Debian's Chromium: how long until it can be used, and each way to narrow it.
//
//     pnpm run build && node benchmarks/checklist-page.mjs [ITEMS]
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { createChecklist, writeChecklist } from '../packages/checklists/dist/index.js'
import { convert } from '../packages/clausekit/dist/index.js'

const TIMES = 7
const count = Number(process.argv[2] ?? 10_000)

/** Each way to narrow, and the way back. */
const MEASURES = {
  'one verdict': [{ outcome: 'untested' }, { outcome: 'untested' }],
  'another verdict': [{ outcome: 'failed' }, { outcome: 'failed' }],
  'one clause': [
    { select: 'clause', at: 5 },
    { select: 'clause', at: 0 },
  ],
  'one kind': [
    { select: 'kind', at: 2 },
    { select: 'kind', at: 0 },
  ],
  'a word that many have': [{ search: 'shall' }, { search: '' }],
  'a word that none has': [{ search: 'no such word' }, { search: '' }],
}

const folder = mkdtempSync(join(tmpdir(), 'clausekit-page-'))
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] })
try {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 860 } })).newPage()
  const path = join(folder, 'page.html')
  const html = await writeChecklist(await longChecklist(count), 'html')
  writeFileSync(path, html)
  await page.goto(pathToFileURL(path).href)
  await painted(page)
  const { timing, heap } = await page.evaluate(() => ({
    timing: performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd,
    heap: performance.memory.usedJSHeapSize,
  }))
  console.log(
    `${count} items, ${(html.length / 1e6).toFixed(1)} MB; ready after ${Math.round(timing)} ms; ${Math.round(heap / 1e6)} MB of script memory`,
  )
  const processor = await processorTime(page)
  for (const [name, [narrow, widen]] of Object.entries({
    ...MEASURES,
    'a verdict': [{ give: true }, { give: true }],
  })) {
    const [there, back] = [[], []]
    for (let turn = 0; turn < TIMES; turn++) {
      there.push(await measure(page, processor, narrow))
      back.push(await measure(page, processor, widen))
    }
    console.log(`${name.padEnd(24)} there ${figures(there)}, back ${figures(back)}`)
  }
} finally {
  await browser.close()
  rmSync(folder, { recursive: true })
}

/** The items of an example standard again and again, each copy in a chapter of its own. */
async function longChecklist(length) {
  const name = 'clausekit-json-1.en.md'
  const bytes = readFileSync(new URL(`../examples/standards/${name}`, import.meta.url))
  const checklist = createChecklist(await convert({ bytes, name }))
  const items = Array.from({ length }, (_, at) => {
    const copy = Math.floor(at / checklist.items.length)
    const item = checklist.items[at % checklist.items.length]
    const clause = `${copy + 1}.${item.clause}`
    return { ...item, id: `provision-${clause}-${at}`, clauseId: `clause-${clause}`, clause }
  })
  return { ...checklist, standards: [{ ...checklist.standards[0], clauses: clausesOf(items) }], items }
}

function clausesOf(items) {
  const clauses = new Map()
  for (const { clauseId, clause, clauseTitle } of items) {
    const chapter = clause.split('.')[0]
    const parentId = `clause-${chapter}`
    if (!clauses.has(parentId)) clauses.set(parentId, { id: parentId, number: chapter, title: `Part ${chapter}` })
    if (!clauses.has(clauseId)) clauses.set(clauseId, { id: clauseId, number: clause, title: clauseTitle, parentId })
  }
  return [...clauses.values()]
}

/** Milliseconds from an event until the frame with its result is painted: on the clock, and of the processor. */
async function measure(page, processor, act) {
  const before = await processor()
  const clock = await page.evaluate(inPage, act)
  return { clock, processor: (await processor()) - before }
}

/** What the main thread of the page has used of the processor; other work on the machine does not count. */
async function processorTime(page) {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return Math.round(1000 * metrics.find(({ name }) => name === 'ThreadTime').value)
  }
}

async function inPage({ outcome, select, at, search, give }) {
  const form = document.getElementById('filters')
  const start = performance.now()
  if (give) document.querySelector('.item:not([hidden]) .outcomes input:not(:checked)').click()
  if (outcome) form.querySelector(`[value="${outcome}"]`).click()
  if (select) {
    form.elements[select].selectedIndex = at
    form.elements[select].dispatchEvent(new Event('input', { bubbles: true }))
  }
  if (search !== undefined) {
    form.elements.words.value = search
    // What Enter does: typing would wait until the fingers rest.
    form.requestSubmit()
  }
  // The task behind the next frame comes when that is painted.
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
  return Math.round(performance.now() - start)
}

function figures(measured) {
  const [clock, processor] = ['clock', 'processor'].map((name) => measured.map((one) => one[name]))
  return `${median(clock)} ms (most ${Math.max(...clock)}; of the processor ${median(processor)})`
}

async function painted(page) {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))))
}

function median(measured) {
  return [...measured].sort((a, b) => a - b)[Math.floor(figures.length / 2)]
}
