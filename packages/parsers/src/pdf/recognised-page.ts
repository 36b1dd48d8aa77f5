import type { RecognisedWord, RecognisePage } from '../parser.js'
import { median } from './geometry.js'
import type { PdfDocument, Picture, RawPage, Style, Word } from './page.js'
import { isGarbled } from './triage/character-statistics.js'
import { turnedPicture } from './turned-picture.js'

const DOTS_PER_INCH = 200
/** Lines whose height differs less from that of most lines are set in the same size. */
const SAME_SIZE = 0.25

/** What came of the pictures of pages. */
export type Recognition = {
  /** Pages with words, upright. */
  pages: RawPage[]
  /** Pages on whose picture no word was found. */
  wordless: number[]
}

/** Read the words of pages off their pictures; the lines and columns are then found as on any page. */
export async function recognisePages(
  document: PdfDocument,
  numbers: readonly number[],
  recognisePage: RecognisePage,
): Promise<Recognition> {
  const recognition: Recognition = { pages: [], wordless: [] }
  // Pages that were scanned sideways follow each other: the turn of the one before is tried first.
  let order: RawPage['turns'][] = [0, 1, 3]
  for (const number of numbers) {
    const page = document.readPage(number)
    const picture = document.renderPage(number, DOTS_PER_INCH)
    let read: RawPage | undefined
    let hasWords = false
    for (const turns of order) {
      const found = await recognise(page, turnedPicture(picture, turns), turns, document.pageCount, recognisePage)
      if (found.words.length === 0) continue
      hasWords = true
      if (isGarbled(found.words.map(({ text }) => text).join(''))) continue
      read = found
      order = [turns, ...order.filter((each) => each !== turns)]
      break
    }
    if (read) recognition.pages.push(read)
    else if (!hasWords) recognition.wordless.push(number)
  }
  return recognition
}

async function recognise(
  page: RawPage,
  picture: Picture,
  turns: RawPage['turns'],
  pageCount: number,
  recognisePage: RecognisePage,
): Promise<RawPage> {
  const words = await recognisePage({ ...picture, page: page.number, pageCount })
  const points = 72 / picture.dotsPerInch
  return {
    ...page,
    turns,
    width: picture.width * points,
    height: picture.height * points,
    words: placeWords(words, points),
    turned: [],
    rulings: page.turns === turns ? page.rulings : [],
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
