import {
  attribute,
  childElements,
  type Element,
  hasClass,
  isElement,
  isText,
  parentOf,
} from '../../html-elements/dom.js'

/** How many elements around a line may set it in the middle. */
const FAR = 3

const CENTRED_CLASS = /^(?:text-center|center|aligncenter|ql-align-center|has-text-align-center|msotitle)$/

/** Whether a line stands in the middle: by its own style, by what wraps it, or by the first element in it. */
export function isCentred(line: Element): boolean {
  for (let at: Element | undefined = line, levels = 0; at && levels <= FAR; at = parentOf(at), levels++) {
    const alignment = alignmentOf(at)
    if (alignment) return alignment === 'center'
  }
  const [only, ...others] = childElements(line)
  return only !== undefined && others.length === 0 && alignmentOf(only) === 'center'
}

function alignmentOf(element: Element): string | undefined {
  if (element.tagName === 'center' || hasClass(element, CENTRED_CLASS)) return 'center'
  const style = /(?:^|;)\s*text-align\s*:\s*([a-z-]+)/i.exec(attribute(element, 'style') ?? '')?.[1]
  return (style ?? (attribute(element, 'align') || undefined))?.toLowerCase()
}

/** Points from which on letters are those of a title: 小三 and larger. */
const TITLE_POINTS = 15
const PIXELS_A_POINT = 4 / 3

/** Whether all words of a line are bold or large, as those of a title are. */
export function standsOut(line: Element): boolean {
  const pending: { element: Element; marked: boolean }[] = [{ element: line, marked: emphasisOf(line) ?? false }]
  let shown = false
  for (let at = pending.pop(); at; at = pending.pop())
    for (const child of at.element.childNodes) {
      if (isElement(child)) pending.push({ element: child, marked: emphasisOf(child) ?? at.marked })
      else if (isText(child) && child.value.trim() !== '') {
        if (!at.marked) return false
        shown = true
      }
    }
  return shown
}

/** What an element says of its letters; undefined where it leaves them as they are. */
function emphasisOf({ tagName, attrs }: Element): boolean | undefined {
  if (tagName === 'b' || tagName === 'strong') return true
  const style = attrs.find(({ name }) => name === 'style')?.value ?? ''
  if (/(?:^|;)\s*font-weight\s*:\s*(?:bold|[6-9]00)/i.test(style)) return true
  if (/(?:^|;)\s*font-family\s*:[^;]*(?:小标宋|黑体|SimHei)/i.test(style)) return true
  const size = /(?:^|;)\s*font-size\s*:\s*(\d{1,3}(?:\.\d{1,4})?)\s*(pt|px)/i.exec(style)
  if (size) {
    const points = Number(size[1]) / (size[2]?.toLowerCase() === 'px' ? PIXELS_A_POINT : 1)
    return points >= TITLE_POINTS ? true : undefined
  }
  return tagName === 'font' && Number(attrs.find(({ name }) => name === 'size')?.value) >= 5 ? true : undefined
}
