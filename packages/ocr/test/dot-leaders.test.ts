import { describe, expect, it } from 'vitest'
import { withDotLeaders } from '../src/dot-leaders.js'
import type { ReadWord } from '../src/tesseract-worker.js'

/** A line from words given as text, confidence, height and width; they stand side by side. */
function line(...words: [text: string, confidence: number, height: number, width: number][]): ReadWord[] {
  let left = 0
  return words.map(([text, confidence, height, width]) => {
    const bbox = { x0: left, y0: 0, x1: left + width, y1: height }
    left += width + 10
    return { text, confidence, bbox }
  })
}
const texts = (words: ReadWord[]) => withDotLeaders([words]).map((kept) => kept.map(({ text }) => text).join(' '))
const heading = line(['4.1', 92, 20, 40], ['验证', 96, 25, 50], ['流程', 96, 25, 50])

describe('the dots of a table of contents', () => {
  it('are dots again', () => {
    const words = [
      ...heading,
      ...line(['vovoseen', 0, 6, 90], ['sas', 8, 43, 30], ['ea', 13, 5, 20], ['12', 90, 20, 20]),
    ]
    expect(texts(words)).toEqual(['4.1 验证 流程 …… 12'])
  })

  it('are told from doubtful words as high as the others, and from dust', () => {
    expect(texts([...heading, ...line(['GB/T', 15, 24, 60], ['印章', 20, 9, 60], ['-', 20, 3, 10])])).toEqual([
      '4.1 验证 流程 GB/T 印章 -',
    ])
    expect(texts([...heading, ...line(['i', 26, 5, 3])])).toEqual(['4.1 验证 流程'])
  })

  it('are not looked for where no word is sure', () => {
    expect(texts(line(['vo', 10, 20, 90], ['se', 10, 25, 90]))).toEqual(['vo se'])
    expect(withDotLeaders([])).toEqual([])
  })
})
