// Word files of any size, and the libraries under them alone: all that is inflated and parsed, without making anything of it.
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

const from = createRequire(new URL('../packages/parsers/package.json', import.meta.url))
const load = (name) => import(pathToFileURL(from.resolve(name)).href)

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** fflate and saxes alone: every XML part of the package is inflated and read to its end. */
export async function unzipAndParse() {
  const [{ unzipSync }, { SaxesParser }] = await Promise.all(['fflate', 'saxes'].map(load))
  return (bytes) => {
    const parts = unzipSync(bytes, { filter: ({ name }) => /\.(?:xml|rels)$/.test(name) })
    for (const part of Object.values(parts)) {
      const parser = new SaxesParser()
      parser.on('opentag', () => {})
      parser.on('text', () => {})
      parser.write(new TextDecoder().decode(part)).close()
    }
  }
}

/** A standard as a file of Word whose text has about `size` bytes of markup: numbered clauses, items and tables. */
export async function makeDocx(size) {
  const { strToU8, zipSync } = await load('fflate')
  const run = (words) => `<w:r><w:rPr><w:lang w:val="en-GB"/></w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`
  const line = (words, properties = '') => `<w:p w:rsidR="00AB12CD"><w:pPr>${properties}</w:pPr>${run(words)}</w:p>`
  const clause = [
    line('Requirements', '<w:pStyle w:val="h1"/>'),
    line('Limits of the vessel', '<w:pStyle w:val="h2"/>'),
    line('The kettle shall boil 0.5 l of water in less than 5 min. It should whistle when the water boils.'),
    ...['steel;', 'glass;', 'copper.'].map((words) =>
      line(words, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'),
    ),
    `<w:tbl>${`<w:tr><w:tc>${line('Volume')}</w:tc><w:tc>${line('0.5 l')}</w:tc></w:tr>`.repeat(4)}</w:tbl>`,
  ].join('')
  const level = (index, format, text) =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
  const style = (id, name, at) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`
  const part = (name, content) => strToU8(`<w:${name} xmlns:w="${WORD}">${content}</w:${name}>`)
  const relationships = (entries) =>
    strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries
        .map(([type, target]) => `<Relationship Id="${type}" Type="${OFFICE}/${type}" Target="${target}"/>`)
        .join('')}</Relationships>`,
    )
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': relationships([['officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': relationships(['styles', 'numbering'].map((name) => [name, `${name}.xml`])),
    'word/document.xml': part('document', `<w:body>${clause.repeat(Math.ceil(size / clause.length))}</w:body>`),
    'word/styles.xml': part('styles', style('h1', 'heading 1', 0) + style('h2', 'heading 2', 1)),
    'word/numbering.xml': part(
      'numbering',
      `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1')}${level(1, 'decimal', '%1.%2')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, 'lowerLetter', '%1)')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>`,
    ),
  })
}
