import { describe, expect, it } from 'vitest'
import { doc } from '../src/doc/index.js'
import { detectFormat, type Input, parse } from '../src/index.js'
import { buildCompoundFile } from './build-compound-file.js'

const word = buildCompoundFile([{ name: '1Table' }, { name: 'WordDocument', bytes: [0xec, 0xa5] }])
const richText = new TextEncoder().encode('{\\rtf1\\ansi 1 Scope\\par}')
const zip = Uint8Array.from([0x50, 0x4b, 3, 4])
const read = (bytes: Uint8Array, more: Partial<Input> = {}) => doc.parseBinary({ bytes, name: 'old.docx', ...more })

describe('an old file of a word processor', () => {
  it.each([
    ['a Word file', word],
    ['a rich text', richText],
  ])('%s is known by its bytes, whatever its name', (_, bytes) => {
    for (const name of ['standard.doc', 'standard.docx', 'standard.wps', 'standard.txt', undefined])
      expect(detectFormat({ bytes, name })).toBe('doc')
  })

  it('is handed over to the parser of DOCX under its own name', async () => {
    const readBeside = async () => undefined
    const given: Uint8Array[] = []
    const convertToDocx = async (bytes: Uint8Array) => {
      given.push(bytes)
      return zip
    }
    const handover = await read(word, { convertToDocx, readBeside })
    expect(given).toEqual([word])
    expect(handover).toMatchObject({ format: 'docx', input: { name: 'old.docx', bytes: zip, readBeside } })
    expect(handover.diagnostics).toMatchObject([{ severity: 'info', ruleId: 'converted-to-docx' }])
  })

  it('says what it is and what is to be done where nothing can convert it', async () => {
    const refused = expect(parse({ bytes: word, name: 'old.docx' })).rejects
    await refused.toMatchObject({
      ruleId: 'needs-conversion',
      message:
        'old.docx is a Word 97–2003 or WPS document. Install LibreOffice, which converts it, or save it as .docx with a word processor.',
    })
    await expect(read(richText)).rejects.toThrow(/is a rich text \(RTF\)\. Install LibreOffice/)
  })

  it('says why its conversion failed', async () => {
    const convertToDocx = () => Promise.reject(new Error('LibreOffice took longer than 120 s.'))
    await expect(read(word, { convertToDocx })).rejects.toMatchObject({
      ruleId: 'needs-conversion',
      message: expect.stringContaining('LibreOffice took longer than 120 s.'),
    })
    const toNothing = async () => new Uint8Array()
    await expect(read(word, { convertToDocx: toNothing })).rejects.toThrow(/Its conversion gave no DOCX file/)
  })
})

describe('a compound file that is no readable text document has an error of its own', () => {
  const never = async () => {
    throw new Error('must not be converted')
  }
  const embedded = { name: 'ObjectPool', within: ['Workbook', 'EncryptedPackage'] }

  it.each<[string, Uint8Array, string, RegExp]>([
    [
      'a DOCX with a password',
      buildCompoundFile([{ name: 'EncryptionInfo' }, { name: 'EncryptedPackage' }]),
      'encrypted',
      /old\.docx is protected by a password/,
    ],
    [
      'a Word file with a password',
      buildCompoundFile([{ name: 'WordDocument', bytes: [0xec, 0xa5, 0xc1, 0, 0, 0, 0, 0, 0, 0, 0, 0x01] }]),
      'encrypted',
      /protected by a password/,
    ],
    ['a workbook', buildCompoundFile([{ name: 'Workbook' }]), 'wrong-format', /is an Excel workbook, no text/],
    ['slides', buildCompoundFile([{ name: 'PowerPoint Document' }]), 'wrong-format', /is a PowerPoint presentation/],
    ['a message', buildCompoundFile([{ name: '__properties_version1.0' }]), 'wrong-format', /is an Outlook message/],
    ['something unknown', buildCompoundFile([{ name: 'Data' }]), 'wrong-format', /without a text/],
    ['an empty directory', buildCompoundFile([]), 'wrong-format', /without a text/],
    ['a header alone', word.slice(0, 512), 'damaged-source', /cut off or damaged/],
    ['half a header', word.slice(0, 40), 'damaged-source', /cut off or damaged/],
    ['nothing but its signature', word.slice(0, 8), 'damaged-source', /cut off or damaged/],
  ])('%s', async (_, bytes, ruleId, message) => {
    const failure = expect(read(bytes, { convertToDocx: never })).rejects
    await failure.toMatchObject({ ruleId, message: expect.stringMatching(message) })
  })

  it('but what is embedded in a text document does not count', async () => {
    const bytes = buildCompoundFile([embedded, { name: 'WordDocument', bytes: [0xec, 0xa5] }])
    await expect(read(bytes, { convertToDocx: async () => zip })).resolves.toMatchObject({ format: 'docx' })
  })
})

describe('a hostile compound file is answered at once', () => {
  const changed = (offset: number, ...values: number[]) => {
    const bytes = word.slice()
    const view = new DataView(bytes.buffer)
    for (const [index, value] of values.entries()) view.setUint32(offset + index * 4, value, true)
    return bytes
  }
  const allocation = 512
  const directory = 1024

  it.each([
    ['a directory whose sectors form a ring', changed(allocation + 4, 1)],
    ['a list of allocation sectors that forms a ring', changed(68, 0, 1)],
    ['an allocation table outside of the file', changed(76, 0xfffff)],
    ['a directory that goes on outside of the file', changed(allocation + 4, 0xfffff)],
    ['entries that are their own neighbours', changed(directory + 128 + 68, 1, 2)],
    ['a name longer than its place', changed(directory + 128 + 64, 0x0002ffff)],
  ])('%s', async (_, bytes) => {
    await expect(read(bytes, { convertToDocx: async () => zip })).resolves.toMatchObject({ format: 'docx' })
  })

  it.each([
    ['sectors of 2 to the 65535th', changed(30, 0x0006ffff)],
    ['a directory that begins outside of the file', changed(48, 0xfffff)],
  ])('%s', async (_, bytes) => {
    await expect(read(bytes)).rejects.toMatchObject({ ruleId: 'damaged-source' })
  })
})
