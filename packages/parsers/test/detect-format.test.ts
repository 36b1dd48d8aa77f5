import { describe, expect, it } from 'vitest'
import { detectFormat, parse } from '../src/index.js'

const input = (name: string | undefined, words: string) => ({ name, bytes: new TextEncoder().encode(words) })

describe('the format of an input', () => {
  it.each([
    ['standard.xml', '<?xml version="1.0"?>\n<standard xmlns:xlink="x"><front/></standard>', 'sts'],
    ['adoption.xml', '<!DOCTYPE adoption SYSTEM "sts.dtd">\n<adoption/>', 'sts'],
    ['draft.xml', '<?xml version="1.0"?>\n<?rfc toc="yes"?>\n<rfc docName="draft-x-00"/>', 'rfcxml'],
    ['page.html', 'no tag yet', 'html'],
    ['chapter.adoc', 'no sign yet', 'asciidoc'],
    [undefined, '<!DOCTYPE html>\n<title>Kettles</title>', 'html'],
    [undefined, '<rfc version="3"><front/></rfc>', 'rfcxml'],
    [undefined, '<standard><body/></standard>', 'sts'],
    [undefined, '= Kettles\n:sectnums:\n\n== Scope\n', 'asciidoc'],
    [undefined, '# Kettles\n\n## Scope\n', 'markdown'],
    [undefined, '1. Scope\n\n   Kettles boil.\n', 'text'],
    ['build.xml', '<project><target/></project>', undefined],
  ])('%s, %j', (name, words, format) => {
    expect(detectFormat(input(name, words))).toBe(format)
  })

  it('is found in UTF-16 too', () => {
    const bytes = new Uint8Array(Buffer.from('<?xml version="1.0"?><standard><body/></standard>', 'utf16le'))
    expect(detectFormat({ bytes, name: 'a.xml' })).toBe('sts')
  })

  it('that no parser has is refused with what was found', async () => {
    await expect(parse(input('build.xml', '<project/>'))).rejects.toThrow(
      'build.xml: the ending is that of sts and rfcxml, but the beginning of the file is that of none of them',
    )
    await expect(parse(input('build.xml', '<project/>'), { format: 'odt' })).rejects.toThrow('no parser for odt')
  })

  it('that is marked up cannot be joined', async () => {
    const file = input('a.xml', '<standard><body/></standard>')
    await expect(parse([file, file])).rejects.toMatchObject({ ruleId: 'not-joinable' })
  })
})
