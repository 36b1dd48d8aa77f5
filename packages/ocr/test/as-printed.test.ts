import type { RecognisedWord } from '@clausekit/parsers'
import { describe, expect, it } from 'vitest'
import { asPrinted } from '../src/as-printed.js'

/** The words of a line, parted by spaces, with the signs that were printed. */
function printed(line: string): string {
  const words = line
    .split(' ')
    .map((text) => ({ text, box: [0, 0, 0, 0] as [number, number, number, number], confidence: 1, line: 0 }))
  return asPrinted(words)
    .map(({ text }) => text)
    .join(' ')
}

describe('signs that the recogniser takes for others', () => {
  it.each([
    ['a dash before a list item', '一 一 检验 应 合格 ;', '— — 检验 应 合格 ；'],
    ['a dash in one piece', '一一 检验', '—— 检验'],
    ['a dash before a year', '符合 GB/T 9999 一 2019', '符合 GB/T 9999 — 2019'],
    ['a dash within a word', 'GB/T 9999一2019', 'GB/T 9999—2019'],
    ['the number one stays', '一 般 要求 之 一', '一 般 要求 之 一'],
    ['a gap behind a number is no quotation mark', '5 ” 技术 要求 GB/T 9 ”代码', '5 技术 要求 GB/T 9 代码'],
    ['a quotation stays', '“ A1 ” 的 “甲 ”', '“ A1 ” 的 “甲 ”'],
    ['a comma after Chinese', '关闭 ,外壳 宜 封闭', '关闭 ，外壳 宜 封闭'],
    ['a comma between Latin words stays', 'open, close; 1:5', 'open, close; 1:5'],
    ['brackets', '外壳 (含 底座 ) 宜', '外壳 （含 底座 ） 宜'],
    ['brackets that became angular', '外壳 〈含 底座 ) 宜 〈见 图 〉', '外壳 （含 底座 ） 宜 〈见 图 〉'],
    ['brackets around Latin words in Chinese', '算法 (SM3) 的', '算法 （SM3） 的'],
    ['the bracket of a list label stays', 'a) 印章 头 信息 :', 'a) 印章 头 信息 ：'],
    ['brackets in English stay', 'f(x) (see 4)', 'f(x) (see 4)'],
  ])('%s', (_, line, expected) => {
    expect(printed(line)).toBe(expected)
  })

  it('a stroke as wide as two characters is a dash', () => {
    const place = (text: string, left: number, width: number, height: number) =>
      ({ text, box: [left, 50 - height, left + width, 50], confidence: 1, line: 0 }) satisfies RecognisedWord
    const texts = (width: number) =>
      asPrinted([place('一', 10, width, 3), place('般', 20 + width, 30, 30)]).map(({ text }) => text)
    expect(texts(58)).toEqual(['——', '般'])
    expect(texts(28)).toEqual(['一', '般'])
  })
})
