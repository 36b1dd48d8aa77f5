import { child, type Element, elements, isOn, settingOf, wordsIn } from '../part/element.js'

/**
 * The content of an OMML element as MathML, without the `math` element around it.
 *
 * @see ECMA-376 Part 1, 22.1
 */
export function mathOf(element: Element | undefined): string {
  return elements(element).map(nodeOf).join('')
}

/** A part of a structure as one element, as MathML wants it. */
function row(element: Element | undefined): string {
  const inner = elements(element).map(nodeOf).filter(Boolean)
  return inner.length === 1 ? (inner[0] as string) : `<mrow>${inner.join('')}</mrow>`
}

type Write = (element: Element) => string

const part = (element: Element, name: string) => row(child(element, `m:${name}`))
const propertyOf = (element: Element, name: string) =>
  mathSettingOf(child(element, `m:${element.name.slice(2)}Pr`), name)

/** OMML gives values in its own namespace: `<m:chr m:val="∑"/>`. */
function mathSettingOf(properties: Element | undefined, name: string): string | undefined {
  return child(properties, `m:${name}`)?.attributes['m:val'] ?? settingOf(properties, `m:${name}`)
}

const WRITERS: Readonly<Record<string, Write>> = {
  'm:r': (element) => tokensOf(element),
  'w:r': (element) =>
    elements(element, 'w:t')
      .map((each) => `<mtext>${escaped(wordsIn(each))}</mtext>`)
      .join(''),
  'm:f': (element) => `<mfrac>${part(element, 'num')}${part(element, 'den')}</mfrac>`,
  'm:sSup': (element) => `<msup>${part(element, 'e')}${part(element, 'sup')}</msup>`,
  'm:sSub': (element) => `<msub>${part(element, 'e')}${part(element, 'sub')}</msub>`,
  'm:sSubSup': (element) => `<msubsup>${part(element, 'e')}${part(element, 'sub')}${part(element, 'sup')}</msubsup>`,
  'm:sPre': (element) =>
    `<mmultiscripts>${part(element, 'e')}<mprescripts/>${part(element, 'sub')}${part(element, 'sup')}</mmultiscripts>`,
  'm:rad': (element) => {
    const degree = child(element, 'm:deg')
    return elements(degree).some((each) => each.name !== 'm:ctrlPr')
      ? `<mroot>${part(element, 'e')}${part(element, 'deg')}</mroot>`
      : `<msqrt>${part(element, 'e')}</msqrt>`
  },
  'm:nary': nary,
  'm:d': delimited,
  'm:func': (element) => `<mrow>${part(element, 'fName')}<mo>&#x2061;</mo>${part(element, 'e')}</mrow>`,
  'm:limLow': (element) => `<munder>${part(element, 'e')}${part(element, 'lim')}</munder>`,
  'm:limUpp': (element) => `<mover>${part(element, 'e')}${part(element, 'lim')}</mover>`,
  'm:m': (element) =>
    `<mtable>${elements(element, 'm:mr')
      .map((each) => `<mtr>${cells(each)}</mtr>`)
      .join('')}</mtable>`,
  'm:eqArr': (element) =>
    `<mtable>${elements(element, 'm:e')
      .map((each) => `<mtr><mtd>${mathOf(each)}</mtd></mtr>`)
      .join('')}</mtable>`,
  'm:acc': (element) =>
    `<mover accent="true">${part(element, 'e')}<mo>${escaped(propertyOf(element, 'chr') ?? '^')}</mo></mover>`,
  'm:bar': (element) =>
    propertyOf(element, 'pos') === 'top'
      ? `<mover>${part(element, 'e')}<mo>¯</mo></mover>`
      : `<munder>${part(element, 'e')}<mo>_</mo></munder>`,
  'm:groupChr': (element) =>
    `<munder>${part(element, 'e')}<mo>${escaped(propertyOf(element, 'chr') ?? '⏟')}</mo></munder>`,
  'm:box': (element) => part(element, 'e'),
  'm:borderBox': (element) => `<menclose notation="box">${part(element, 'e')}</menclose>`,
  'm:phant': (element) => (isShown(element) ? part(element, 'e') : `<mphantom>${part(element, 'e')}</mphantom>`),
}

/** Elements that only hold others: tracked changes, links, the formula itself. */
const HOLDERS: ReadonlySet<string> = new Set([
  'm:oMath',
  'w:ins',
  'w:moveTo',
  'w:hyperlink',
  'w:smartTag',
  'w:sdt',
  'w:sdtContent',
])

function nodeOf(element: Element): string {
  return WRITERS[element.name]?.(element) ?? (HOLDERS.has(element.name) ? mathOf(element) : '')
}

function isShown(element: Element): boolean {
  return (isOn(child(element, 'm:phantPr'), 'm:show') ?? true) && propertyOf(element, 'show') !== '0'
}

function cells(rowElement: Element): string {
  return elements(rowElement, 'm:e')
    .map((each) => `<mtd>${mathOf(each)}</mtd>`)
    .join('')
}

function nary(element: Element): string {
  const sign = `<mo>${escaped(propertyOf(element, 'chr') ?? '∫')}</mo>`
  const isAbove = propertyOf(element, 'limLoc') === 'undOvr'
  const [has, hasnt] = [(name: string) => elements(child(element, `m:${name}`)).length > 0, '<mrow></mrow>']
  const lower = has('sub') ? part(element, 'sub') : hasnt
  const upper = has('sup') ? part(element, 'sup') : hasnt
  const name = isAbove ? 'munderover' : 'msubsup'
  const operator = has('sub') || has('sup') ? `<${name}>${sign}${lower}${upper}</${name}>` : sign
  return `<mrow>${operator}${part(element, 'e')}</mrow>`
}

function delimited(element: Element): string {
  const separator = `<mo>${escaped(propertyOf(element, 'sepChr') ?? '|')}</mo>`
  const inner = elements(element, 'm:e').map(row).join(separator)
  const [before, behind] = [propertyOf(element, 'begChr') ?? '(', propertyOf(element, 'endChr') ?? ')']
  const fence = (sign: string) => (sign === '' ? '' : `<mo>${escaped(sign)}</mo>`)
  return `<mrow>${fence(before)}${inner}${fence(behind)}</mrow>`
}

/** A run of signs: figures, words and operators each on their own. */
function tokensOf(run: Element): string {
  const words = elements(run, 'm:t').map(wordsIn).join('')
  const isPlain = child(child(run, 'm:rPr'), 'm:nor') !== undefined
  if (isPlain) return words === '' ? '' : `<mtext>${escaped(words)}</mtext>`
  return (words.match(/\d+(?:[.,]\d+)*|\p{Script=Han}+|[\p{L}\p{M}]+|\s+|[\s\S]/gu) ?? [])
    .map((token) => {
      if (/^\s/.test(token)) return '<mspace/>'
      if (/^\d/.test(token)) return `<mn>${token}</mn>`
      if (/^\p{Script=Han}/u.test(token)) return `<mtext>${token}</mtext>`
      return /^\p{L}/u.test(token) ? `<mi>${token}</mi>` : `<mo>${escaped(token)}</mo>`
    })
    .join('')
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
