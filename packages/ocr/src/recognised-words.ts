import type { RecognisedWord } from '@clausekit/parsers'
import { asPrinted } from './as-printed.js'
import type { ReadWord } from './tesseract-worker.js'

/** The words of a page's lines; Chinese, which has no spaces, comes in runs as long as nothing parts them. */
export function wordsOf(lines: readonly (readonly ReadWord[])[]): RecognisedWord[] {
  return lines.flatMap((words, line) => joinRuns(asPrinted(words.filter(isWord).map((word) => toWord(word, line)))))
}

/** No words where most are guesses, as on a page that was scanned sideways; dots do not count. */
export function unlessRubbish(words: RecognisedWord[]): RecognisedWord[] {
  const counted = words.filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
  const length = counted.reduce((sum, { text }) => sum + text.length, 0)
  const sure = counted.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0)
  return sure < LEAST_CONFIDENCE * length ? [] : words
}

const LEAST_CONFIDENCE = 0.55

/** Strokes alone are the rulings of a table. */
function isWord({ text }: ReadWord): boolean {
  return !/^[\s|｜¦]*$/.test(text)
}

function toWord({ text, confidence, bbox }: ReadWord, line: number): RecognisedWord {
  return {
    text: text.trim(),
    box: [bbox.x0, bbox.y0, bbox.x1, bbox.y1],
    confidence: Math.min(1, Math.max(0, confidence / 100)),
    line,
  }
}

function joinRuns(words: readonly RecognisedWord[]): RecognisedWord[] {
  const joined: RecognisedWord[] = []
  for (const word of words) {
    const before = joined.at(-1)
    if (before && isOneRun(before, word)) joined[joined.length - 1] = join(before, word)
    else joined.push(word)
  }
  return joined
}

const ENDS_CHINESE = /[\p{Script=Han}、。，；：？！（）《》〈〉「」『』【】“”—…]$/u
const BEGINS_CHINESE = /^[\p{Script=Han}、。，；：？！（）《》〈〉「」『』【】“”—…]/u

/** A gap as wide as a character is printed on purpose; the white of a comma is narrower. */
function isOneRun(before: RecognisedWord, after: RecognisedWord): boolean {
  const gap = after.box[0] - before.box[2]
  const height = Math.max(before.box[3] - before.box[1], after.box[3] - after.box[1])
  return ENDS_CHINESE.test(before.text) && BEGINS_CHINESE.test(after.text) && gap < 0.8 * height
}

function join(before: RecognisedWord, after: RecognisedWord): RecognisedWord {
  const [left, top, right, bottom] = after.box
  const [leftBefore, topBefore, rightBefore, bottomBefore] = before.box
  const length = before.text.length + after.text.length
  return {
    text: before.text + after.text,
    box: [
      Math.min(left, leftBefore),
      Math.min(top, topBefore),
      Math.max(right, rightBefore),
      Math.max(bottom, bottomBefore),
    ],
    confidence: (before.confidence * before.text.length + after.confidence * after.text.length) / length,
    line: before.line,
  }
}
