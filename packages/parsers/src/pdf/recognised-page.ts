import type { RecognisedWord, RecognisePage } from '../parser.js'
import { median } from './geometry.js'
import type { PdfDocument, RawPage, Style, Word } from './page.js'

const DOTS_PER_INCH = 200
/** Lines whose height differs less from that of most lines are set in the same size. */
const SAME_SIZE = 0.25

/** Read the words of a page off its picture; its lines and columns are then found as on any page. */
export async function recognise(document: PdfDocument, page: RawPage, recognisePage: RecognisePage): Promise<RawPage> {
  const picture = document.renderPage(page.number, DOTS_PER_INCH)
  const words = await recognisePage({ ...picture, page: page.number, pageCount: document.pageCount })
  const points = 72 / picture.dotsPerInch
  return {
    ...page,
    turns: 0,
    width: picture.width * points,
    height: picture.height * points,
    words: placeWords(words, points),
    turned: [],
    rulings: page.turns === 0 ? page.rulings : [],
  }
}

function placeWords(recognised: readonly RecognisedWord[], points: number): Word[] {
  const lines = new Map<number, RecognisedWord[]>()
  for (const word of recognised) lines.set(word.line, [...(lines.get(word.line) ?? []), word])
  const heights = [...lines.values()].map((words) => median(words.map(({ box }) => box[3] - box[1])) * points)
  const usual = median(heights, 10)
  const styles = new Map<number, Style>()
  return [...lines.values()].flatMap((words, index) => {
    const height = heights[index] as number
    const size = Math.abs(height - usual) < SAME_SIZE * usual ? usual : height
    const rounded = Math.max(1, Math.round(2 * size) / 2)
    const style = styles.get(rounded) ?? styleOf(rounded)
    styles.set(rounded, style)
    const baseline = median(words.map(({ box }) => box[3])) * points
    return words
      .filter(({ text }) => text.trim() !== '')
      .map(({ text, box: [left, top, right, bottom], confidence }): Word => {
        const place = { left: left * points, top: top * points, right: right * points, bottom: bottom * points }
        return { ...place, text: text.trim(), baseline, style, spaced: true, confidence }
      })
  })
}

function styleOf(size: number): Style {
  return { font: '', size, bold: false, italic: false, fixed: false, invisible: false }
}
