import { describe, expect, it } from 'vitest'
import { parse, UnreadableSourceError } from '../src/index.js'
import type { PageImage, RecognisedWord } from '../src/parser.js'
import { outlineOf } from './outline.js'
import { pdfOf } from './pdf-writer.js'
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
})
