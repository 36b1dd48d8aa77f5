import { strToU8, zipSync } from 'fflate'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** What a test says of a workbook; each sheet is the XML of its rows. */
export type WorkbookParts = {
  sheets: Readonly<Record<string, string>>
  strings?: string
  /** Cell formats: the number formats of styles 0, 1 … */
  formats?: readonly number[]
  numberFormats?: Readonly<Record<number, string>>
  is1904?: boolean
  prolog?: string
}

/** A workbook as another program might write it. */
export function workbookOf({
  sheets,
  strings,
  formats = [0],
  numberFormats = {},
  is1904,
  prolog = '',
}: WorkbookParts): Uint8Array {
  const names = Object.keys(sheets)
  const targets = [
    ...names.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
    ['styles', 'styles.xml'] as const,
    ['sharedStrings', 'sharedStrings.xml'] as const,
  ]
  const listed = names.map((name, index) => `<x:sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
  const codes = Object.entries(numberFormats).map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`)
  const parts: Record<string, string> = {
    '_rels/.rels': relationships([['officeDocument', '/xl/workbook.xml']]),
    'xl/workbook.xml': `<x:workbook xmlns:x="${MAIN}" xmlns:r="${OFFICE}"><x:workbookPr date1904="${is1904 ? 1 : 0}"/><x:sheets>${listed.join('')}</x:sheets></x:workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(targets),
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${formats.map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings ?? ''}</sst>`,
  }
  for (const [index, name] of names.entries())
    parts[`xl/worksheets/sheet${index + 1}.xml`] =
      `${prolog}<worksheet xmlns="${MAIN}"><sheetData>${sheets[name]}</sheetData></worksheet>`
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])))
}

/** A row of words, one cell after the other. */
export function wordsRow(...words: readonly string[]): string {
  return `<row>${words.map((one) => `<c t="inlineStr"><is><t>${one}</t></is></c>`).join('')}</row>`
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const all = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`
}
