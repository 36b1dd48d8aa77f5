import { describe, expect, it } from 'vitest'
import { parse, UnreadableSourceError } from '../src/index.js'
import { outlineOf } from './outline.js'
import { pagesPdf, pdfOf } from './pdf-writer.js'

const PAGE = 'page 400 600\n40 60 12b 1 Scope\n40 90 10 This document applies to kettles.'
const CONTENT = 'BT /B 12 Tf 40 540 Td (1 Scope) Tj ET BT /R 10 Tf 40 510 Td (This is about kettles.) Tj ET\n'

const bytesOf = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0))
const textOf = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes)
const read = (bytes: Uint8Array) => parse({ bytes, name: 'kettles.pdf' })
const content = (text: string, width = 400, height = 600) => pagesPdf([{ width, height, content: text }])

/** One clear error that names the file. */
async function expectRefused(bytes: Uint8Array, ruleId: string): Promise<void> {
  const error = await read(bytes).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(UnreadableSourceError)
  expect((error as UnreadableSourceError).ruleId).toBe(ruleId)
  expect((error as Error).message).toContain('kettles.pdf')
}

async function expectScope(bytes: Uint8Array): Promise<void> {
  expect(outlineOf(await read(bytes)).tree).toContain('1 Scope | scope')
}

describe('a broken PDF', () => {
  it('that is cut off is refused', async () => {
    await expectRefused(pdfOf(PAGE).slice(0, 300), 'pdf-damaged')
  })

  it('that has only its first line is refused', async () => {
    await expectRefused(bytesOf('%PDF-1.7\n'), 'pdf-damaged')
  })

  it('whose table of objects points nowhere is read all the same', async () => {
    await expectScope(bytesOf(textOf(pdfOf(PAGE)).replace(/\d{10} 00000 n/g, '0000000009 00000 n')))
  })

  it('that is encrypted is refused with the remedy', async () => {
    const key = '(12345678901234567890123456789012)'
    const encrypted = pagesPdf(
      [{ width: 400, height: 600, content: CONTENT }],
      `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >> /ID [(1234567890123456) (1234567890123456)]`,
    )
    await expectRefused(encrypted, 'pdf-encrypted')
    await expect(read(encrypted)).rejects.toThrow('qpdf --decrypt')
  })

  it('whose tree of pages holds itself is refused', async () => {
    const cyclic =
      '%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj 2 0 obj << /Type /Pages /Kids [2 0 R 2 0 R] /Count 100000000 >> endobj trailer << /Root 1 0 R >>'
    await expectRefused(bytesOf(cyclic), 'pdf-damaged')
  })
})

describe('a PDF that is too much', () => {
  it('of 10,000 empty pages is refused', async () => {
    const pages = Array.from({ length: 10_000 }, () => ({ width: 400, height: 600, content: '' }))
    await expectRefused(pagesPdf(pages), 'pdf-no-readable-page')
  })

  it('with a page of a kilometre is read', async () => {
    await expectScope(content(CONTENT, 2_800_000, 2_800_000))
  })

  it('with a page without size is read', async () => {
    await expectScope(content(CONTENT, 0, 0))
  })

  it('with too many characters on a page is refused', async () => {
    const line = `BT /R 1 Tf 1 0 0 1 0 500 Tm ${`(${'abcd '.repeat(100)}) Tj `.repeat(1000)} ET\n`
    await expectRefused(content(line), 'pdf-too-long')
  })

  it('with millions of characters on a page ends with an error, too', async () => {
    const line = `BT /R 1 Tf 1 0 0 1 0 500 Tm ${`(${'abcd '.repeat(1000)}) Tj `.repeat(1000)} ET\n`
    await expect(read(content(line))).rejects.toThrow(UnreadableSourceError)
  })

  it('with thousands of crossing lines is read', async () => {
    const lines = Array.from(
      { length: 3000 },
      (_, index) => `${index % 400} 0 m ${index % 400} 600 l S 0 ${index % 600} m 400 ${index % 600} l S\n`,
    )
    const standard = await read(content(`${lines.join('')}${CONTENT}`))
    expect(outlineOf(standard).tree.join(' ')).toContain('kettles.')
  })

  it('with hundreds of columns in hundreds of rows is read', async () => {
    const rows = Array.from({ length: 200 }, (_, row) =>
      Array.from({ length: 100 }, (_, column) => `1 0 0 1 ${40 * column} ${500 - 12 * row} Tm (ab) Tj `).join(''),
    )
    await expectScope(content(`${CONTENT}BT /R 8 Tf ${rows.join('')} ET\n`, 4000, 4000))
  })
})
