import type { RecognisedWord } from '@clausekit/parsers'

/** The words of a line with the signs that its print must have had where the recogniser takes one sign for another. */
export function asPrinted(words: readonly RecognisedWord[]): RecognisedWord[] {
  const withoutGaps = withoutQuotedGaps(words.map(({ text }) => text))
  const texts = withFullWidthSigns(withDashes(withoutGaps, words.map(isLongStroke)))
  return words.map((word, index) => ({ ...word, text: texts[index] ?? word.text })).filter(({ text }) => text !== '')
}

/** The recogniser takes the gap behind a number (5　要求) for a closing quotation mark; nothing opened it. */
function withoutQuotedGaps(texts: readonly string[]): string[] {
  let quoted = false
  return texts.map((text, index) => {
    const behindLatin = /[\dA-Za-z]$/.test(texts[index - 1] ?? '')
    const clean = behindLatin && !quoted ? text.replace(/^”(?=\p{Script=Han}|$)/u, '') : text
    quoted ||= /[“"]/.test(clean)
    return clean
  })
}

/** The recogniser takes a dash for the Chinese digit one, which looks the same: at the head of a list item, and in GB/T 1.1一2020. */
function withDashes(texts: readonly string[], longStrokes: readonly boolean[]): string[] {
  const opensWithDash = /^一一/.test(texts.slice(0, 2).join('')) && texts.join('').length > 2
  return texts.map((text, index) => {
    if (text === '一' && longStrokes[index]) return '——'
    if (opensWithDash && index < 2 && /^一+$/.test(text)) return '—'.repeat(text.length)
    const within = text.replace(/(?<=[\dA-Za-z])一(?=\d)/g, '—')
    const between = within === '一' && /[\dA-Za-z]$/.test(texts[index - 1] ?? '') && /^\d/.test(texts[index + 1] ?? '')
    return between ? '—' : within
  })
}

const FULL_WIDTH: Readonly<Record<string, string>> = { ',': '，', ':': '：', ';': '；', '?': '？', '!': '！' }
const HAN = /\p{Script=Han}/u
// The recogniser takes round brackets for angle brackets, too.
const OPENING = ['(', '（', '〈']
const CLOSING = [')', '）']

/** Beside Chinese characters signs are as wide as these (GB/T 15834—2011, 5.1); the recogniser does not tell the widths apart. */
function withFullWidthSigns(texts: readonly string[]): string[] {
  const line = [...texts.join('')]
  const isHan = (index: number) => HAN.test(line[index] ?? '')
  const opened: number[] = []
  const signs = [...line]
  for (const [index, sign] of line.entries()) {
    const besideHan = isHan(index - 1) || isHan(index + 1)
    if (besideHan) signs[index] = FULL_WIDTH[sign] ?? sign
    if (OPENING.includes(sign)) opened.push(index)
    if (!CLOSING.includes(sign)) continue
    // A bracket that nothing opened belongs to a list label: a).
    const from = opened.pop()
    if (from === undefined || !(besideHan || isHan(from - 1) || isHan(from + 1))) continue
    signs[from] = '（'
    signs[index] = '）'
  }
  let taken = 0
  return texts.map((text) => {
    const length = [...text].length
    taken += length
    return signs.slice(taken - length, taken).join('')
  })
}

/** A Chinese character is hardly wider than the line is high; a dash is as wide as two. */
function isLongStroke({ box }: RecognisedWord, _: number, words: readonly RecognisedWord[]): boolean {
  const height = Math.max(...words.map((word) => word.box[3] - word.box[1]))
  return box[2] - box[0] > 1.4 * height
}
