import type { PdfDocument, RawPage, Word } from '../page.js'
import { type Frame, frameOf, type PageBounds } from './frames.js'
import { loadPdfium, type Pdfium } from './load-pdfium.js'
import { readObjects } from './read-objects.js'
import { readOutline } from './read-outline.js'
import { readStructure } from './read-structure.js'
import { type DirectedWords, readWords } from './read-words.js'
import { renderPage } from './render-page.js'
import { createScratch, type Scratch } from './scratch.js'

/** Why the engine opens no document. */
export type OpenFailure = 'damaged' | 'encrypted' | 'unsupported'

const PASSWORD = 4
const SECURITY = 5

/** Open a PDF. */
export async function openDocument(bytes: Uint8Array): Promise<PdfDocument | OpenFailure> {
  const engine = await loadPdfium()
  const address = engine.malloc(bytes.length)
  new Uint8Array(engine.memory.buffer).set(bytes, address)
  const document = engine.FPDF_LoadMemDocument(address, bytes.length, 0)
  if (document === 0) {
    const error = engine.FPDF_GetLastError()
    return error === PASSWORD ? 'encrypted' : error === SECURITY ? 'unsupported' : 'damaged'
  }
  const scratch = createScratch(engine)
  const withPage = <Result>(number: number, use: (page: number) => Result): Result => {
    const page = engine.FPDF_LoadPage(document, number - 1)
    if (page === 0) throw new Error(`Page ${number} cannot be loaded.`)
    try {
      return use(page)
    } finally {
      engine.FPDF_ClosePage(page)
    }
  }
  return {
    pageCount: engine.FPDF_GetPageCount(document),
    readPage: (number) => withPage(number, (page) => readPage(engine, scratch, page, number)),
    renderPage: (number, dotsPerInch) => withPage(number, (page) => renderPage(engine, page, dotsPerInch)),
    outline: () => readOutline(engine, scratch, document),
    title: () => readTitle(engine, scratch, document),
    close: () => {
      engine.FPDF_CloseDocument(document)
      engine.free(address)
    },
  }
}

function readTitle(engine: Pdfium, scratch: Scratch, document: number): string {
  const key = new TextEncoder().encode('Title\0')
  const name = engine.malloc(key.length)
  new Uint8Array(engine.memory.buffer).set(key, name)
  const title = scratch.text('utf-16le', (address, size) => engine.FPDF_GetMetaText(document, name, address, size))
  engine.free(name)
  return title.trim()
}

function readPage(engine: Pdfium, scratch: Scratch, page: number, number: number): RawPage {
  const rotation = (engine.FPDFPage_GetRotation(page) & 3) as RawPage['turns']
  const bounds = boundsOf(engine, scratch, page)
  const textPage = engine.FPDFText_LoadPage(page)
  try {
    const { directions, askew, objects } = readWords(
      engine,
      scratch,
      textPage,
      bounds,
      readStructure(engine, scratch, page),
    )
    const main = directions.reduce((best, each) => (each.characters > best.characters ? each : best))
    const frame = main.characters > 0 ? main.frame : frameOf(bounds, rotation)
    const { rulings, pictures, drawn, texts } = readObjects(engine, scratch, page, frame)
    return {
      number,
      width: frame.width,
      height: frame.height,
      turns: ((frame.turns - rotation + 4) % 4) as RawPage['turns'],
      words: main.words,
      turned: turnedWords(directions, frame),
      askew,
      silent: texts > 0 ? Math.max(0, texts - objects) / texts : 0,
      rulings,
      pictures,
      drawn,
    }
  } finally {
    engine.FPDFText_ClosePage(textPage)
  }
}

function boundsOf(engine: Pdfium, { address, float32 }: Scratch, page: number): PageBounds {
  if (engine.FPDF_GetPageBoundingBox(page, address) === 0) return { left: 0, top: 842, right: 595, bottom: 0 }
  return { left: float32(0), top: float32(1), right: float32(2), bottom: float32(3) }
}

/** The words of the other directions, with their places in `frame`. */
function turnedWords(directions: readonly DirectedWords[], frame: Frame): Word[] {
  return directions.flatMap((directed) => {
    if (directed.frame.turns === frame.turns) return []
    const turns = (frame.turns - directed.frame.turns + 4) % 4
    return directed.words.map((word) => ({ ...word, ...turnedPlace(word, turns, directed.frame) }))
  })
}

/** A place in a frame, as it is seen after so many more quarter turns clockwise. */
function turnedPlace({ left, top, right, bottom }: Word, turns: number, { width, height }: Frame) {
  if (turns === 1) return { left: height - bottom, right: height - top, top: left, bottom: right }
  if (turns === 2) return { left: width - right, right: width - left, top: height - bottom, bottom: height - top }
  return { left: top, right: bottom, top: width - right, bottom: width - left }
}
