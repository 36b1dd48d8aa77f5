import type { PageImage } from '@clausekit/parsers'
import { usualHeight, withDotLeaders } from './dot-leaders.js'
import { type ReducedPicture, toGraymap } from './page-picture.js'
import type { Bounds, ReadWord, TesseractWorker } from './tesseract-worker.js'

// The most words of a page that are looked at twice: on a picture of something else every one is doubtful.
const MAX_DOUBTFUL = 40

/**
 * Read the lines of a page.
 *
 * With two languages, the recogniser now and then makes letters of Chinese characters (BORER of 技术要求). So doubtful Latin
 * words among Chinese are read again in Chinese alone, and stay where that finds no Chinese in them either.
 */
export async function readPage(
  worker: TesseractWorker,
  image: PageImage,
  codes: readonly string[],
): Promise<ReadWord[][]> {
  const picture = toGraymap(image)
  const dotsPerInch = image.dotsPerInch / picture.reduction
  const lines = await worker.read(picture.file, { codes, dotsPerInch })
  const [main = ''] = codes
  const words = lines.flat()
  const height = usualHeight(words)
  const doubtful = codes.length > 1 && main.startsWith('chi_') ? words.filter((word) => isDoubtful(word, height)) : []
  const better = new Map<ReadWord, ReadWord[]>()
  for (const word of doubtful.slice(0, MAX_DOUBTFUL)) {
    const again = await worker.read(picture.file, { codes: [main], dotsPerInch, line: around(word.bbox, picture) })
    if (isChinese(again.flat())) better.set(word, again.flat())
  }
  const settled = withDotLeaders(lines.map((line) => line.flatMap((word) => better.get(word) ?? [word])))
  return settled.map((line) => line.map((word) => ({ ...word, bbox: enlarged(word.bbox, picture) })))
}

function isDoubtful({ text, confidence, bbox }: ReadWord, usual: number): boolean {
  return confidence < 80 && bbox.y1 - bbox.y0 >= usual / 2 && /[A-Za-z]/.test(text)
}

const ALL_CHINESE = /^[\p{Script=Han}、。，；：？！（）(),;:《》“”—]+$/u

function isChinese(words: readonly ReadWord[]): boolean {
  const text = words.map((word) => word.text).join('')
  if (!/\p{Script=Han}/u.test(text)) return false
  const sure = words.reduce((sum, { confidence }) => sum + confidence, 0) / words.length
  return sure >= 50 && (ALL_CHINESE.test(text) || words.every(({ confidence }) => confidence >= 80))
}

/** The box with some paper around it: the recogniser misreads what touches the edge. */
function around({ x0, y0, x1, y1 }: Bounds, { width, height }: ReducedPicture): Bounds {
  const margin = Math.ceil((y1 - y0) / 8)
  return {
    x0: Math.max(0, x0 - margin),
    y0: Math.max(0, y0 - margin),
    x1: Math.min(width, x1 + margin),
    y1: Math.min(height, y1 + margin),
  }
}

function enlarged({ x0, y0, x1, y1 }: Bounds, { reduction }: ReducedPicture): Bounds {
  return { x0: x0 * reduction, y0: y0 * reduction, x1: x1 * reduction, y1: y1 * reduction }
}
