// The library under each format, as it is called alone on the same text: the base of every ratio.
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { unzipAndParse } from './docx.mjs'
import { extractWithPdfium } from './pdf.mjs'

const from = createRequire(new URL('../packages/parsers/package.json', import.meta.url))
const load = (name) => import(pathToFileURL(from.resolve(name)).href)

async function remark() {
  const [{ unified }, { default: remarkParse }, { default: remarkGfm }] = await Promise.all(
    ['unified', 'remark-parse', 'remark-gfm'].map((name) => load(name)),
  )
  const processor = unified().use(remarkParse).use(remarkGfm).freeze()
  return (text) => processor.parse(text)
}

async function parse5() {
  const { parse } = await load('parse5')
  return (text) => parse(text, { sourceCodeLocationInfo: true })
}

async function fastXmlParser() {
  const { XMLParser } = await import('fast-xml-parser')
  const options = { preserveOrder: true, ignoreAttributes: false, parseTagValue: false, trimValues: false }
  return (text) => new XMLParser({ ...options, maxNestedTags: 1000 }).parse(text)
}

async function asciidoctor() {
  const { load: parse } = await load('asciidoctor')
  return (text) => parse(text, { safe: 'secure' })
}

/** By file name ending: the name of the library, and a function that gives its reader, of text or of bytes. */
export const peers = {
  md: { name: 'remark-parse', reader: remark },
  txt: { name: 'remark-parse', reader: remark },
  html: { name: 'parse5', reader: parse5 },
  xml: { name: 'fast-xml-parser', reader: fastXmlParser },
  adoc: { name: 'Asciidoctor.js', reader: asciidoctor },
  docx: { name: 'fflate, saxes', reader: unzipAndParse, isBinary: true },
  pdf: { name: 'pdfium', reader: extractWithPdfium, isBinary: true },
}
