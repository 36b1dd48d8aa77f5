import { attribute, type Element, hasClass, isElement, lineOf } from './dom.js'

const NUMBER_CLASS =
  /^(?:secno|sec-?num(?:ber)?|section-?number(?:-\d)?|header-section-number|sectnum|heading-?number|chapter-?number|clause-?number)$/

/** The element of a heading that holds its number. */
export function numberElement(heading: Element): Element | undefined {
  // The number comes first; what is deeper than two levels names another place.
  for (const child of heading.childNodes) {
    if (!isElement(child)) continue
    if (hasClass(child, NUMBER_CLASS)) return child
    const inner = child.childNodes.find((node): node is Element => isElement(node) && hasClass(node, NUMBER_CLASS))
    if (inner) return inner
  }
  return linkedNumber(heading)
}

/** "<a>3.1.</a> <a>Title</a>": a number that is a link of its own. */
function linkedNumber(heading: Element): Element | undefined {
  const [first, ...rest] = heading.childNodes.filter(
    (node) => isElement(node) || ('value' in node && node.value.trim() !== ''),
  )
  if (!first || !isElement(first) || first.tagName !== 'a' || rest.length === 0) return undefined
  return /^(?:\p{L}+\s+)?[\dA-Z]{1,3}(?:\.\d{1,3})*\.$/u.test(lineOf(first)) ? first : undefined
}

const PRINTED = /^((?:[\p{L}-]+\s+){0,3})§?\s*((?:\d{1,4}|[A-Z]{1,2})(?:[.-]\d{1,4}|\.[A-Z])*)\s*[.:)—–-]?$/u

/**
 * The number that the markup sets apart, and the label where it prints more: Guideline 1.1, Appendix B.
 *
 * @returns undefined where it is no number of a clause, or one whose word decides what it is.
 */
export function readPrintedNumber(words: string): { number: string; label?: string } | undefined {
  const match = PRINTED.exec(words.replace(/\s+/g, ' ').trim())
  if (!match) return undefined
  const number = match[2] as string
  const word = (match[1] as string).trim()
  const isLetter = /^[A-Z]/.test(number)
  // A letter alone is printed as it is, not as Appendix A.
  if (!word) return isLetter && !number.includes('.') ? { number, label: number } : { number }
  if (!isLetter && !number.includes('.')) return undefined
  return { number, label: `${word} ${number}` }
}

/** Whether headings of the page set their numbers apart, so that the others have none. */
export function marksNumbers(headings: readonly Element[]): boolean {
  const marked = headings.filter((heading) => numberElement(heading) !== undefined).length
  if (marked < 2) return false
  const typed = headings.filter(
    (heading) => numberElement(heading) === undefined && /^\d{1,3}(?:\.\d{1,3})*[.\s]/.test(lineOf(heading)),
  )
  return typed.length * 4 < marked
}

/** The level of a heading, the outermost 1; undefined for what is no heading. */
export function levelOf(heading: Element): number | undefined {
  if (/^h[1-6]$/.test(heading.tagName)) return Number(heading.tagName[1])
  if (attribute(heading, 'role') !== 'heading') return undefined
  const level = Number(attribute(heading, 'aria-level') ?? 2)
  return Number.isInteger(level) && level >= 1 && level <= 9 ? level : 2
}
