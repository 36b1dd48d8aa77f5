import { around, type Placed } from '../geometry.js'
import type { FigureItem } from '../layout/items.js'
import { type Line, linesOf } from '../layout/lines.js'
import type { RawPage, Ruling, Word } from '../page.js'

const CAPTION = /^(?:Figure|FIGURE|Fig\.|Abbildung|Abb\.|图)\s*[A-Z]?\.?\d/
const OPENING = /^(?:Fig|FIG|Abb|图)/
const LONGEST_CAPTION = 160

/** Shapes of one drawing are no further apart, in points, and the caption no further below. */
const NEAR = 28
const LOWEST = 30
const THIN = 3
const PROSE_WORDS = 8

export type Figures = { figures: FigureItem[]; rest: Word[]; rulings: Ruling[] }

/** The drawings and pictures above the captions of figures, with the words in them; their lines rule no table. */
export function takeFigures(page: RawPage): Figures {
  const figures: FigureItem[] = []
  let { words: rest, rulings } = page
  const shapes = [...page.drawn, ...page.pictures]
  if (shapes.length === 0 || !rest.some(({ text }) => OPENING.test(text))) return { figures, rest, rulings }
  const captions = linesOf(rest, page.number).filter(isCaption)
  let floor = 0
  for (const caption of captions) {
    const whole = drawingAbove(caption, shapes, floor)
    floor = caption.bottom
    const place = whole ? belowProse(whole, rest, page) : undefined
    if (!place) continue
    const inside = rest.filter((word) => isWithin(word, place))
    figures.push({ ...place, kind: 'figure', page: page.number, lines: linesOf(inside, page.number) })
    const taken = new Set(inside)
    rest = rest.filter((word) => !taken.has(word))
    rulings = rulings.filter((ruling) => !isWithin(ruling, place))
  }
  return { figures, rest, rulings }
}

function isCaption({ text }: Line): boolean {
  return text.length < LONGEST_CAPTION && CAPTION.test(text) && !/[。.;；]$/.test(text.trim())
}

/** From the caption upwards, as long as one shape stands close above the other. */
function drawingAbove(caption: Line, shapes: readonly Placed[], floor: number): Placed | undefined {
  const above = shapes.filter(
    ({ top, bottom, left, right }) =>
      bottom <= caption.top + THIN && top >= floor - THIN && left < right + 1 && right > caption.left - 200,
  )
  above.sort((a, b) => b.bottom - a.bottom)
  let place: Placed | undefined
  for (const shape of above) {
    // The underlines of words in the text above are no drawing.
    if (!place && shape.bottom - shape.top < THIN) continue
    if ((place?.top ?? caption.top) - shape.bottom > NEAR) break
    place = place ? around([place, shape]) : { ...shape }
  }
  return place && place.bottom - place.top >= LOWEST ? { ...place, bottom: caption.top } : undefined
}

/** Lines across the page are the text above a drawing, whatever is drawn around or below their words. */
function belowProse(place: Placed, words: readonly Word[], page: RawPage): Placed | undefined {
  const lines = linesOf(
    words.filter((word) => isWithin(word, place)),
    page.number,
  )
  const last = lines.findLast((line) => line.words.length >= PROSE_WORDS && line.right - line.left > 0.5 * page.width)
  const rest = last ? { ...place, top: last.bottom + 1 } : place
  return rest.bottom - rest.top >= LOWEST ? rest : undefined
}

function isWithin({ left, top, right, bottom }: Placed, place: Placed): boolean {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2]
  return x > place.left - 2 && x < place.right + 2 && y > place.top - 2 && y < place.bottom + 2
}
