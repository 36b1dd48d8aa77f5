import type { TextItem } from './layout/items.js'
import type { Line } from './layout/lines.js'

/** Gender and number behind a term, which are not in bold: "grandeur, f", "données, f pl" (ISO 10241-1). */
const GRAMMAR = /,\s*[mfn](?:\s*,?\s*(?:pl|sg|inv)\.?)?$/
const GRAMMAR_WORD = /^,?(?:[mfn]|pl|sg|inv)?\.?,?$/
const ABBREVIATION = /^\p{Lu}[\p{Lu}\p{N}-]{1,9}(?:,|$)/u
/** A line that leaves more of its column empty holds all of a term. */
const WIDE = 0.55

/** Whether all words of a line are in bold, save for what grammar says behind a term. */
export function isAllBold({ words, text }: Line): boolean {
  const isBold = (word: Line['words'][number]) => word.style.bold || !/[\p{L}\p{N}]/u.test(word.text)
  if (words.every(isBold)) return true
  if (words[0]?.style.bold !== true || !GRAMMAR.test(text.trim())) return false
  return words.every((word, index) => isBold(word) || (index >= words.length - 3 && GRAMMAR_WORD.test(word.text)))
}

/** Whether a line in bold ends the name of a term, so that the next, in bold too, is another one. */
export function endsTerm({ line, column }: TextItem, next: Line): boolean {
  if (GRAMMAR.test(line.text.trim()) || ABBREVIATION.test(next.text.trim())) return true
  return line.right - line.left < WIDE * (column.right - column.left)
}

/** The number of a term in bold, with that of an earlier edition behind it: "2.4 (2.3)". */
export function isEntryNumber({ words, text }: Line): boolean {
  return (
    words[0]?.style.bold === true &&
    /^\d{1,3}(?:\.\d{1,3}){1,4}\s*\(\d[^()]{0,40}\)(?:\s*\(\d[^()]{0,40}\))?$/.test(text.trim())
  )
}
