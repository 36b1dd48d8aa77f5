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

describe('the cover of a Chinese standard whose title says that it is one', () => {
  it('tells the title, and not whose standard it is', async () => {
    const cover = `page 595 842
120 100 20b 中华人民共和国国家水壶保护标准
400 150 12 GB 4321-2017
120 300 22b 水壶噪声排放标准
60 640 14 2017-4-24 发布
400 640 14 2017-5-1 实施`
    const { metadata } = await parse({
      bytes: pdfOf(`${cover}\n${COVER.slice(COVER.lastIndexOf('page'))}`),
      name: 'k.pdf',
    })
    expect(metadata.titles).toEqual([{ language: 'zh', text: '水壶噪声排放标准' }])
  })
})

const BODY = `page 595 842
60 80 14b 1 Scope
60 110 10 This document applies to kettles that boil water in homes and in offices.
60 140 14b 2 Requirements
60 170 10 The kettle shall boil one litre of water in five minutes, and it shall not sing.`

describe('the cover of an English standard', () => {
  const titlesOf = async (cover: string) => {
    const { metadata, children } = await parse({ bytes: pdfOf(`page 595 842\n${cover}\n${BODY}`), name: 'kettles.pdf' })
    const clauses = children.flatMap((child) => (child.type === 'clause' && child.title ? [child.title] : []))
    return { titles: metadata.titles.map(({ text }) => text), clauses }
  }

  it('tells the title by its size, on however many lines, past the number, the kind, the date and the stage', async () => {
    const cover = `60 80 30b KTL 303 645 V2.1.1 (2020-06)
60 130 22b TECHNICAL SPECIFICATION
60 200 20b Safety of Kettles in
60 226 20b Homes and Offices (SKHO) Version 1.2
60 260 20b Working Draft 02
60 290 20b 24 November 2019
60 700 10 The Kettle Makers`
    expect(await titlesOf(cover)).toEqual({
      titles: ['Safety of Kettles in Homes and Offices (SKHO) Version 1.2'],
      clauses: ['Scope', 'Requirements'],
    })
  })

  it('tells none where the largest words are no title', async () => {
    expect((await titlesOf('60 80 30b kettles)\n60 700 10 The Kettle Makers')).titles).toEqual([])
  })
})
