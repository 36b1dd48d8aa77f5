import type { Diagnostic, Location } from '@clausekit/model'
import { type Element, elementsWithin, hasClass, parentOf } from '../html-elements/dom.js'

/** Errata stand between the lines that they correct: what the editors report, not what the text says. */
export function isErratum(element: Element): boolean {
  for (let at: Element | undefined = element, levels = 0; at && levels < FAR; at = parentOf(at), levels++)
    if (hasClass(at, /^(?:node(?:open|close)class|\w{1,40}-endnote-styling)$/)) return true
  return false
}

/** How many elements may stand around the lines of an erratum. */
const FAR = 4

/** What the page shows and the text does not hold: words that were taken out of it, and reported errors. */
export function leftOutOf(content: Element, place: (element: Element) => Location | undefined): Diagnostic[] {
  const found = new Map<string, { first: Element; count: number }>()
  for (const element of elementsWithin(content)) {
    const ruleId =
      element.tagName === 'del'
        ? 'deleted-words'
        : element.tagName === 'pre' && isErratum(element)
          ? 'erratum'
          : undefined
    if (!ruleId) continue
    const before = found.get(ruleId)
    if (before) before.count++
    else found.set(ruleId, { first: element, count: 1 })
  }
  return [...found].map(([ruleId, { first, count }]) => {
    const location = place(first)
    const what = ruleId === 'erratum' ? 'reported errors' : 'passages marked as deleted'
    return {
      severity: 'info',
      ruleId,
      source: 'parsers/html',
      message: `Found ${count} ${what}; they are no part of the text and were left out.`,
      ...(location ? { location } : {}),
    }
  })
}
