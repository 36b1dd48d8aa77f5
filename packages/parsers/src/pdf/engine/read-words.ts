import { readSign } from '../../symbol-fonts.js'
import type { Part, Style, Word } from '../page.js'
import { type Frame, frameOf, type PageBounds } from './frames.js'
import type { Pdfium } from './load-pdfium.js'
import { findSpaces } from './missing-spaces.js'
import { createPen, type Pen } from './pen.js'
import { withoutCopies } from './printed-twice.js'
import type { Scratch } from './scratch.js'
import { createStyles } from './styles.js'

/** The words of a page by the direction in which they run, each in the frame in which it stands upright. */
export type DirectedWords = { frame: Frame; words: Word[]; characters: number }

/** What is written on a page. */
export type WrittenWords = {
  directions: DirectedWords[]
  /** Characters of words that run askew. */
  askew: number
  /** The text objects that have characters. */
  objects: number
}

/** A gap of more than this share of the size parts two words. */
export const WORD_GAP = 0.13
/** Characters of one word may lie over each other by this share of the size. */
const OVERLAP = 0.6

const MAX_CHARACTERS = 400_000
const NO_BREAK_SPACE = 0xa0
const IDEOGRAPHIC_SPACE = 0x3000
/** The engine marks a hyphen at the end of a line with a control character. */
const LINE_END_HYPHEN = 2

/** A page has more characters than are read. */
export class CrowdedPageError extends Error {}

/** Read all characters of a page and put those together that stand together. */
export function readWords(
  engine: Pdfium,
  scratch: Scratch,
  textPage: number,
  bounds: PageBounds,
  parts: ReadonlyMap<number, Part> | undefined,
): WrittenWords {
  const count = engine.FPDFText_CountChars(textPage)
  if (count > MAX_CHARACTERS)
    throw new CrowdedPageError(`A page has ${count} characters; at most ${MAX_CHARACTERS} are read.`)
  const styleOf = createStyles(engine, scratch)
  const directions = ([0, 1, 2, 3] as const).map((turns) => ({
    frame: frameOf(bounds, turns),
    words: [] as Word[],
    characters: 0,
  }))
  const pen = createPen(engine, scratch.address)
  let open: Word | undefined
  let object = 0
  let style: Style | undefined
  let part: Part | undefined
  let directed: (typeof directions)[number] | undefined
  let spaced = false
  let askew = 0
  const objects = new Set<number>()
  for (let index = 0; index < count; index++) {
    const code = engine.FPDFText_GetUnicode(textPage, index)
    if ((code <= 0x20 && code !== LINE_END_HYPHEN) || code === NO_BREAK_SPACE || code === IDEOGRAPHIC_SPACE) {
      // pdfium adds spaces of its own, which are not as good as a look at the gap.
      if (!spaced && code >= 0x20 && engine.FPDFText_IsGenerated(textPage, index) !== 1) spaced = true
      continue
    }
    const owner = engine.FPDFText_GetTextObject(textPage, index)
    if (owner === 0) continue
    if (owner !== object) {
      object = owner
      objects.add(owner)
      engine.FPDFText_GetMatrix(textPage, index, scratch.address)
      const [a, b, c, d] = [scratch.float32(0), scratch.float32(1), scratch.float32(2), scratch.float32(3)]
      style = styleOf(owner, engine.FPDFText_GetFontSize(textPage, index) * Math.hypot(c, d))
      directed = directions[turnsOf(a, b)]
      part = parts?.get(engine.FPDFPageObj_GetMarkedContentID(owner))
    }
    if (!directed) askew++
    if (!directed || !style || !pen.read(textPage, index, directed.frame, code, style.size)) continue
    directed.characters++
    const sign = style.symbolic ? readSign(signOf(code), style.font) : signOf(code)
    if (open && !spaced && open.style === style && open.part === part && goesOn(open, pen)) extend(open, pen, sign)
    else {
      open = wordOf(pen, sign, style, spaced, part)
      directed.words.push(open)
    }
    spaced = false
  }
  for (const directed of directions) {
    directed.words = withoutCopies(directed.words)
    findSpaces(directed.words)
  }
  return { directions, askew, objects: objects.size }
}

function signOf(code: number): string {
  if (code < 0x10000 && code !== LINE_END_HYPHEN && code !== 0xfffe && code !== 0xad) return String.fromCharCode(code)
  return code >= 0x10000 ? String.fromCodePoint(code) : '-'
}

/** Quarter turns of text whose line runs along (a, b); -1 for one that runs askew, as watermarks do. */
function turnsOf(a: number, b: number): 0 | 1 | 2 | 3 | -1 {
  if (Math.abs(b) < 0.05 * Math.abs(a)) return a > 0 ? 0 : 2
  if (Math.abs(a) < 0.05 * Math.abs(b)) return b > 0 ? 1 : 3
  return -1
}

function wordOf(
  { left, right, top, bottom, baseline }: Pen,
  text: string,
  style: Style,
  spaced: boolean,
  part?: Part,
): Word {
  return { text, left, right, top, bottom, baseline, style, spaced, ...(part ? { part } : {}) }
}

function goesOn(open: Word, pen: Pen): boolean {
  const { size } = open.style
  const gap = pen.left - open.right
  return gap < WORD_GAP * size && gap > -OVERLAP * size && Math.abs(open.baseline - pen.baseline) <= 0.1 * size
}

function extend(open: Word, pen: Pen, sign: string): void {
  open.text += sign
  if (pen.right > open.right) open.right = pen.right
  if (pen.top < open.top) open.top = pen.top
  if (pen.bottom > open.bottom) open.bottom = pen.bottom
}
