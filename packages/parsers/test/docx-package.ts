import { strToU8, zipSync } from 'fflate'

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const NAMESPACES = [
  `xmlns:w="${WORD}"`,
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ')
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The parts of a document, each as the content of its root element. */
export type Parts = {
  body: string
  styles?: string | undefined
  numbering?: string | undefined
  footnotes?: string | undefined
  endnotes?: string | undefined
  settings?: string | undefined
  /** Other relationships of the text, by their ids: a type and a target. */
  links?: Readonly<Record<string, readonly [type: string, target: string]>>
  /** Other files. */
  files?: Readonly<Record<string, Uint8Array>>
}

/** Read the parts that a fixture writes as `<styles>`, `<numbering>` and so on, one behind the other. */
export function partsOf(source: string): Parts {
  const partOf = (name: string) => new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(source)?.[1]
  return {
    body: partOf('body') ?? source,
    styles: partOf('styles'),
    numbering: partOf('numbering'),
    footnotes: partOf('footnotes'),
    endnotes: partOf('endnotes'),
    settings: partOf('settings'),
  }
}

/** A file of Word with the given parts. */
export function docxOf(parts: Parts): Uint8Array {
  const names = (['styles', 'numbering', 'footnotes', 'endnotes', 'settings'] as const).filter((name) => parts[name])
  const links = Object.entries(parts.links ?? {}).map(([id, [type, target]]) => relationship(id, type, target))
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${TYPES}.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': relationships([relationship('rId1', 'officeDocument', 'word/document.xml')]),
    'word/_rels/document.xml.rels': relationships([
      ...names.map((name, index) => relationship(`part${index}`, name, `${name}.xml`)),
      ...links,
    ]),
    'word/document.xml': strToU8(`<w:document ${NAMESPACES}><w:body>${parts.body}</w:body></w:document>`),
    ...parts.files,
  }
  for (const name of names) files[`word/${name}.xml`] = strToU8(`<w:${name} ${NAMESPACES}>${parts[name]}</w:${name}>`)
  return zipSync(files)
}

function relationship(id: string, type: string, target: string): string {
  const mode = /^[a-z]+:/.test(target) ? ' TargetMode="External"' : ''
  return `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"${mode}/>`
}

function relationships(entries: readonly string[]): Uint8Array {
  return strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`,
  )
}
