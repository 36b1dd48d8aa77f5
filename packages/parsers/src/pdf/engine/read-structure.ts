import type { Part } from '../page.js'
import type { Pdfium } from './load-pdfium.js'
import type { Scratch } from './scratch.js'

/** A page with more elements is read without its structure. */
const MAX_ELEMENTS = 20_000
const MAX_DEPTH = 64

/** Elements that hold running text of their own; what stands in other ones is a piece of the block above. */
const BLOCK = /^(?:P|H[1-6]?|Title|L|LI|LBody|TOC|TOCI|TH|TD|Caption|Note|FENote|BlockQuote|Code|Formula|Figure|Index)$/

/** The blocks of the structure tree of a tagged page, by the ids of their marked content; undefined for a page without one. */
export function readStructure(engine: Pdfium, scratch: Scratch, page: number): Map<number, Part> | undefined {
  const tree = engine.FPDF_StructTree_GetForPage(page)
  if (tree === 0) return undefined
  try {
    return partsOf(engine, scratch, tree)
  } finally {
    engine.FPDF_StructTree_Close(tree)
  }
}

function partsOf(engine: Pdfium, scratch: Scratch, tree: number): Map<number, Part> | undefined {
  const parts = new Map<number, Part>()
  let elements = 0
  const visit = (element: number, above: Part | undefined, depth: number): void => {
    if (element === 0 || ++elements > MAX_ELEMENTS || depth > MAX_DEPTH) return
    const role = scratch.text('utf-16le', (address, size) => engine.FPDF_StructElement_GetType(element, address, size))
    const part = BLOCK.test(role) ? { role } : above
    const count = engine.FPDF_StructElement_CountChildren(element)
    for (let index = 0; index < count; index++) {
      const content = engine.FPDF_StructElement_GetChildMarkedContentID(element, index)
      if (content >= 0) {
        if (part) parts.set(content, part)
      } else visit(engine.FPDF_StructElement_GetChildAtIndex(element, index), part, depth + 1)
    }
  }
  const count = engine.FPDF_StructTree_CountChildren(tree)
  for (let index = 0; index < count; index++) visit(engine.FPDF_StructTree_GetChildAtIndex(tree, index), undefined, 0)
  return elements > MAX_ELEMENTS || parts.size === 0 ? undefined : parts
}
