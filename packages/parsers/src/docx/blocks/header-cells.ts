import { child, type Element, isOn, settingOf } from '../part/element.js'
import type { PartReading } from '../reading.js'
import type { Style } from '../styles/read-styles.js'

/** A picture is the ornament of a cover; a table makes a frame of its cell. */
const NEVER: ReadonlySet<string> = new Set(['w:tbl', 'w:drawing', 'w:pict', 'w:object'])

/** Whether a cell looks like a header: a style of header cells, or all words in bold; an empty one stands in no one's way. */
export function isSetApart(cell: Element, reading: PartReading): boolean {
  return cell.children.every((each) => typeof each === 'string' || isBold(each, reading.styles.defaultStyle, reading))
}

/** Whether all words below an element are bold; words are met only where no run around them is. */
function isBold(element: Element, style: Style, reading: PartReading): boolean {
  if (element.name === 'w:t' || NEVER.has(element.name)) return false
  const { styles, templates } = reading
  let own = style
  if (element.name === 'w:p') {
    own = styles.paragraph(settingOf(child(element, 'w:pPr'), 'w:pStyle'))
    if (templates.meaningOf(own.names)?.is === 'headerCell') return true
  } else if (element.name === 'w:r') {
    const properties = child(element, 'w:rPr')
    const shown = isOn(properties, 'w:b') ?? styles.run(settingOf(properties, 'w:rStyle')).isBold ?? style.run.isBold
    if (shown) return element.children.every((each) => typeof each === 'string' || !NEVER.has(each.name))
  }
  return element.children.every((each) => typeof each === 'string' || isBold(each, own, reading))
}
