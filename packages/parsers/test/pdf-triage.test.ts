import { describe, expect, it } from 'vitest'
import { parse, UnreadableSourceError } from '../src/index.js'
import type { PageImage, RecognisedWord } from '../src/parser.js'
import type { RawPage } from '../src/pdf/page.js'
import { hasWords, kindOf, wantsRecognition } from '../src/pdf/triage/page-kind.js'
import { outlineOf } from './outline.js'
import { pagesPdf, pdfOf } from './pdf-writer.js'
import { textsOf } from './texts.js'

/** A page with shapes instead of words, as a scan or a print with outlined letters has. */
const SHAPES = Array.from({ length: 160 }, (_, index) => `rule ${40 + 2 * index} 60 ${40 + 2 * index} 70`).join('\n')
const TEXT = '40 60 12b 1 Scope\n40 90 10 This document applies to kettles that boil water in homes.'
/** What a font without a table of characters gives: codes in the order of their first use. */
const RUBBISH =
  "40 60 10 !\"#$%&'()*+,-./ &'()!\"#$% $%&#\"!'() !\"#$%&'()*+,-./ &'()!\"#$% $%&#\"!'() #$%&\n40 80 10 #$%&'()*+"

const input = (description: string) => ({ bytes: pdfOf(description), name: 'kettles.pdf' })

describe('pages without usable text', () => {
  it('are an error of the file where it has no others, which names them and the option that reads them', async () => {
    const reading = parse(input(`page 400 600\n${SHAPES}\npage 400 600\n${RUBBISH}`))
    await expect(reading).rejects.toThrow(UnreadableSourceError)
    await expect(reading).rejects.toThrow(/kettles\.pdf: page 1: only a picture.*page 2: text whose characters.*--ocr/s)
  })

  it('are named beside the text of the others, and nothing of them comes out', async () => {
    const standard = await parse(input(`page 400 600\n${TEXT}\npage 400 600\n${RUBBISH}\npage 400 600\n${SHAPES}`))
    const [diagnostic] = standard.diagnostics
    expect(diagnostic).toMatchObject({ severity: 'error', ruleId: 'pdf-unreadable-pages', location: { page: 2 } })
    expect(diagnostic?.message).toMatch(/page 3: only a picture.*page 2: text whose characters/)
    expect(JSON.stringify(standard.children)).not.toContain('$%&')
  })

  it('are no matter where they are blank', async () => {
    const { diagnostics } = await parse(input(`page 400 600\n${TEXT}\npage 400 600`))
    expect(diagnostics).toEqual([])
  })

  it('are a warning where a scan has a hidden text layer', async () => {
    const { diagnostics } = await parse(input('page 400 600\n40 60 12h 1 Scope\n40 90 10h This is about kettles.'))
    expect(diagnostics.map(({ ruleId }) => ruleId)).toContain('pdf-text-layer')
  })

  it('tell of lost figures in a long Chinese text', async () => {
    const words = '水壶的壶盖应在水沸腾以后保持关闭并且不得漏水也不得发出声音而且要能用手打开'
    const lines = Array.from({ length: 36 }, (_, index) => `40 ${60 + 13 * index} 10 ${words.slice(index)}${words}`)
    await expect(parse(input(`page 600 700\n${lines.join('\n')}`))).rejects.toThrow(/characters are of no language/)
  })
})

describe('a page behind whose picture most words have a font that cannot be read', () => {
  it('is named, and the few words that can be read do not come out', async () => {
    const picture = 'q 400 0 0 600 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q\n'
    const lost = Array.from({ length: 20 }, (_, line) => `BT /Lost 10 Tf 40 ${500 - 14 * line} Td (\\251\\252) Tj ET\n`)
    const read = 'BT /R 10 Tf 40 540 Td (Kettles of 9706 and others) Tj ET\n'
    const bytes = pagesPdf([{ width: 400, height: 600, content: `${picture}${read}${lost.join('')}` }])
    await expect(parse({ bytes, name: 'kettles.pdf' })).rejects.toThrow(/page 1: text whose characters/)
  })
})

describe('words that run askew', () => {
  it('are left out and counted', async () => {
    const text = 'BT /B 12 Tf 40 540 Td (1 Scope) Tj ET BT /R 10 Tf 40 510 Td (This is about kettles.) Tj ET\n'
    const watermark = 'BT /R 40 Tf 0.7 0.7 -0.7 0.7 100 200 Tm (DRAFT) Tj ET\n'
    const content = `${text}${watermark}`
    const pages = [content, text, content].map((each) => ({ width: 400, height: 600, content: each }))
    const { children, diagnostics } = await parse({ bytes: pagesPdf(pages), name: 'kettles.pdf' })
    expect(JSON.stringify(children)).not.toContain('DRAFT')
    const [diagnostic] = diagnostics
    expect(diagnostic).toMatchObject({ severity: 'info', ruleId: 'pdf-askew-words', location: { page: 1 } })
    expect(diagnostic?.message).toMatch(/10 characters .* on pages 1, 3/)
  })
})

describe('a page that is read off its picture', () => {
  const word = (text: string, left: number, top: number, line: number): RecognisedWord => ({
    text,
    box: [left, top, left + 12 * text.length, top + 28],
    confidence: 0.8,
    line,
  })
  const images: PageImage[] = []
  const recognisePage = async (image: PageImage) => {
    images.push(image)
    return [
      word('1', 110, 160, 0),
      word('Scope', 140, 160, 0),
      word('This', 110, 260, 1),
      word('is', 170, 260, 1),
      word('about', 206, 260, 1),
      word('kettles.', 280, 260, 1),
    ]
  }

  it('goes through the same layout, with its confidence in every place', async () => {
    const standard = await parse(input(`page 400 600\n${SHAPES}`), { recognisePage })
    expect(outlineOf(standard).tree).toEqual(['1 Scope | scope', '  This is about kettles.'])
    const places = textsOf(standard.children).map(({ location }) => location)
    expect(places).toMatchObject([{ page: 1, confidence: 0.8 }])
    expect(standard.diagnostics.map(({ ruleId }) => ruleId)).toEqual(['pdf-recognised-pages'])
  })

  it('is drawn on white at 200 dots per inch', () => {
    const [image] = images
    expect(image).toMatchObject({ page: 1, pageCount: 1, width: 1111, height: 1667, dotsPerInch: 200 })
    expect(image?.pixels.length).toBe(1111 * 1667 * 4)
    expect([...(image?.pixels.subarray(0, 4) ?? [])]).toEqual([255, 255, 255, 255])
  })

  it('stays unread where nothing is found on it', async () => {
    const reading = parse(input(`page 400 600\n${SHAPES}`), { recognisePage: async () => [] })
    await expect(reading).rejects.toThrow(/page 1: only a picture/)
  })

  it('is turned where no words are found on it, and the next pages are turned so first', async () => {
    const sizes: string[] = []
    const sideways = async ({ page, width, height }: PageImage) => {
      sizes.push(`${page}: ${width} x ${height}`)
      return width > height && sizes.length !== 2 ? [word('Kettles', 100, 200, 0)] : []
    }
    const standard = await parse(input(`page 400 600\n${SHAPES}\npage 400 600\n${SHAPES}`), {
      recognisePage: sideways,
    })
    const [upright, turned] = ['1111 x 1667', '1667 x 1111']
    expect(sizes).toEqual([`1: ${upright}`, `1: ${turned}`, `1: ${turned}`, `2: ${turned}`])
    const [place] = textsOf(standard.children).map(({ location }) => location)
    // 36 points from the left and 72 from the top of the turned picture, 30 wide, 10 high.
    expect(place).toMatchObject({ page: 1, box: [400 - 82.1, 36, 400 - 72, 66.2] })
  })

  it('and has no words in any direction is blank', async () => {
    const onlyFirst = async ({ page }: PageImage) => (page === 1 ? [word('Kettles', 100, 200, 0)] : [])
    const { diagnostics } = await parse(input(`page 400 600\n${SHAPES}\npage 400 600\n${SHAPES}`), {
      recognisePage: onlyFirst,
    })
    expect(diagnostics[0]).toMatchObject({ severity: 'info', ruleId: 'pdf-wordless-pages', location: { page: 2 } })
    expect(diagnostics.map(({ message }) => message).join()).not.toContain('--ocr')
  })

  it('is drawn smaller where it is a poster', async () => {
    let pixels = 0
    const look = async ({ width, height }: PageImage) => {
      pixels = width * height
      return [word('Kettles', 100, 200, 0)]
    }
    await parse(input(`page 3200 4700\n${SHAPES}`), { recognisePage: look })
    expect(pixels).toBeGreaterThan(5_900_000)
    expect(pixels).toBeLessThan(6_100_000)
  })
})

describe('a scan with a text layer', () => {
  const scan = (silent: number): RawPage => ({
    number: 1,
    width: 400,
    height: 600,
    words: [],
    rulings: [],
    turned: [],
    askew: 0,
    silent,
    pictures: [{ left: 0, top: 0, right: 400, bottom: 600 }],
    drawn: [],
    turns: 0,
  })
  const text = 'This document applies to kettles.'

  it('most of whose words have no characters keeps what there is, and is read again where that is possible', () => {
    const kind = kindOf(scan(0.8), text)
    expect([kind, hasWords(kind), wantsRecognition(kind)]).toEqual(['lossy-layer', true, true])
  })

  it('is text where only some words have none', () => {
    expect(kindOf(scan(0.4), text)).toBe('text')
  })
})
