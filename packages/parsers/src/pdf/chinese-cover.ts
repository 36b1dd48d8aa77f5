import type { TextItem } from './layout/items.js'
import { lineOf } from './layout/lines.js'
import { segmentsOf } from './tables/segments.js'

const ISSUED = /^发\s*布$/
/** What is never a further line of a title. */
const OWN_LINE =
  /^(?:ICS|CCS|代替|部分代替)|^[A-Z][A-Z/∕\s]*\d[\d.]*\s?[—–-]\s?\d{2}|^[A-Z]\s?\d{2}$|\d{4}\s?[-—–－年.]\s?\d|发\s*布$|实\s*施$|中华人民共和国.*标准$/

/** The lines of the cover of a Chinese standard: what stands apart on one line is said apart, a title goes on over lines. */
export function chineseCoverParagraphs(cover: readonly TextItem[]): TextItem[][] {
  const parts = cover.flatMap(partsOf)
  const paragraphs: TextItem[][] = []
  for (const part of parts) {
    const before = paragraphs.at(-1)
    const last = before?.at(-1)
    if (ISSUED.test(part.line.text.trim())) issue(paragraphs, part)
    else if (before && last && ISSUED.test(last.line.text.trim()) && isBeside(last, part)) before.splice(-1, 0, part)
    else if (before && isFurtherLine(before.at(-1) as TextItem, part)) before.push(part)
    else paragraphs.push([part])
  }
  return paragraphs
}

/** The parts of a line that wide gaps part: the two dates, a body and 发布; letter-spaced words stay together. */
function partsOf(item: TextItem): TextItem[] {
  const segments = segmentsOf(item.line)
  if (segments.length < 2 || segments.every(({ words }) => words.length === 1 && words[0]?.text.length === 1))
    return [item]
  return segments.map(({ words }) => ({ ...item, line: lineOf(words, item.line.page) }))
}

function isFurtherLine({ line: before }: TextItem, { line }: TextItem): boolean {
  if (OWN_LINE.test(before.text) || OWN_LINE.test(line.text)) return false
  const isChinese = (text: string) => /\p{Script=Han}/u.test(text)
  if (isChinese(before.text) !== isChinese(line.text) || Math.abs(before.style.size - line.style.size) > 1) return false
  const step = line.baseline - before.baseline
  // Parts of a large title may stand on one line.
  const isBelow = step > 0 || (step === 0 && line.style.size > 15)
  return isBelow && step < 2.2 * line.style.size && line.style.size > 9
}

/** Whether a line stands next to 发布 and may name a body. */
function isBeside(issued: TextItem, { line }: TextItem): boolean {
  return Math.abs(line.baseline - issued.line.baseline) <= 3 * issued.line.style.size && !OWN_LINE.test(line.text)
}

/** 发布 stands beside the names of the bodies that issue the standard, one below the other: it ends what they say. */
function issue(paragraphs: TextItem[][], part: TextItem): void {
  const own: TextItem[] = []
  for (let last = paragraphs.at(-1); last; last = paragraphs.at(-1)) {
    if (!isBeside(part, last.at(-1) as TextItem)) break
    own.unshift(...last)
    paragraphs.pop()
  }
  paragraphs.push([...own, part])
}
