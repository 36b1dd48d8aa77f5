import { xmlText } from '../../xml-text.js'

/** Paragraph styles of the document. */
export type ParagraphStyle = 'Normal' | 'Title' | 'Heading1' | 'Heading2' | 'Heading3' | 'Caption' | 'Cell' | 'HeadCell'

/** A run of words; line ends break the line. */
export function run(words: string, properties = ''): string {
  const lines = words.split(/\r\n|[\r\n]/).map((line) => `<w:t xml:space="preserve">${xmlText(line)}</w:t>`)
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${lines.join('<w:br/>')}</w:r>`
}

export function paragraph(content: string, style: ParagraphStyle = 'Normal'): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${content}</w:p>`
}

export function heading(words: string, style: ParagraphStyle): string {
  return paragraph(run(words), style)
}

/**
 * A box to tick: a click is enough in Word 2010 and later, and in LibreOffice.
 *
 * @see MS-DOCX, 2.6.1.1 checkbox
 */
export function checkBox(isTicked: boolean): string {
  const font = '<w:rFonts w:ascii="MS Gothic" w:hAnsi="MS Gothic" w:eastAsia="MS Gothic" w:hint="eastAsia"/>'
  const states =
    '<w14:checkedState w14:val="2612" w14:font="MS Gothic"/><w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/>'
  return `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="${isTicked ? 1 : 0}"/>${states}</w14:checkbox></w:sdtPr><w:sdtContent>${run(isTicked ? '☒' : '☐', font)}</w:sdtContent></w:sdt>`
}

/** A cell of paragraphs. */
export type TableCell = { content: string; isLabel?: boolean }

/** A table with borders; widths are twentieths of a point. A row of headings comes back on every page. */
export function table(
  widths: readonly number[],
  rows: readonly (readonly TableCell[])[],
  header?: readonly string[],
): string {
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
  const head = header
    ? `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${header.map((words, index) => cellXml({ content: heading(words, 'HeadCell') }, widths[index], 'D9E2EC')).join('')}</w:tr>`
    : ''
  const body = rows.map(
    (cells) =>
      `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.map((cell, index) => cellXml(cell, widths[index], cell.isLabel ? 'EEF2F6' : undefined)).join('')}</w:tr>`,
  )
  const width = widths.reduce((sum, one) => sum + one, 0)
  return `<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblW w:w="${width}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${head}${body.join('')}</w:tbl>`
}

function cellXml({ content }: TableCell, width = 0, colour?: string): string {
  const shade = colour ? `<w:shd w:val="clear" w:color="auto" w:fill="${colour}"/>` : ''
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${shade}</w:tcPr>${content}</w:tc>`
}

/** A cell of words. */
export function wordsCell(text: string, isLabel = false): TableCell {
  return { content: paragraph(text === '' ? '' : run(text), isLabel ? 'HeadCell' : 'Cell'), isLabel }
}
