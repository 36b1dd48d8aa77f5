import type { Picture } from '../page.js'
import type { Pdfium } from './load-pdfium.js'

/** A page is drawn smaller where it would have more pixels. */
const MAX_PIXELS = 6_000_000
const BGRA = 4
const REVERSED_BYTES = 0x10
const WITH_ANNOTATIONS = 0x01
const WHITE = 0xffffffff

/** Draw a page on white. */
export function renderPage(engine: Pdfium, page: number, dotsPerInch: number): Picture {
  const [across, down] = [engine.FPDF_GetPageWidthF(page), engine.FPDF_GetPageHeightF(page)]
  const wanted = dotsPerInch / 72
  const scale = Math.min(wanted, Math.sqrt(MAX_PIXELS / Math.max(1, across * down)))
  const [width, height] = [Math.max(1, Math.round(across * scale)), Math.max(1, Math.round(down * scale))]
  const size = width * height * 4
  const address = engine.malloc(size)
  const bitmap = engine.FPDFBitmap_CreateEx(width, height, BGRA, address, width * 4)
  try {
    engine.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE)
    engine.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, REVERSED_BYTES | WITH_ANNOTATIONS)
    const pixels = new Uint8Array(engine.memory.buffer, address, size).slice()
    return { width, height, pixels, dotsPerInch: scale * 72 }
  } finally {
    engine.FPDFBitmap_Destroy(bitmap)
    engine.free(address)
  }
}
