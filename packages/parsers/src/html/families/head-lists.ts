import {
  attribute,
  childElements,
  type Element,
  elementsWithin,
  findElement,
  hasClass,
  lineOf,
} from '../../html-elements/dom.js'

/** The date that a `time` element of the cover gives. */
export function headDate(head: Element): string | undefined {
  const time = findElement(head, ({ tagName }) => tagName === 'time')
  const date = time ? (attribute(time, 'datetime') ?? lineOf(time)) : undefined
  return date && /^\d{4}(?:-\d{2}){0,2}/.test(date) ? date.slice(0, 10) : undefined
}

/** The names behind a term of the definition list of the cover, without organisations. */
export function headNames(head: Element, term: RegExp): string[] {
  const names: string[] = []
  for (const list of elementsWithin(head)) {
    if (list.tagName !== 'dl') continue
    let isOpen = false
    for (const part of childElements(list)) {
      if (part.tagName === 'dt') isOpen = term.test(lineOf(part))
      else if (isOpen) names.push(nameIn(part))
    }
  }
  return [...new Set(names.filter(Boolean))]
}

function nameIn(part: Element): string {
  const marked = findElement(part, (element) => hasClass(element, /^(?:p-name|fn)$/))
  return (marked ? lineOf(marked) : lineOf(part).replace(/[,(].*$/, '')).trim()
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const PRINTED_DATE = new RegExp(`\\b(?:(\\d{1,2}) )?(${MONTHS.join('|')})(?: (\\d{1,2}),)? (\\d{4})\\b`)

/** The first date that lines print in English words, as YYYY-MM-DD or YYYY-MM. */
export function printedDate(lines: readonly string[]): string | undefined {
  for (const line of lines) {
    const match = PRINTED_DATE.exec(line)
    if (!match) continue
    const month = String(MONTHS.indexOf(match[2] as string) + 1).padStart(2, '0')
    const day = match[1] ?? match[3]
    return `${match[4]}-${month}${day ? `-${day.padStart(2, '0')}` : ''}`
  }
  return undefined
}
