import type { ParagraphStyle } from './elements.js'

type Fonts = { latin: string; eastAsian: string }

const FONTS: Readonly<Record<string, Fonts>> = {
  en: { latin: 'Calibri', eastAsian: 'SimSun' },
  zh: { latin: 'Times New Roman', eastAsian: 'SimSun' },
}

/** Sizes are half points, spaces twentieths of a point. */
type Look = {
  size?: number
  isBold?: boolean
  colour?: string
  before: number
  after: number
  level?: number
  keeps?: boolean
}

const LOOKS: Readonly<Record<ParagraphStyle, Look>> = {
  Normal: { before: 0, after: 100 },
  Title: { size: 36, isBold: true, colour: '1F3A5F', before: 0, after: 240, keeps: true },
  Heading1: { size: 26, isBold: true, colour: '1F3A5F', before: 320, after: 120, level: 0, keeps: true },
  Heading2: { size: 23, isBold: true, colour: '1F3A5F', before: 280, after: 100, level: 1, keeps: true },
  Heading3: { size: 21, isBold: true, colour: '1F3A5F', before: 240, after: 80, level: 2, keeps: true },
  Caption: { size: 19, isBold: true, before: 200, after: 80, keeps: true },
  Cell: { size: 18, before: 30, after: 30 },
  HeadCell: { size: 18, isBold: true, before: 30, after: 30 },
}

const NAMES: Readonly<Partial<Record<ParagraphStyle, string>>> = {
  Heading1: 'heading 1',
  Heading2: 'heading 2',
  Heading3: 'heading 3',
  Caption: 'caption',
}

/** The styles of the document; headings are those of Word, so that its navigation finds them. */
export function stylesXml(namespace: string, language: string): string {
  const { latin, eastAsian } = FONTS[language] ?? (FONTS.en as Fonts)
  const fonts = `<w:rFonts w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${eastAsian}" w:cs="${latin}"/>`
  const tongue = `<w:lang w:val="${language === 'zh' ? 'en-US' : language}" w:eastAsia="zh-CN"/>`
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${fonts}<w:sz w:val="20"/><w:szCs w:val="20"/>${tongue}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`
  const styles = (Object.entries(LOOKS) as [ParagraphStyle, Look][]).map(([id, look]) => styleXml(id, look))
  return `<w:styles xmlns:w="${namespace}">${defaults}${styles.join('')}${GRID}</w:styles>`
}

function styleXml(id: ParagraphStyle, { size, isBold, colour, before, after, level, keeps }: Look): string {
  const start = id === 'Normal' ? '<w:style w:type="paragraph" w:default="1"' : '<w:style w:type="paragraph"'
  const basis = id === 'Normal' ? '' : '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/>'
  const outline = level === undefined ? '' : `<w:outlineLvl w:val="${level}"/>`
  const place = `${keeps ? '<w:keepNext/>' : ''}<w:spacing w:before="${before}" w:after="${after}"/>${outline}`
  const letters = `${isBold ? '<w:b/><w:bCs/>' : ''}${colour ? `<w:color w:val="${colour}"/>` : ''}${size ? `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>` : ''}`
  return `${start} w:styleId="${id}"><w:name w:val="${NAMES[id] ?? id}"/>${basis}<w:qFormat/><w:pPr>${place}</w:pPr><w:rPr>${letters}</w:rPr></w:style>`
}

const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="7B8794"/>`)
  .join('')
const GRID = `<w:style w:type="table" w:styleId="Grid"><w:name w:val="Grid"/><w:tblPr><w:tblBorders>${SIDES}</w:tblBorders><w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`
