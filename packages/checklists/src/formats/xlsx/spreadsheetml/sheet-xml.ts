import { columnLetters } from '../../table.js'
import { escapeXml } from './escape-string.js'
import { type Column, formulaString, type Row, type Sheet } from './sheet.js'
import { outcomeStyle, styleNumber } from './styles.js'

/** A look-up: the number of words among all words of the workbook. */
export type StringNumber = (words: string) => number

/**
 * The part of a sheet.
 *
 * @see ECMA-376-1, 18.3.1.99
 */
export function sheetXml(sheet: Sheet, isFirst: boolean, numberOf: StringNumber): string {
  const { columns, rows, filter, merged = [], links = [], textual, landscape } = sheet
  const parts = [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><outlinePr summaryRight="0"/><pageSetUpPr fitToPage="1"/></sheetPr>',
    viewXml(sheet, isFirst),
    `<sheetFormatPr defaultRowHeight="15"${columns.some(({ folded }) => folded) ? ' outlineLevelCol="1"' : ''}/>`,
    `<cols>${columns.map(columnXml).join('')}</cols>`,
    '<sheetData>',
    ...rows.map((row, index) => rowXml(row, index + 1, numberOf)),
    '</sheetData>',
    filter ? `<autoFilter ref="${filter}"/>` : '',
    merged.length > 0
      ? `<mergeCells count="${merged.length}">${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
      : '',
    conditionalXml(sheet),
    choicesXml(sheet),
    links.length > 0
      ? `<hyperlinks>${links.map(({ cell, target }) => `<hyperlink ref="${cell}" location="${escapeXml(target)}"/>`).join('')}</hyperlinks>`
      : '',
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${landscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>`,
    '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>',
    textual ? `<ignoredErrors><ignoredError sqref="${textual}" numberStoredAsText="1"/></ignoredErrors>` : '',
    '</worksheet>',
  ]
  return parts.join('')
}

function viewXml({ frozen, rows }: Sheet, isFirst: boolean): string {
  const selected = isFirst ? ' tabSelected="1"' : ''
  if (!frozen) return `<sheetViews><sheetView showGridLines="0"${selected} workbookViewId="0"/></sheetViews>`
  const topLeft = `${columnLetters(frozen.columns)}${frozen.rows + 1}`
  const start =
    rows.length > frozen.rows ? `<selection pane="bottomRight" activeCell="${topLeft}" sqref="${topLeft}"/>` : ''
  return `<sheetViews><sheetView${selected} workbookViewId="0"><pane xSplit="${frozen.columns}" ySplit="${frozen.rows}" topLeftCell="${topLeft}" activePane="bottomRight" state="frozen"/>${start}</sheetView></sheetViews>`
}

function columnXml({ width, hidden, folded, style }: Column, index: number): string {
  const shown = `${hidden || folded ? ' hidden="1"' : ''}${folded ? ' outlineLevel="1"' : ''}`
  return `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${styleNumber(style)}" customWidth="1"${shown}/>`
}

function rowXml({ cells, height, isEstimated }: Row, number: number, numberOf: StringNumber): string {
  const size = height === undefined ? '' : ` ht="${height}"${isEstimated ? '' : ' customHeight="1"'}`
  const inner = cells.map((cell, index) => {
    const start = `<c r="${columnLetters(index)}${number}" s="${styleNumber(cell.style)}"`
    const formula = cell.formula === undefined ? '' : `<f>${escapeXml(cell.formula)}</f>`
    if (typeof cell.value === 'number') return `${start}>${formula}<v>${cell.value}</v></c>`
    if (cell.value === undefined || cell.value === '') return `${start}/>`
    return `${start} t="s"><v>${numberOf(cell.value)}</v></c>`
  })
  return `<row r="${number}"${size}>${inner.join('')}</row>`
}

function conditionalXml({ colours = [], bars }: Sheet): string {
  const parts: string[] = []
  let priority = 0
  for (const { range, words, colours: own } of colours) {
    if (own.length === 0) continue
    const rules = own.map((outcome, index) => {
      const formula = escapeXml(formulaString(words[index] ?? ''))
      return `<cfRule type="cellIs" dxfId="${outcomeStyle(outcome)}" priority="${++priority}" operator="equal"><formula>${formula}</formula></cfRule>`
    })
    parts.push(`<conditionalFormatting sqref="${range}">${rules.join('')}</conditionalFormatting>`)
  }
  if (bars)
    parts.push(
      `<conditionalFormatting sqref="${bars}"><cfRule type="dataBar" priority="100"><dataBar><cfvo type="num" val="0"/><cfvo type="num" val="1"/><color rgb="FF8FC7A6"/></dataBar></cfRule></conditionalFormatting>`,
    )
  return parts.join('')
}

/** The words stand in the validation itself, in quotes and with commas between them. */
function choicesXml({ choices = [] }: Sheet): string {
  if (choices.length === 0) return ''
  const validations = choices.map(({ range, words, complaint }) => {
    const list = escapeXml(formulaString(words.join(',')))
    return `<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" error="${escapeXml(complaint)}" sqref="${range}"><formula1>${list}</formula1></dataValidation>`
  })
  return `<dataValidations count="${validations.length}">${validations.join('')}</dataValidations>`
}
