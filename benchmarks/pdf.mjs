// Times whole conversions of PDFs beside the engine alone, on the same bytes, in one run. Build first.
//
//   node benchmarks/pdf.mjs FILE…
//
// Alone: all pages are loaded, and all their characters and boxes are read. Processor time of this process, since the machine may have other work;
// pdftotext -layout, where it is installed, as a whole process.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { convert, parse } from '../packages/clausekit/dist/index.js'

const RUNS = 5

const require = createRequire(new URL('../packages/parsers/package.json', import.meta.url))
const { PDFiumModule } = await import(require.resolve('@hyzyla/pdfium').replace(/index\.cjs$/, 'index.esm.js'))
const wasm = new WebAssembly.Module(readFileSync(require.resolve('@hyzyla/pdfium/pdfium.wasm')))

/** The engine's own text extraction. */
async function extractAlone(bytes) {
  const { wasmExports: engine } = await PDFiumModule({
    instantiateWasm: (imports, done) => {
      const instance = new WebAssembly.Instance(wasm, imports)
      done(instance, wasm)
      return instance.exports
    },
  })
  engine.FPDF_InitLibrary()
  const address = engine.malloc(bytes.length)
  new Uint8Array(engine.memory.buffer).set(bytes, address)
  const document = engine.FPDF_LoadMemDocument(address, bytes.length, 0)
  const box = engine.malloc(32)
  for (let number = 0; number < engine.FPDF_GetPageCount(document); number++) {
    const page = engine.FPDF_LoadPage(document, number)
    const text = engine.FPDFText_LoadPage(page)
    const count = engine.FPDFText_CountChars(text)
    for (let index = 0; index < count; index++) {
      engine.FPDFText_GetUnicode(text, index)
      engine.FPDFText_GetCharBox(text, index, box, box + 8, box + 16, box + 24)
    }
    engine.FPDFText_ClosePage(text)
    engine.FPDF_ClosePage(page)
  }
  engine.FPDF_CloseDocument(document)
}

/** The median processor time of a task in milliseconds. */
async function median(task) {
  const times = []
  for (let run = 0; run < RUNS; run++) {
    const start = process.cpuUsage()
    await task()
    const { user, system } = process.cpuUsage(start)
    times.push((user + system) / 1000)
  }
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)]
}

function pdftotext(file) {
  const start = performance.now()
  const { error } = spawnSync('pdftotext', ['-layout', file, '-'], { maxBuffer: 1 << 28 })
  return error ? undefined : Math.round(performance.now() - start)
}

const rows = []
for (const file of process.argv.slice(2)) {
  const bytes = readFileSync(file)
  const input = { bytes, name: file }
  const alone = await median(() => extractAlone(bytes))
  const parsed = await median(() => parse(input))
  const own = await median(() => convert(input))
  rows.push({
    file: file.split('/').slice(-2).join('/'),
    KiB: Math.round(bytes.length / 1024),
    'alone ms': Math.round(alone),
    'parse ms': Math.round(parsed),
    'convert ms': Math.round(own),
    parse: `x${(parsed / alone).toFixed(2)}`,
    convert: `x${(own / alone).toFixed(2)}`,
    'pdftotext ms': pdftotext(file),
  })
}
console.table(rows)
