import { SaxesParser } from 'saxes'
import { UnreadableSourceError } from '../../decode.js'
import type { Element } from './element.js'
import { createNames } from './names.js'

/** Elements may stand within each other this deep. Word itself writes less than a hundred. */
const DEEPEST = 512

/** How many elements are open around a child of the body. */
const BODY = 2

/** Elements whose characters are words; elsewhere they only indent the markup. */
const HOLDS_WORDS: ReadonlySet<string> = new Set([
  'w:t',
  'w:delText',
  'w:instrText',
  'w:delInstrText',
  'm:t',
  'dc:title',
  'dc:language',
])

/** Marks of proofreading, colour, spacing, borders, shapes and menus: a document is full of them, and none counts here. */
const LEFT_OUT: ReadonlySet<string> = new Set(
  [
    'w: proofErr lastRenderedPageBreak permStart permEnd bookmarkEnd commentRangeStart commentRangeEnd commentReference annotationRef',
    'w: lang noProof color shd spacing kern szCs bCs iCs bdr w u smallCaps caps strike dstrike rtl cs highlight outline shadow',
    'w: imprint emboss effect em fitText eastAsianLayout webHidden rPrChange',
    'w: keepNext keepLines pageBreakBefore widowControl snapToGrid autoSpaceDE autoSpaceDN adjustRightInd textAlignment',
    'w: contextualSpacing suppressAutoHyphens suppressLineNumbers pBdr tabs kinsoku wordWrap overflowPunct topLinePunct bidi',
    'w: mirrorIndents textDirection textboxTightWrap framePr divId',
    'w: tblPr tblGrid tblPrEx tcBorders tcMar tcW noWrap vAlign hideMark trHeight cantSplit',
    'w: sectPr rsids latentStyles uiPriority qFormat semiHidden unhideWhenUsed next link tblStylePr',
    'w: nsid multiLevelType tmpl lvlJc',
    'a: xfrm prstGeom custGeom ln solidFill noFill gradFill effectLst extLst stretch lstStyle srcRect',
    'pic: nvPicPr spPr',
    'wp: extent effectExtent cNvGraphicFramePr simplePos positionH positionV wrapNone wrapSquare wrapTight wrapTopAndBottom',
    'wps: spPr style bodyPr cNvSpPr cNvCnPr',
    'wpg: grpSpPr cNvGrpSpPr',
    'v: shapetype stroke path formulas fill shadow handles',
    'o: lock',
    'm: ctrlPr',
  ].flatMap((line) => {
    const [prefix, ...names] = line.split(' ')
    return names.map((name) => `${prefix}${name}`)
  }),
)

type Open = Omit<Element, 'children'> & { children: (Element | string)[] }

/** Most elements have no children: they share one list. */
const NO_CHILDREN: (Element | string)[] = []

/** Most others have one or two; a list makes room for many when it grows. */
function addTo(parent: Open, node: Element | string): void {
  const { children } = parent
  if (children === NO_CHILDREN) parent.children = [node]
  else if (children.length === 1) parent.children = [children[0] as Element | string, node]
  else children.push(node)
}

/**
 * Read a part of a package as a tree that keeps what the conversion needs: names by their namespaces, and words.
 *
 * saxes is used directly, since the general reader of this package keeps the place of every node in the text, which nobody asks for here.
 *
 * @param place The file and the part, for messages.
 * @param take Gets each child of the body when it is complete; the tree does not keep it.
 * @throws UnreadableSourceError where the part is no well-formed XML, has a document type, or is nested too deep.
 */
export function readPart(text: string, place: string, take?: (element: Element) => void): Element {
  const names = createNames(LEFT_OUT)
  const root: Open = { name: '', attributes: {}, children: [], order: -1 }
  const open: Open[] = []
  let current = root
  let paragraphs = 0
  /** How deep the elements stand that are left out. */
  let skipped = 0
  let isLeftOut = false
  const parser = new SaxesParser({ position: false })
  const fail = (message: string): never => {
    const line = text.slice(0, parser.position).split('\n').length
    throw new UnreadableSourceError('malformed-xml', `${place}:${line}: not well-formed XML: ${message}`)
  }
  parser.on('error', (error) => fail(error.message.replace(/^[\d:\s]*/, '').replace(/\.$/, '')))
  parser.on('doctype', () => fail('a part of a package has no document type declaration'))
  // One by one, since going through the record that saxes makes of them costs more than making it.
  parser.on('attribute', (attribute) => {
    if (skipped === 0) names.take(attribute)
  })
  parser.on('opentag', (tag) => {
    if (open.length + skipped > DEEPEST) fail(`elements stand more than ${DEEPEST} deep within each other`)
    const name = skipped > 0 ? '' : names.open(tag.name)
    if (name === '') {
      isLeftOut = true
      skipped++
      return
    }
    const order = name === 'w:p' ? paragraphs++ : -1
    const element: Open = { name, attributes: names.attributes(), children: NO_CHILDREN, order }
    if (!take || open.length !== BODY) addTo(current, element)
    open.push(current)
    current = element
  })
  parser.on('closetag', () => {
    if (skipped > 0) skipped--
    if (skipped > 0) return
    names.close()
    if (isLeftOut) {
      isLeftOut = false
      return
    }
    const closed = current
    current = open.pop() as Open
    if (take && open.length === BODY) take(closed)
  })
  const words = (value: string) => {
    if (skipped === 0 && HOLDS_WORDS.has(current.name)) addTo(current, value)
  }
  parser.on('text', words)
  parser.on('cdata', words)
  parser.write(text).close()
  return root.children[0] as Element
}
