import { describe, expect, it } from 'vitest'
import { parse } from '../src/index.js'
import { pdfOf } from './pdf-writer.js'

const COVER = `page 595 842
140 190 22b 家用电水壶壶盖
140 222 22b 通用技术规范
150 265 14 EMC of kettles for homes and offices
130 290 14 Part 2: General specifications for lids
200 640 16b 某国家质量部发布
240 672 14b 二〇一三年一月
page 595 842
60 80 14b 1 范围
60 110 10 本规范规定了家用电水壶壶盖的要求。
60 140 14b 2 要求
60 170 10 壶盖应在水沸腾时保持关闭，应能用一只手打开，并且不得漏水。`

describe('the cover of a Chinese standard without a number', () => {
  it('tells the titles in both languages, who issued it and in which month', async () => {
    const { metadata } = await parse({ bytes: pdfOf(COVER), name: 'kettles.pdf' })
    expect(metadata.titles).toEqual([
      { language: 'zh', text: '家用电水壶壶盖通用技术规范' },
      { language: 'en', text: 'EMC of kettles for homes and offices Part 2: General specifications for lids' },
    ])
    expect(metadata).toMatchObject({ publisher: '某国家质量部', published: '2013-01' })
  })
})
