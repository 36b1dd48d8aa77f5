import type { Inline } from '@clausekit/model'
import type { PageBlock } from '../parser.js'
import { attribute, childElements, type Element, findElement, hasClass, isText, lineOf, wordsOf } from './dom.js'
import { isTex } from './hidden.js'
import type { Reader } from './reader.js'

type Notation = { value: string; notation: 'mathml' | 'tex' }

/** A formula within a line: MathML, or TeX that a script of the page sets. */
export function inlineFormula(element: Element, reader: Reader): Inline[] | undefined {
  const found = formulaOf(element, reader)
  if (!found) return undefined
  return found.value ? [{ type: 'formula', ...found, location: reader.place(element) }] : []
}

/** A formula on a line of its own, with the number that stands beside it. */
export function formulaBlock(element: Element, reader: Reader): PageBlock[] | undefined {
  if (!isDisplayed(element)) return undefined
  const isOwn = element.tagName === 'math' || isMathClass(element)
  const found = isOwn ? formulaOf(element, reader) : innerFormula(element, reader)
  if (!found?.value) return undefined
  reader.anchors.meet(element)
  const [id] = reader.anchors.take()
  const number = numberBeside(element)
  const named = { ...(id ? { id } : {}), ...(number ? { number } : {}) }
  return [{ type: 'formula', ...named, ...found, location: reader.place(element) }]
}

function isDisplayed(element: Element): boolean {
  if (element.tagName === 'math') return attribute(element, 'display') === 'block'
  return element.tagName === 'div' && hasClass(element, /^(?:math|stemblock|katex-display|equation|formula)$/)
}

/** A formula with nothing but its number beside it; what has more words is read as a paragraph. */
function innerFormula(element: Element, reader: Reader): Notation | undefined {
  const math = findElement(element, ({ tagName }) => tagName === 'math')
  if (!math || !(wordsBeside(element) === '' || numberBeside(element))) return undefined
  return formulaOf(math, reader)
}

/** The number that is marked as one, or stands alone in brackets beside the formula. */
function numberBeside(element: Element): string | undefined {
  const marked = childElements(element).find((child) => hasClass(child, /^(?:eqno|equation-number|formula-number)$/))
  if (marked) return /[\p{L}\p{N}.\-–]+/u.exec(lineOf(marked))?.[0]
  return /^[(（]([\p{L}\p{N}.\-–]{1,10})[)）]$/u.exec(wordsBeside(element))?.[1]
}

function wordsBeside(element: Element): string {
  const math = findElement(element, ({ tagName }) => tagName === 'math')
  const words = lineOf(element)
  return math ? words.replace(lineOf(math), '').trim() : ''
}

function isMathClass(element: Element): boolean {
  return hasClass(element, /^math$/)
}

function formulaOf(element: Element, reader: Reader): Notation | undefined {
  if (element.tagName === 'math') {
    const tex = findElement(element, isTexAnnotation)
    if (tex) return { value: lineOf(tex), notation: 'tex' }
    return { value: (reader.source(element) ?? lineOf(element)).replace(/\s+/g, ' '), notation: 'mathml' }
  }
  if (element.tagName === 'script' && isTex(element)) {
    const words = element.childNodes.map((child) => (isText(child) ? child.value : ''))
    return { value: words.join('').trim(), notation: 'tex' }
  }
  // Sphinx and pandoc leave the TeX to a script.
  if (!isMathClass(element) || (element.tagName !== 'span' && element.tagName !== 'div')) return undefined
  const own = element.childNodes.filter(isText).map(wordsOf).join('').trim()
  const tex = /^(?:\\\(([\s\S]*)\\\)|\\\[([\s\S]*)\\\]|\$\$([\s\S]*)\$\$)$/.exec(own)
  return tex ? { value: (tex[1] ?? tex[2] ?? tex[3] ?? '').trim(), notation: 'tex' } : undefined
}

function isTexAnnotation(element: Element): boolean {
  return element.tagName === 'annotation' && /tex/i.test(attribute(element, 'encoding') ?? '')
}
