import { OFFICE_RELATIONSHIPS, type OfficePart, packOfficeDocument, XML_DECLARATION } from '../../office-package.js'
import { escapeString, escapeXml } from './escape-string.js'
import { absolute, type Sheet, sheetReference } from './sheet.js'
import { sheetXml } from './sheet-xml.js'
import { stylesXml } from './styles.js'

export type Workbook = {
  title: string
  /** ISO 8601 with time zone. */
  modified: string
  font: string
  sheets: readonly Sheet[]
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/**
 * The bytes of a workbook.
 *
 * @see ECMA-376-1, 12.3 and 18
 */
export function packWorkbook({ title, modified, font, sheets }: Workbook): Uint8Array {
  const numbers = new Map<string, number>()
  const numberOf = (words: string) => {
    const known = numbers.get(words)
    if (known !== undefined) return known
    numbers.set(words, numbers.size)
    return numbers.size - 1
  }
  const part = (path: string, type: string, xml: string): OfficePart => ({
    path,
    type,
    contentType: `${KIND}.${type}+xml`,
    xml,
  })
  // The sheets come first: they give words their numbers.
  const written = sheets.map((sheet, index) =>
    part(`worksheets/sheet${index + 1}.xml`, 'worksheet', sheetXml(sheet, index === 0, numberOf)),
  )
  return packOfficeDocument({
    title,
    modified,
    main: { path: 'xl/workbook.xml', contentType: `${KIND}.sheet.main+xml`, xml: workbookXml(sheets) },
    parts: [
      ...written,
      part('styles.xml', 'styles', stylesXml(font)),
      part('sharedStrings.xml', 'sharedStrings', stringsXml(numbers)),
    ],
  })
}

function stringsXml(numbers: ReadonlyMap<string, number>): string {
  const all = [...numbers.keys()].map((words) => `<si><t xml:space="preserve">${escapeString(words)}</t></si>`)
  return `${XML_DECLARATION}<sst xmlns="${MAIN}" uniqueCount="${all.length}">${all.join('')}</sst>`
}

function workbookXml(sheets: readonly Sheet[]): string {
  const listed = sheets.map(
    ({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  const names = sheets.flatMap(definedNames)
  const defined = names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : ''
  return `${XML_DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE_RELATIONSHIPS}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${listed.join('')}</sheets>${defined}<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>`
}

/** The names by which Excel knows the filter of a sheet, and the rows that every page repeats. */
function definedNames({ name, filter, frozen }: Sheet, index: number): string[] {
  const sheet = escapeXml(sheetReference(name))
  const define = (known: string, range: string) =>
    `<definedName name="_xlnm.${known}" localSheetId="${index}"${known === '_FilterDatabase' ? ' hidden="1"' : ''}>${sheet}!${range}</definedName>`
  return [
    ...(filter ? [define('_FilterDatabase', absolute(filter))] : []),
    ...(frozen ? [define('Print_Titles', `$1:$${frozen.rows}`)] : []),
  ]
}
