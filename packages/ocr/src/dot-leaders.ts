import type { ReadWord } from './tesseract-worker.js'

/**
 * The lines with … for the dots that lead to a page number, as in a table of contents.
 *
 * The recogniser makes words of such dots (vovoseossens sas ea): they are doubtful, and not as high as letters are on this page.
 */
export function withDotLeaders(lines: readonly (readonly ReadWord[])[]): ReadWord[][] {
  const height = usualHeight(lines.flat())
  if (height === 0) return lines.map((words) => [...words])
  return lines.map((words) => {
    const kept: ReadWord[] = []
    let dots: ReadWord | undefined
    for (const word of [...words, undefined]) {
      if (word && isDots(word, height)) {
        dots = dots ? spanning(dots, word) : { ...word, text: '……' }
        continue
      }
      // What is narrower is dust.
      if (dots && dots.bbox.x1 - dots.bbox.x0 > 3 * height) kept.push(dots)
      dots = undefined
      if (word) kept.push(word)
    }
    return kept
  })
}

/** The height of most of the words that were read without doubt; 0 where there is none. */
export function usualHeight(words: readonly ReadWord[]): number {
  const heights = words.filter(({ confidence }) => confidence >= 80).map(heightOf)
  return heights.sort((a, b) => a - b)[Math.floor(heights.length / 2)] ?? 0
}

function isDots(word: ReadWord, usual: number): boolean {
  const ratio = heightOf(word) / usual
  return (
    (ratio < 0.5 || ratio > 1.5) &&
    word.confidence < 40 &&
    /[A-Za-z]/.test(word.text) &&
    !/\p{Script=Han}/u.test(word.text)
  )
}

function spanning(first: ReadWord, last: ReadWord): ReadWord {
  const [a, b] = [first.bbox, last.bbox]
  const bbox = {
    x0: Math.min(a.x0, b.x0),
    y0: Math.min(a.y0, b.y0),
    x1: Math.max(a.x1, b.x1),
    y1: Math.max(a.y1, b.y1),
  }
  return { ...first, bbox, confidence: Math.min(first.confidence, last.confidence) }
}

const heightOf = ({ bbox }: ReadWord) => bbox.y1 - bbox.y0
