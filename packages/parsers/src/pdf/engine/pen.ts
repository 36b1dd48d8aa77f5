import type { Placed } from '../geometry.js'
import type { Frame } from './frames.js'
import type { Pdfium } from './load-pdfium.js'

/** Where the character stands that was read last: one object for all characters, since there are millions of them. */
export type Pen = Placed & {
  baseline: number
  /** Read the place of a character; false where it has none. */
  read(textPage: number, index: number, frame: Frame, code: number, size: number): boolean
}

/** A letter that takes more than this share of the size has the width of a Han character. */
const FULL_WIDTH = 0.93
/** The white beside a letter, as a share of the size. */
const BEARING = 0.06
/** Figures are equally wide. */
const DIGIT = 0.5

/** A pen whose answers from the engine stand at `address`, which is a multiple of 8. */
export function createPen(engine: Pdfium, address: number): Pen {
  let singles = new Float32Array(engine.memory.buffer, address, 4)
  let doubles = new Float64Array(engine.memory.buffer, address, 4)
  // Growing the memory of the engine takes the old views away.
  const refresh = () => {
    if (singles.length > 0) return
    singles = new Float32Array(engine.memory.buffer, address, 4)
    doubles = new Float64Array(engine.memory.buffer, address, 4)
  }
  const place = (frame: Frame, x0: number, y0: number, x1: number, y1: number) => {
    const [ax, bx] = [frame.x(x0, y0), frame.x(x1, y1)]
    const [ay, by] = [frame.y(x0, y0), frame.y(x1, y1)]
    pen.left = Math.min(ax, bx)
    pen.right = Math.max(ax, bx)
    pen.top = Math.min(ay, by)
    pen.bottom = Math.max(ay, by)
  }
  const pen: Pen = {
    left: 0,
    right: 0,
    top: 0,
    bottom: 0,
    baseline: 0,
    read(textPage, index, frame, code, size) {
      if (engine.FPDFText_GetLooseCharBox(textPage, index, address) === 0) return false
      refresh()
      place(frame, singles[0] as number, singles[1] as number, singles[2] as number, singles[3] as number)
      if (code < 0x7f && pen.right - pen.left > FULL_WIDTH * size) {
        // Fonts of Chinese typesetters say that every letter is as wide as a Han character.
        const { left, right } = pen
        engine.FPDFText_GetCharBox(textPage, index, address, address + 8, address + 16, address + 24)
        place(frame, doubles[0] as number, doubles[2] as number, doubles[1] as number, doubles[3] as number)
        const bearing = isDigit(code)
          ? Math.max(BEARING * size, (DIGIT * size - (pen.right - pen.left)) / 2)
          : BEARING * size
        pen.left = Math.max(left, pen.left - bearing)
        pen.right = Math.min(right, pen.right + bearing)
      }
      engine.FPDFText_GetCharOrigin(textPage, index, address, address + 8)
      pen.baseline = frame.y(doubles[0] as number, doubles[1] as number)
      return true
    },
  }
  return pen
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}
