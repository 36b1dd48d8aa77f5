import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { beforeEach, describe, expect, it } from 'vitest'
import { emptyFolder, runMain } from './run-main.js'
import { pump } from './standards.js'

let cwd: string
beforeEach(async () => {
  cwd = await emptyFolder()
  await writeFile(join(cwd, 'pump.md'), pump)
})
const run = (...argv: string[]) => runMain(argv, { cwd })

describe.each(['convert', 'provisions', 'checklist'])('%s', (command) => {
  it('reads scanned pages and the text before changes on demand, and other files as ever', async () => {
    const plain = await run(command, 'pump.md')
    const { code, stdout, stderr } = await run(command, 'pump.md', '--tracked-changes', 'original', '--ocr')
    expect(code, stderr).toBe(0)
    expect(stdout).toBe(plain.stdout)
  })

  it('tells these options in its help', async () => {
    const { stdout } = await run(command, '--help')
    expect(stdout).toContain('--tracked-changes <text>')
    expect(stdout).toContain('--ocr [languages]')
  })
})

describe('convert --images', () => {
  it('writes the pictures of a Word file where the image nodes say, and none outside of the folder', async () => {
    const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47])
    const body = '<w:p><w:r><w:t>The pump shall stop.</w:t></w:r></w:p>'
    await writeFile(
      join(cwd, 'pump.docx'),
      zipSync({
        '[Content_Types].xml': strToU8(
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        ),
        '_rels/.rels': strToU8(
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        ),
        'word/document.xml': strToU8(
          `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
        ),
        'word/media/image1.png': picture,
        '../../outside.png': picture,
      }),
    )
    const { code, stderr } = await run('convert', 'pump.docx', '--images', 'pictures', '--output', 'pump.json')
    expect(code, stderr).toBe(0)
    expect((await readdir(cwd, { recursive: true })).filter((name) => name.endsWith('.png')).sort()).toEqual([
      join('pictures', 'pump', 'outside.png'),
      join('pictures', 'pump', 'word', 'media', 'image1.png'),
    ])
  })
})

describe('wrong usage ends with 2 and says what is right', () => {
  it.each<[string, string[], RegExp]>([
    [
      'another text than the final and the original',
      ['convert', 'pump.md', '--tracked-changes', 'all'],
      /--tracked-changes does not know 'all'; it knows final, original\./,
    ],
    [
      'an input in the place of the languages',
      ['convert', '--ocr', 'pump.md'],
      /--ocr takes a language tag .*'pump\.md' is none\. Name the languages, as in --ocr=zh,en, or put --ocr behind the inputs\./,
    ],
    [
      'a language that is not installed',
      ['checklist', 'pump.md', '--ocr', 'en,de'],
      /language de, install the package @tesseract\.js-data\/deu\./,
    ],
    [
      'a language that nobody reads',
      ['convert', 'pump.md', '--ocr=kw'],
      /No trained data is known for the language kw\./,
    ],
  ])('%s', async (_, argv, message) => {
    const { code, stdout, stderr } = await run(...argv)
    expect(stderr).toMatch(message)
    expect(code).toBe(2)
    expect(stdout).toBe('')
  })
})
