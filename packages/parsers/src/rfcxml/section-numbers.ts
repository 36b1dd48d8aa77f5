import { inLetters } from '../counters.js'
import { elementOf, elementsOf, type XmlElement } from '../xml/index.js'
import { isUnnumbered } from './instructions.js'

/** The numbers of sections and lists of references, as xml2rfc counts them; null where none is printed. */
export type SectionNumbers = ReadonlyMap<XmlElement, string | null>

/** Whether a number is that of an appendix or one of its sections: A, A.1. */
export function isAppendixNumber(number: string): boolean {
  return /^[A-Z]/.test(number)
}

/** Several lists of references without a common section get one, as xml2rfc prints them. */
export function needsReferencesSection(back: XmlElement | undefined): boolean {
  return back !== undefined && elementsOf(back, 'references').length > 1
}

/**
 * Number the sections: 1, 1.1 … in the middle, then the references, then A, A.1 … in the back.
 *
 * A section without a number has none below it. Numbers that a prepared source has as `pn` win.
 */
export function numberSections(rfc: XmlElement): SectionNumbers {
  const numbers = new Map<XmlElement, string | null>()
  const middle = elementOf(rfc, 'middle')
  const back = elementOf(rfc, 'back')
  let last = 0
  const numberWithin = (parent: XmlElement, name: string, prefix: string | null) => {
    let count = 0
    for (const child of elementsOf(parent, name)) {
      const isNumbered = prefix !== null && !isUnnumbered(child)
      const number = isNumbered ? (preparedNumber(child) ?? `${prefix}${++count}`) : null
      numbers.set(child, number)
      numberWithin(child, name, number === null ? null : `${number}.`)
    }
    return count
  }
  for (const section of middle ? elementsOf(middle, 'section') : []) {
    const number = isUnnumbered(section) ? null : (preparedNumber(section) ?? String(last + 1))
    if (number !== null) last = Number(number)
    numbers.set(section, number)
    numberWithin(section, 'section', number === null ? null : `${number}.`)
  }
  if (!back) return numbers
  const isGrouped = needsReferencesSection(back)
  for (const [index, references] of elementsOf(back, 'references').entries()) {
    const number = preparedNumber(references) ?? (isGrouped ? `${last + 1}.${index + 1}` : String(last + 1))
    numbers.set(references, number)
    numberWithin(references, 'references', `${number}.`)
  }
  let appendices = 0
  for (const section of elementsOf(back, 'section')) {
    const number = isUnnumbered(section) ? null : (preparedNumber(section) ?? inLetters(++appendices).toUpperCase())
    numbers.set(section, number)
    numberWithin(section, 'section', number === null ? null : `${number}.`)
  }
  return numbers
}

/** The number in `pn`: section-3.2, section-appendix.a, section-a.1. */
function preparedNumber({ attributes }: XmlElement): string | undefined {
  const number = /^section-(?:appendix\.)?((?:\d+|[a-z]{1,2})(?:\.\d+)*)$/.exec(attributes.pn ?? '')?.[1]
  return number?.toUpperCase()
}

/** The number of the section that holds several lists of references: one above that of the first. */
export function referencesSectionNumber(back: XmlElement, numbers: SectionNumbers): string {
  const [first] = elementsOf(back, 'references')
  return ((first && numbers.get(first)) ?? '').split('.')[0] as string
}
