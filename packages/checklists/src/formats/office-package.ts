import { strToU8, type Zippable, zipSync } from 'fflate'
import { xmlText } from './xml-text.js'

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const OFFICE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
/** The earliest time that a zip archive can have: no clock is read. */
const ARCHIVE_TIME = '1980-01-01T00:00:00'

/** A part that the main part of an office document refers to. */
export type OfficePart = {
  /** Beside the main part: styles.xml. */
  path: string
  /** The last word of its relationship type: styles. */
  type: string
  contentType: string
  xml: string
}

export type OfficeDocument = {
  title: string
  /** ISO 8601 with time zone. */
  modified: string
  main: { path: string; contentType: string; xml: string }
  /** Their relationships are rId1, rId2 …, in this order. */
  parts: readonly OfficePart[]
}

/**
 * The bytes of a document of Office Open XML: the same document gives the same bytes.
 *
 * @see ECMA-376-2, Open Packaging Conventions
 */
export function packOfficeDocument({ title, modified, main, parts }: OfficeDocument): Uint8Array {
  const folder = main.path.slice(0, main.path.lastIndexOf('/') + 1)
  const own = parts.map(({ type, path }) => ({ type: `${OFFICE_RELATIONSHIPS}/${type}`, target: path }))
  const core = 'docProps/core.xml'
  const files: readonly (readonly [path: string, xml: string])[] = [
    ['[Content_Types].xml', contentTypesXml(folder, main, parts)],
    [
      '_rels/.rels',
      relationshipsXml([
        { type: `${OFFICE_RELATIONSHIPS}/officeDocument`, target: main.path },
        { type: `${PACKAGE}/relationships/metadata/core-properties`, target: core },
      ]),
    ],
    [core, corePropertiesXml(title, modified)],
    [main.path, main.xml],
    [`${folder}_rels/${main.path.slice(folder.length)}.rels`, relationshipsXml(own)],
    ...parts.map(({ path, xml }) => [`${folder}${path}`, xml] as const),
  ]
  const zippable: Zippable = Object.fromEntries(files.map(([path, xml]) => [path, strToU8(xml)]))
  return zipSync(zippable, { mtime: ARCHIVE_TIME, level: 6 })
}

function relationshipsXml(relationships: readonly { type: string; target: string }[]): string {
  const all = relationships.map(
    ({ type, target }, index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  )
  return `${XML_DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`
}

function contentTypesXml(folder: string, main: OfficeDocument['main'], parts: readonly OfficePart[]): string {
  const override = (path: string, type: string) => `<Override PartName="/${path}" ContentType="${type}"/>`
  const overrides = [
    override(main.path, main.contentType),
    ...parts.map(({ path, contentType }) => override(`${folder}${path}`, contentType)),
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
  ]
  return `${XML_DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
}

function corePropertiesXml(title: string, modified: string): string {
  const time = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${modified}</dcterms:${name}>`
  return `${XML_DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title>${time('created')}${time('modified')}</cp:coreProperties>`
}
