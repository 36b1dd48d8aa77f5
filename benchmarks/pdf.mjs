// The engine under PDF alone: all pages are loaded, and all their characters and boxes are read.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(new URL('../packages/parsers/package.json', import.meta.url))

export async function extractWithPdfium() {
  const { PDFiumModule } = await import(require.resolve('@hyzyla/pdfium').replace(/index\.cjs$/, 'index.esm.js'))
  const wasm = new WebAssembly.Module(readFileSync(require.resolve('@hyzyla/pdfium/pdfium.wasm')))
  return async (bytes) => {
    const { wasmExports: engine } = await PDFiumModule({
      instantiateWasm: (imports, done) => {
        const instance = new WebAssembly.Instance(wasm, imports)
        done(instance, wasm)
        return instance.exports
      },
    })
    engine.FPDF_InitLibrary()
    readAll(engine, bytes)
  }
}

function readAll(engine, bytes) {
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
