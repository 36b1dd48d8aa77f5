import { child, type Element, isOn, settingOf } from '../part/element.js'
import type { PartReading } from '../reading.js'

/** Whether a cell looks like a header: a style of header cells, or all words in bold; an empty one stands in no one's way. */
export function isSetApart(cell: Element, { styles, templates }: PartReading): boolean {
  return cell.children.every((element) => {
    if (typeof element === 'string') return true
    if (element.name === 'w:tbl' || element.name === 'w:sdt') return false
    if (element.name !== 'w:p') return true
    const style = styles.paragraph(settingOf(child(element, 'w:pPr'), 'w:pStyle'))
    if (templates.meaningOf(style.names)?.is === 'headerCell') return true
    return element.children.every(
      (run) =>
        typeof run === 'string' ||
        child(run, 'w:t') === undefined ||
        (isOn(child(run, 'w:rPr'), 'w:b') ?? style.run.isBold ?? false),
    )
  })
}
