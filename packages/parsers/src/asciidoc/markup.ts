import { type DefaultTreeAdapterMap, parseFragment } from 'parse5'
import { scanMarkup } from './scan-markup.js'

export type MarkupNode = DefaultTreeAdapterMap['node']
export type MarkupElement = DefaultTreeAdapterMap['element']

/** The nodes of a converted text. */
export function parseMarkup(markup: string): readonly MarkupNode[] {
  return (scanMarkup(markup) as readonly MarkupNode[] | undefined) ?? parseFragment(markup).childNodes
}

/** The words of a converted text; footnotes stand elsewhere. */
export function wordsOfMarkup(markup: string): string {
  return settled(/[<&]/.test(markup) ? wordsOfNodes(parseMarkup(markup)) : markup)
}

/** Spaces that Asciidoctor puts around dashes and behind ellipses for the sake of line breaks. */
export function settled(words: string): string {
  return SET_SPACE.test(words) ? words.replace(/[\u200b\u2060]/g, '').replaceAll('\u2009', ' ') : words
}

const SET_SPACE = /[\u200b\u2060\u2009]/

export function wordsOfNodes(nodes: readonly MarkupNode[]): string {
  const words: string[] = []
  const pending = [...nodes].reverse()
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.nodeName === '#text' && 'value' in node) words.push(node.value)
    else if ('childNodes' in node && !IS_NO_TEXT.has(node.nodeName)) pending.push(...[...node.childNodes].reverse())
  }
  return words.join('')
}

/** Elements whose content is not of the line that holds them. */
export const IS_NO_TEXT: ReadonlySet<string> = new Set(['x-note', 'script', 'style', 'template'])

export function isElement(node: MarkupNode): node is MarkupElement {
  return 'tagName' in node
}

export function attributeOf(element: MarkupElement, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value
}
