import { child, type Element, elements, isOn, settingOf } from '../part/element.js'
import type { PartReading } from '../reading.js'

/** Whether a cell looks like a header: a style of header cells, or all words in bold; an empty one stands in no one's way. */
export function isSetApart(cell: Element, { styles, templates }: PartReading): boolean {
  return elements(cell).every((element) => {
    if (element.name === 'w:tbl' || element.name === 'w:sdt') return false
    if (element.name !== 'w:p') return true
    const style = styles.paragraph(settingOf(child(element, 'w:pPr'), 'w:pStyle'))
    if (templates.meaningOf(style.names)?.is === 'headerCell') return true
    return elements(element).every(
      (run) => child(run, 'w:t') === undefined || (isOn(child(run, 'w:rPr'), 'w:b') ?? style.run.isBold ?? false),
    )
  })
}
