import type { Block, Figure, Formula, Inline, Location } from '@clausekit/model'
import { inlineText } from '../../inlines.js'
import type { Line } from './read-line.js'
import type { StoryReading } from './story-reading.js'

/** A paragraph that holds pictures and no words, with what is written into the drawing. */
export function figureOf(
  { children, location }: Line,
  drawn: readonly Block[],
  reading: StoryReading,
): Figure | undefined {
  const isOnlyImages = children.every(
    (each) => each.type === 'image' || each.type === 'break' || (each.type === 'text' && each.value.trim() === ''),
  )
  if (!isOnlyImages || reading.isWithin) return undefined
  const images = children.filter((each) => each.type === 'image')
  if (images.length === 0 && drawn.length === 0) return undefined
  const picture: Block[] = images.length > 0 ? [{ type: 'paragraph', children: images, location }] : []
  return { type: 'figure', children: [...picture, ...drawn], location }
}

const FORMULA_NUMBER = /^[\s.…]*[（(]([A-Z]?\d*(?:[.\-–—]\d+)*[a-z]?)[）)]\s*$/

/** A formula on a line of its own, with the number behind it. */
export function formulaOf(children: readonly Inline[], location: Location): Formula | undefined {
  const formula = children.find((each) => each.type === 'formula')
  if (!formula || children.some((each) => each.type === 'formula' && each !== formula)) return undefined
  const words = inlineText(children.filter((each) => each !== formula))
  const number = FORMULA_NUMBER.exec(words)?.[1]
  if (words.trim() !== '' && number === undefined) return undefined
  return {
    type: 'formula',
    ...(number ? { number } : {}),
    value: formula.value,
    ...(formula.notation ? { notation: formula.notation } : {}),
    location,
  }
}
