/** The functions of pdfium that are used here, as the WebAssembly module exports them: handles and addresses are numbers. */
export type Pdfium = {
  memory: WebAssembly.Memory
  malloc(size: number): number
  free(address: number): void
} & Record<PdfiumFunction, (...numbers: number[]) => number>

type PdfiumFunction =
  | 'FPDF_InitLibrary'
  | 'FPDF_LoadMemDocument'
  | 'FPDF_CloseDocument'
  | 'FPDF_GetLastError'
  | 'FPDF_GetMetaText'
  | 'FPDF_GetPageCount'
  | 'FPDF_LoadPage'
  | 'FPDF_ClosePage'
  | 'FPDF_GetPageWidthF'
  | 'FPDF_GetPageHeightF'
  | 'FPDF_GetPageBoundingBox'
  | 'FPDF_RenderPageBitmap'
  | 'FPDFBitmap_CreateEx'
  | 'FPDFBitmap_FillRect'
  | 'FPDFBitmap_Destroy'
  | 'FPDFPage_GetRotation'
  | 'FPDFPage_CountObjects'
  | 'FPDFPage_GetObject'
  | 'FPDFFormObj_CountObjects'
  | 'FPDFFormObj_GetObject'
  | 'FPDFPageObj_GetType'
  | 'FPDFPageObj_GetBounds'
  | 'FPDFPageObj_GetMatrix'
  | 'FPDFPath_CountSegments'
  | 'FPDFPath_GetPathSegment'
  | 'FPDFPath_GetDrawMode'
  | 'FPDFPathSegment_GetPoint'
  | 'FPDFPathSegment_GetType'
  | 'FPDFPageObj_GetMarkedContentID'
  | 'FPDF_StructTree_GetForPage'
  | 'FPDF_StructTree_Close'
  | 'FPDF_StructTree_CountChildren'
  | 'FPDF_StructTree_GetChildAtIndex'
  | 'FPDF_StructElement_GetType'
  | 'FPDF_StructElement_CountChildren'
  | 'FPDF_StructElement_GetChildAtIndex'
  | 'FPDF_StructElement_GetChildMarkedContentID'
  | 'FPDFText_LoadPage'
  | 'FPDFText_ClosePage'
  | 'FPDFText_CountChars'
  | 'FPDFText_GetUnicode'
  | 'FPDFText_IsGenerated'
  | 'FPDFText_GetTextObject'
  | 'FPDFText_GetFontSize'
  | 'FPDFText_GetMatrix'
  | 'FPDFText_GetLooseCharBox'
  | 'FPDFText_GetCharBox'
  | 'FPDFText_GetCharOrigin'
  | 'FPDFTextObj_GetFont'
  | 'FPDFTextObj_GetTextRenderMode'
  | 'FPDFFont_GetBaseFontName'
  | 'FPDFFont_GetFlags'
  | 'FPDFBookmark_GetFirstChild'
  | 'FPDFBookmark_GetNextSibling'
  | 'FPDFBookmark_GetTitle'
  | 'FPDFBookmark_GetDest'
  | 'FPDFBookmark_GetAction'
  | 'FPDFAction_GetDest'
  | 'FPDFDest_GetDestPageIndex'

/** The most memory, in bytes, that the engine may take for one document. */
const MEMORY_LIMIT = 768 * 1024 * 1024

type Instantiated = (instance: WebAssembly.Instance, module: WebAssembly.Module) => void

let compiled: Promise<WebAssembly.Module> | undefined

/**
 * Start an engine of its own for one document: what a broken document does to it ends with it, and so does its memory.
 *
 * The code is compiled once. It comes with the package as a string; neither disk nor network is read.
 */
export async function loadPdfium(): Promise<Pdfium> {
  compiled ??= compile()
  const [{ PDFiumModule }, module] = await Promise.all([import('@hyzyla/pdfium'), compiled])
  const start = PDFiumModule as unknown as (options: object) => Promise<{ wasmExports: Pdfium }>
  const { wasmExports } = await start({
    print: () => {},
    printErr: () => {},
    instantiateWasm: (imports: WebAssembly.Imports, done: Instantiated) => {
      const instance = new WebAssembly.Instance(module, withMemoryLimit(imports))
      done(instance, module)
      return instance.exports
    },
  })
  wasmExports.FPDF_InitLibrary()
  return wasmExports
}

async function compile(): Promise<WebAssembly.Module> {
  const { PDFIUM_WASM_BASE64 } = await import('@hyzyla/pdfium/dist/pdfium.wasm.base64-B4io7kt4.js')
  const signs = atob(PDFIUM_WASM_BASE64)
  const bytes = new Uint8Array(signs.length)
  for (let index = 0; index < signs.length; index++) bytes[index] = signs.charCodeAt(index)
  return WebAssembly.compile(bytes)
}

/** Without more memory the engine stops with an exception, which the reader turns into an error. */
function withMemoryLimit(imports: WebAssembly.Imports): WebAssembly.Imports {
  const resize = imports.env?.emscripten_resize_heap as (size: number) => number
  const limited = (size: number) => (size >>> 0 > MEMORY_LIMIT ? 0 : resize(size))
  return { ...imports, env: { ...imports.env, emscripten_resize_heap: limited } } as WebAssembly.Imports
}
