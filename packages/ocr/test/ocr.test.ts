import { setTimeout as wait } from 'node:timers/promises'
import type { PageImage, RecognisedWord } from '@clausekit/parsers'
import { afterAll, describe, expect, it } from 'vitest'
import { createOcr, type OcrProgress } from '../src/index.js'
import { readGreyPng } from './read-png.js'

const fixtures = new URL('../../../test-fixtures/ocr/', import.meta.url)
const picture = (behaviour: string) => readGreyPng(new URL(`${behaviour}/input.png`, fixtures))
const blank = (width: number, height: number): PageImage => ({
  page: 7,
  pageCount: 9,
  width,
  height,
  dotsPerInch: 200,
  pixels: new Uint8Array(width * height * 4),
})

/** A quarter of a turn. */
function turned(image: PageImage): PageImage {
  const { width, height } = image
  const from = new Uint32Array(image.pixels.buffer)
  const to = Uint32Array.from(from, (_, index) => {
    const [x, y] = [index % height, Math.floor(index / height)]
    return from[x * width + (width - 1 - y)] as number
  })
  return { ...image, width: height, height: width, pixels: new Uint8Array(to.buffer) }
}

/** A picture on which there is enough to look at. */
function noise(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => (index % 4 === 3 ? 255 : ((index >> 2) * 2654435761) >>> 24))
}

function enlarged(image: PageImage, times: number): PageImage {
  const [width, height] = [image.width * times, image.height * times]
  const from = new Uint32Array(image.pixels.buffer)
  const to = new Uint32Array(width * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      to[y * width + x] = from[Math.floor(y / times) * image.width + Math.floor(x / times)] as number
  return { ...image, width, height, dotsPerInch: 30, pixels: new Uint8Array(to.buffer) }
}

/** The words of each printed line, parted by |. */
function linesOf(words: readonly RecognisedWord[]): string[] {
  const lines: string[] = []
  for (const { line, text } of words) lines[line] = lines[line] === undefined ? text : `${lines[line]}|${text}`
  return lines
}

describe('the words of a picture', () => {
  const progress: OcrProgress[] = []
  const ocr = createOcr({ languages: ['zh-CN', 'en'], onProgress: (page) => void progress.push(page) })
  afterAll(() => ocr.close())

  it('chinese comes in runs with the signs of its print', async () => {
    const words = await ocr.recognisePage(await picture('chinese-comes-in-runs-with-the-signs-of-its-print'))
    const lines = linesOf(words).map((line) => line.replaceAll('|', ''))
    expect(lines).toEqual([
      '5技术要求',
      '5.1阀门应在3s内关闭（含复位），并发出信号。',
      '——操作人员可以查看记录；',
      '——检验应符合GB/T9999—2019的规定：',
    ])
    expect(linesOf(words)[0]).toBe('5|技术要求')
  })

  it('english comes word by word, each with its box and how sure it is', async () => {
    const image = await picture('english-comes-word-by-word')
    const words = await ocr.recognisePage(image)
    expect(linesOf(words)).toEqual(['4.2|Closing|time', 'The|valve|shall|close|within|3|s|after|the|signal.'])
    let before = 0
    for (const { box, confidence, line } of words.slice(3)) {
      const [left, top, right, bottom] = box
      expect(left).toBeGreaterThanOrEqual(before)
      expect(line).toBe(1)
      expect([top, bottom].every((y) => y > image.height / 2 - 20 && y < image.height)).toBe(true)
      expect(confidence).toBeGreaterThan(0.5)
      expect(confidence).toBeLessThanOrEqual(1)
      before = right
    }
  })

  it('a scan that counts its pixels as points is read as well, in its own pixels', async () => {
    const small = await picture('english-comes-word-by-word')
    const words = await ocr.recognisePage(small)
    const large = await ocr.recognisePage(enlarged(small, 10))
    expect(large.map(({ text }) => text)).toEqual(words.map(({ text }) => text))
    for (const [index, { box }] of large.entries())
      expect(Math.abs(box[0] / 10 - (words[index] as RecognisedWord).box[0])).toBeLessThan(5)
  })

  it('a page that lies on its side has none, rather than rubbish', async () => {
    expect(await ocr.recognisePage(turned(await picture('english-comes-word-by-word')))).toEqual([])
  })

  it('a page with nothing on it has none', async () => {
    expect(await ocr.recognisePage(blank(300, 200))).toEqual([])
    expect(progress.at(-1)).toEqual({ page: 7, pageCount: 9 })
  })

  it('a picture that is none fails by the number of its page, and the next one is read', async () => {
    const broken = { ...blank(300, 200), pixels: new Uint8Array(5) }
    await expect(ocr.recognisePage(broken)).rejects.toThrow(/page 7 could not be read: 300 × 200 pixels take/)
    await expect(ocr.recognisePage(blank(40_000, 1))).rejects.toThrow(/at most 32767 a side/)
    const words = await ocr.recognisePage(await picture('english-comes-word-by-word'))
    expect(words.map(({ text }) => text)).toContain('valve')
  })
})

describe('a reader', () => {
  const speckled = { ...blank(1200, 1200), pixels: noise(1200 * 1200 * 4) }

  it('gives up a page that takes too long', async () => {
    const ocr = createOcr({ languages: ['en'], secondsPerPage: 0.001 })
    const reading = ocr.recognisePage(blank(300, 200))
    await expect(reading).rejects.toMatchObject({ ruleId: 'ocr-failed', message: expect.stringContaining('page 7') })
    await ocr.close()
  })

  it.each([0, 5, 200])('ends what it reads when it is closed %d ms later, and reads no more', async (milliseconds) => {
    let begin: () => void = () => {}
    const begun = new Promise<void>((resolve) => {
      begin = resolve
    })
    const ocr = createOcr({ languages: ['en'], onProgress: () => begin() })
    const reading = ocr.recognisePage(speckled)
    const outcome = expect(reading).rejects.toThrow()
    await begun
    await wait(milliseconds)
    await ocr.close()
    await outcome
    await expect(ocr.recognisePage(blank(300, 200))).rejects.toThrow(/closed/)
  })

  it.each([
    ['de', /install the package @tesseract\.js-data\/deu\./],
    ['zh-TW', /install the package @tesseract\.js-data\/chi_tra\./],
    ['tlh', /install the package @tesseract\.js-data\/tlh\./],
    ['kw', /No trained data is known for the language kw\./],
    ['../secret', /'\.\.\/secret' is none\./],
    ['', /'' is none\./],
  ])('says what the language %j lacks', (language, message) => {
    expect(() => createOcr({ languages: [language] })).toThrow(message)
  })
})
