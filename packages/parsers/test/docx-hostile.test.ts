import { plainText, Standard } from '@clausekit/model'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { docx, extractImages } from '../src/docx/index.js'
import { parse, UnreadableSourceError } from '../src/index.js'
import { docxOf } from './docx-package.js'

const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types'
const LINE = '<w:p><w:r><w:t>The kettle shall boil.</w:t></w:r></w:p>'

function read(bytes: Uint8Array) {
  return docx.parseBinary({ bytes, name: 'kettle.docx' }, {})
}

async function refusal(bytes: Uint8Array): Promise<UnreadableSourceError> {
  const error = await read(bytes).then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(UnreadableSourceError)
  expect((error as Error).message).toContain('kettle.docx')
  return error as UnreadableSourceError
}

function packageOf(type: string, part = 'word/document.xml'): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${TYPES}"><Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${part}"/></Relationships>`,
    ),
    [part]: strToU8('<a/>'),
  })
}

/** The bytes with others written over them, so far behind each place where `find` stands. */
function patched(bytes: Uint8Array, find: readonly number[], at: number, value: readonly number[]): Uint8Array {
  const copy = bytes.slice()
  for (let index = 0; index < copy.length; index++)
    if (find.every((byte, offset) => copy[index + offset] === byte)) copy.set(value, index + at)
  return copy
}

const CENTRAL = [0x50, 0x4b, 1, 2]

describe('a file under the name of a Word document that is none', () => {
  it.each([
    ['a workbook', packageOf('spreadsheetml.sheet', 'xl/workbook.xml'), 'Excel'],
    ['a presentation', packageOf('presentationml.presentation', 'ppt/presentation.xml'), 'PowerPoint'],
    ['an OpenDocument text', zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') }), 'OpenDocument'],
    ['an archive', zipSync({ 'readme.txt': strToU8('hello') }), 'zip archive'],
    ['a package without a text', zipSync({ '[Content_Types].xml': strToU8(`<Types xmlns="${TYPES}"/>`) }), 'missing'],
    ['a text without a body', packageOf('wordprocessingml.document'), 'no body'],
  ])('%s is refused by what it is', async (_, bytes, said) => {
    const error = await refusal(bytes)
    expect(error.ruleId).toBe('no-word-document')
    expect(error.message).toContain(said)
  })
})

describe('a broken archive', () => {
  const whole = docxOf({ body: LINE })

  it('that is cut off says so', async () => {
    expect((await refusal(whole.subarray(0, whole.length - 40))).ruleId).toBe('truncated-archive')
    expect((await refusal(whole.subarray(0, 40))).ruleId).toBe('truncated-archive')
  })

  it('whose directory points to nothing says so', async () => {
    expect((await refusal(patched(whole, CENTRAL, 42, [0xff, 0xff, 0xff, 0x7f]))).ruleId).toBe('broken-archive')
  })

  it('whose data are damaged says so', async () => {
    const damaged = whole.slice()
    damaged.fill(0xff, 60, 120)
    expect((await refusal(damaged)).ruleId).toMatch(/^(?:broken-archive|malformed-xml)$/)
  })

  it('that is encrypted asks for a file without a password', async () => {
    const error = await refusal(patched(whole, CENTRAL, 8, [1, 0]))
    expect(error.ruleId).toBe('encrypted')
    expect(error.message).toContain('password')
  })

  it('with an unknown compression says so', async () => {
    expect((await refusal(patched(whole, CENTRAL, 10, [99, 0]))).ruleId).toBe('unknown-compression')
  })
})

describe('a bomb', () => {
  it('is refused by its ratio', async () => {
    const body = `${LINE}<w:p><w:r><w:t>${' '.repeat(40 * 1024 * 1024)}</w:t></w:r></w:p>`
    expect((await refusal(docxOf({ body }))).ruleId).toBe('zip-bomb')
  })

  it('that lies about its size is stopped where it goes beyond', async () => {
    const bomb = docxOf({ body: `${LINE}<w:p><w:r><w:t>${' '.repeat(4 * 1024 * 1024)}</w:t></w:r></w:p>` })
    const view = new DataView(bomb.buffer, bomb.byteOffset)
    for (let at = 0; at < bomb.length - 46; at++)
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 1024 * 1024)
        view.setUint32(at + 24, 1024, true)
    expect((await refusal(bomb)).ruleId).toBe('zip-bomb')
  })

  it('of many small files is refused', async () => {
    const files = Object.fromEntries(Array.from({ length: 20_100 }, (_, index) => [`word/${index}`, new Uint8Array(0)]))
    expect((await refusal(docxOf({ body: LINE, files }))).ruleId).toBe('too-many-parts')
  })
})

describe('hostile markup', () => {
  it.each([
    ['an element that is not closed', '<w:p>'],
    ['an entity that is not declared', '<w:p><w:r><w:t>&bomb;</w:t></w:r></w:p>'],
    ['elements ten thousand deep', '<w:sdt><w:sdtContent>'.repeat(5000) + '</w:sdtContent></w:sdt>'.repeat(5000)],
    ['tables ten thousand deep', '<w:tbl><w:tr><w:tc>'.repeat(3400) + '</w:tc></w:tr></w:tbl>'.repeat(3400)],
    ['elements ten thousand deep that nobody reads', '<w:tblPr>'.repeat(10_000) + '</w:tblPr>'.repeat(10_000)],
  ])('%s is refused with part and line', async (_, body) => {
    const error = await refusal(docxOf({ body: LINE + body }))
    expect(error.ruleId).toBe('malformed-xml')
    expect(error.message).toContain('word/document.xml:1')
  })

  it('with a document type declaration is refused', async () => {
    const files = { 'word/document.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>') }
    expect((await refusal(docxOf({ body: LINE, files }))).ruleId).toBe('malformed-xml')
  })
})

describe('styles and lists that are based on themselves', () => {
  it('are reported, and the words are kept', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="A"/><w:basedOn w:val="b"/></w:style><w:style w:type="paragraph" w:styleId="b"><w:name w:val="B"/><w:basedOn w:val="a"/></w:style>' +
      '<w:style w:type="numbering" w:styleId="n"><w:name w:val="N"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="n"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    const body = `<w:p><w:pPr><w:pStyle w:val="a"/><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Kept</w:t></w:r></w:p>`
    const standard = await parse({ bytes: docxOf({ body, styles, numbering }), name: 'kettle.docx' })
    expect(plainText(standard).text).toContain('Kept')
    expect(standard.diagnostics.map(({ ruleId }) => ruleId)).toContain('cyclic-style')
  })

  it('in a chain of ten thousand styles are read', async () => {
    const styles = Array.from(
      { length: 10_000 },
      (_, index) =>
        `<w:style w:type="paragraph" w:styleId="s${index}"><w:name w:val="S${index}"/><w:basedOn w:val="s${index + 1}"/></w:style>`,
    ).join('')
    const page = await read(
      docxOf({ body: `<w:p><w:pPr><w:pStyle w:val="s0"/></w:pPr><w:r><w:t>Kept</w:t></w:r></w:p>`, styles }),
    )
    expect(page).toMatchObject({ blocks: [{ type: 'paragraph' }] })
  })
})

describe('what refers to nothing', () => {
  it('leaves the words as they are', async () => {
    const body =
      '<w:p><w:pPr><w:pStyle w:val="none"/><w:numPr><w:ilvl w:val="99"/><w:numId w:val="99"/></w:numPr></w:pPr><w:hyperlink r:id="rId9"><w:r><w:t>Words</w:t></w:r></w:hyperlink><w:r><w:footnoteReference w:id="9"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:drawing><a:blip r:embed="rId8"/></w:drawing></w:r></w:p><w:tbl/><w:p/>'
    const standard = await parse({ bytes: docxOf({ body }), name: 'kettle.docx' })
    expect(plainText(standard).text).toBe('Words')
    expect(Standard.safeParse(standard).success).toBe(true)
  })
})

describe('pictures', () => {
  it('are named where they stand and handed out by their parts', async () => {
    const picture = strToU8('a picture')
    const bytes = docxOf({
      body: '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" descr="A kettle"/><a:graphic><a:blip r:embed="rId7"/></a:graphic></wp:inline></w:drawing></w:r></w:p>',
      links: { rId7: ['image', 'media/image1.png'] },
      files: { 'word/media/image1.png': picture },
    })
    const page = await read(bytes)
    expect(page).toMatchObject({
      blocks: [
        {
          type: 'figure',
          children: [{ children: [{ type: 'image', url: 'word/media/image1.png', alternative: 'A kettle' }] }],
        },
      ],
    })
    const images = []
    for await (const image of extractImages({ bytes })) images.push(image)
    expect(images).toEqual([{ part: 'word/media/image1.png', bytes: picture }])
  })
})

describe('the strict form of the format', () => {
  it('is read as the other one, whatever its prefixes', async () => {
    const files = {
      'word/document.xml': strToU8(
        '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:pPr><x:outlineLvl x:val="0"/></x:pPr><x:r><x:t>Scope</x:t></x:r></x:p><p xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main"><r><t>Words</t></r></p></x:body></x:document>',
      ),
    }
    expect(await read(docxOf({ body: '', files }))).toMatchObject({
      blocks: [
        { type: 'heading', level: 1 },
        { type: 'paragraph', children: [{ value: 'Words' }] },
      ],
    })
  })
})
