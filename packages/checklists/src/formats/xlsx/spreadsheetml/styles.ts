import { Outcome } from '@clausekit/model'
import { escapeXml } from './escape-string.js'

type Style = {
  font?: keyof typeof FONTS
  fill?: keyof typeof FILLS
  border?: boolean
  /** A built-in number format, or the one of dates. */
  format?: 'text' | 'percent' | 'date'
  align?: 'center' | 'left'
  vertical?: 'center'
  /** Words that begin like a formula stay words when somebody edits the cell. */
  quoted?: boolean
}

const FONTS = {
  plain: '<sz val="10"/><color rgb="FF1F2933"/>',
  bold: '<b/><sz val="10"/><color rgb="FF1F2933"/>',
  title: '<b/><sz val="16"/><color rgb="FF1F3A5F"/>',
  heading: '<b/><sz val="12"/><color rgb="FF1F3A5F"/>',
  light: '<b/><sz val="10"/><color rgb="FFFFFFFF"/>',
  link: '<u/><sz val="10"/><color rgb="FF0B5CAD"/>',
} as const

const FILLS = {
  none: '',
  gray125: '',
  given: 'FF1F3A5F',
  toFillIn: 'FF2F6F4F',
  input: 'FFFFFBEA',
  label: 'FFEEF2F6',
} as const

const STYLES = {
  none: {},
  title: { font: 'title', vertical: 'center' },
  heading: { font: 'heading', vertical: 'center' },
  note: {},
  label: { font: 'bold', fill: 'label', border: true },
  head: { font: 'light', fill: 'given', border: true, vertical: 'center' },
  headToFillIn: { font: 'light', fill: 'toFillIn', border: true, vertical: 'center' },
  cell: { border: true },
  quotedCell: { border: true, quoted: true },
  textCell: { border: true, format: 'text' },
  link: { font: 'link', border: true },
  linkNote: { font: 'link' },
  number: { border: true, align: 'center' },
  total: { font: 'bold', fill: 'label', border: true, align: 'center' },
  share: { border: true, format: 'percent', align: 'center' },
  totalShare: { font: 'bold', fill: 'label', border: true, format: 'percent', align: 'center' },
  input: { fill: 'input', border: true, format: 'text' },
  quotedInput: { fill: 'input', border: true, format: 'text', quoted: true },
  dateInput: { fill: 'input', border: true, format: 'date', align: 'left' },
} as const satisfies Readonly<Record<string, Style>>

export type StyleName = keyof typeof STYLES

const STYLE_NAMES = Object.keys(STYLES) as StyleName[]
const FORMATS = { text: 49, percent: 9, date: 164 } as const
/** Words and ground of the five outcomes, in the order of EARL. */
const OUTCOME_COLOURS = [
  ['FF14532D', 'FFCDEBD5'],
  ['FF8F1D1D', 'FFF9D2D2'],
  ['FF7A4B00', 'FFFCE8B8'],
  ['FF4B5563', 'FFE5E7EB'],
  ['FF1F2933', 'FFFFFFFF'],
] as const

/** The number by which cells name a style. */
export function styleNumber(name: StyleName): number {
  return STYLE_NAMES.indexOf(name)
}

/** The number by which conditional formats name the colours of an outcome. */
export function outcomeStyle(outcome: Outcome): number {
  return Outcome.options.indexOf(outcome)
}

/** The part with all styles. */
export function stylesXml(fontName: string): string {
  const fontNames = Object.keys(FONTS)
  const fillNames = Object.keys(FILLS)
  const fonts = Object.values(FONTS).map(
    (font) => `<font>${font}<name val="${escapeXml(fontName)}"/><family val="2"/></font>`,
  )
  const xfs = Object.values<Style>(STYLES).map((style) => {
    const { font = 'plain', fill = 'none', border, format, align, vertical = 'top', quoted } = style
    const numbers = `numFmtId="${format ? FORMATS[format] : 0}" fontId="${fontNames.indexOf(font)}" fillId="${fillNames.indexOf(fill)}" borderId="${border ? 1 : 0}" xfId="0"`
    const applied = `applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${quoted ? ' quotePrefix="1"' : ''}`
    return `<xf ${numbers} ${applied}><alignment${align ? ` horizontal="${align}"` : ''} vertical="${vertical}" wrapText="1"/></xf>`
  })
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>${counted('fonts', fonts)}${counted('fills', fillNames.map(fillXml))}${counted('borders', BORDERS)}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${counted('cellXfs', xfs)}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>${counted('dxfs', OUTCOME_COLOURS.map(outcomeXml))}<tableStyles count="0"/></styleSheet>`
}

const SIDES = ['left', 'right', 'top', 'bottom']
const BORDERS = [
  `<border>${SIDES.map((side) => `<${side}/>`).join('')}<diagonal/></border>`,
  `<border>${SIDES.map((side) => `<${side} style="thin"><color rgb="FFC9D1DA"/></${side}>`).join('')}<diagonal/></border>`,
]

function counted(element: string, parts: readonly string[]): string {
  return `<${element} count="${parts.length}">${parts.join('')}</${element}>`
}

/** The first two fills are laid down by the format. */
function fillXml(name: string): string {
  const colour = FILLS[name as keyof typeof FILLS]
  return colour === ''
    ? `<fill><patternFill patternType="${name}"/></fill>`
    : `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`
}

function outcomeXml([words, ground]: readonly [string, string]): string {
  return `<dxf><font><color rgb="${words}"/></font><fill><patternFill patternType="solid"><fgColor rgb="${ground}"/><bgColor rgb="${ground}"/></patternFill></fill></dxf>`
}
