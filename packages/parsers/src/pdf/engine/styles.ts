import { isSymbolFont } from '../../symbol-fonts.js'
import type { Style } from '../page.js'
import type { Pdfium } from './load-pdfium.js'
import type { Scratch } from './scratch.js'

const FIXED_PITCH = 1
const ITALIC = 1 << 6
const FORCE_BOLD = 1 << 18
const FILL_AND_STROKE = 2
const INVISIBLE = 3

const BOLD_NAME = /bold|black|heavy|semib|demi(?!light)|heiti|simhei|[-_,]hei|ht(?:jw|k)?(?:[-_]|$)|^E-H[A-Z]$|黑体/i
const ITALIC_NAME = /italic|oblique|slanted/i
const FIXED_NAME = /courier|consol|mono|menlo|typewriter|fixed|1mn|sourcecode|lucidaconsole|lettergothic/i

type Font = { name: string; bold: boolean; italic: boolean; fixed: boolean }

/** The styles of the text objects of one page, one object for all that are set alike. */
export function createStyles(engine: Pdfium, scratch: Scratch) {
  const fonts = new Map<number, Font>()
  const styles = new Map<string, Style>()
  return (textObject: number, size: number): Style => {
    const handle = engine.FPDFTextObj_GetFont(textObject)
    let font = fonts.get(handle)
    if (!font) {
      font = readFont(engine, scratch, handle)
      fonts.set(handle, font)
    }
    const mode = engine.FPDFTextObj_GetTextRenderMode(textObject)
    const rounded = Math.round(size * 4) / 4
    const key = `${handle} ${rounded} ${mode}`
    let style = styles.get(key)
    if (!style) {
      const { name, bold, italic, fixed } = font
      style = {
        font: name,
        size: rounded,
        bold: bold || mode === FILL_AND_STROKE,
        italic,
        fixed,
        invisible: mode === INVISIBLE,
        ...(isSymbolFont(name) ? { symbolic: true } : {}),
      }
      styles.set(key, style)
    }
    return style
  }
}

function readFont(engine: Pdfium, scratch: Scratch, handle: number): Font {
  const full = scratch.text('utf-8', (address, size) => engine.FPDFFont_GetBaseFontName(handle, address, size))
  const name = full.replace(/^[A-Z]{6}\+/, '')
  const flags = engine.FPDFFont_GetFlags(handle)
  return {
    name,
    bold: BOLD_NAME.test(name) || (flags > 0 && (flags & FORCE_BOLD) !== 0),
    italic: ITALIC_NAME.test(name) || (flags > 0 && (flags & ITALIC) !== 0),
    fixed:
      FIXED_NAME.test(name) ||
      (flags > 0 && (flags & FIXED_PITCH) !== 0 && !/hei|song|sun|ming|fang|kai|^fz|gothic|mincho/i.test(name)),
  }
}
