import { type Inline, plainText } from '@clausekit/model'
import type { XmlNode } from '../xml/index.js'

/** Inline content as one line of words, where the tree has a string; `marks` keeps the marks of footnotes. */
export function lineOfInlines(inlines: readonly Inline[], marks = false): string {
  return plainText(marks ? inlines.map(withMarks) : inlines)
    .text.replace(/[ \t\n]+/g, ' ')
    .trim()
}

function withMarks(inline: Inline): Inline {
  if (inline.type === 'footnoteReference') return { type: 'text', value: ` ${inline.label ?? ''}` }
  return 'children' in inline ? { ...inline, children: inline.children.map(withMarks) } : inline
}

/** The words of an element as one line, without those of footnotes. */
export function printedLine(node: XmlNode | undefined): string {
  return printedWords(node)
    .replace(/[ \t\n\r]+/g, ' ')
    .trim()
}

function printedWords(node: XmlNode | undefined): string {
  if (node?.type === 'text') return node.value
  if (node?.type !== 'element' || node.name === 'fn') return ''
  return node.name === 'break' ? ' ' : node.children.map(printedWords).join('')
}
