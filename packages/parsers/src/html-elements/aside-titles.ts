import { languages } from '@clausekit/languages'
import type { Block } from '@clausekit/model'
import { dropStart, inlineText, trimInlines } from '../inlines.js'
import { type Element, findElement, type HtmlNode, hasClass, isElement, lineOf } from './dom.js'

/** What stands apart from the text. */
export type Aside = 'note' | 'example' | 'warning'

const TITLE =
  /^(?:(?:note|example|issue|admonition|warning|caution|tip|custom-block|(?:markdown|usa)-alert_*|callout)-?(?:title|label|header|heading)(?:-container)?|admonitionheading_.*|marker|title)$/
const WRAPPER = /^(?:usa-alert__body|callout-header)$/
const LABEL = /^(?:note|example|warning)_label$/

/** The element that holds the label of an aside. */
export function titleElement(element: Element): Element | undefined {
  const icon = hasClass(element, /^admonitionblock$/)
    ? findElement(element, (cell) => cell.tagName === 'td' && hasClass(cell, /^icon$/))
    : undefined
  if (icon && lineOf(icon)) return icon
  const outer = firstShown(element)
  // Some frames wrap what they hold once more.
  const first = outer && hasClass(outer, WRAPPER) ? firstShown(outer) : outer
  if (!first) return undefined
  if ((hasClass(first, TITLE) || first.tagName === 'summary') && lineOf(first)) return first
  // Metanorma sets the label apart at the beginning of the first paragraph.
  const label = first.tagName === 'p' ? firstShown(first) : undefined
  return label && hasClass(label, LABEL) ? label : undefined
}

/** The first child, where it is an element. */
function firstShown(element: Element): Element | undefined {
  const first = element.childNodes.find(
    (node: HtmlNode) =>
      (isElement(node) && !isIcon(node)) || ('value' in node && node.nodeName === '#text' && node.value.trim() !== ''),
  )
  return first && isElement(first) ? first : undefined
}

/** A sign before the title that has no words. */
function isIcon(element: Element): boolean {
  return hasClass(element, /(?:^|-)icon(?:-|$)/) && lineOf(element) === ''
}

/** "Example 1: A simple text" is a label and a title. */
export function splitTitle(words: string): { label: string; rest: string | undefined } {
  const match = /^([^:：]{1,40}?)\s*[:：]\s*(.+)$/.exec(words)
  if (match) return { label: match[1] as string, rest: match[2] as string }
  return words.length <= 40 ? { label: words.replace(/[:：.]$/, ''), rest: undefined } : { label: '', rest: words }
}

type Labelled = { label?: string | undefined; children: Block[] }

/** The label may open the first paragraph, in the words of any language that is known. */
export function splitTypedLabel(blocks: Block[], type: Aside): Labelled {
  const [first] = blocks
  if (first?.type !== 'paragraph') return { children: blocks }
  const words = inlineText(first.children).slice(0, 120)
  for (const language of Object.values(languages)) {
    const found = language.labelledBlock(words)
    if (found && (found.type === type || type === 'note'))
      return { label: found.label, children: withoutStart(blocks, found.length) }
  }
  return { children: blocks }
}

/** Blocks without what stands between a label and the words. */
export function withoutJoint(blocks: Block[]): Block[] {
  const [first] = blocks
  const joint = first?.type === 'paragraph' ? /^\s*[:：—–-]\s*/.exec(inlineText(first.children)) : null
  return joint ? withoutStart(blocks, joint[0].length) : blocks
}

function withoutStart([first, ...others]: Block[], length: number): Block[] {
  if (first?.type !== 'paragraph') return others
  const rest = trimInlines(dropStart(first.children, length))
  return rest.length > 0 ? [{ ...first, children: rest }, ...others] : others
}
