import type { DefaultTreeAdapterMap } from 'parse5'

/** Any node of the tree that parse5 builds. */
export type HtmlNode = DefaultTreeAdapterMap['node']
/** An element of that tree, with its attributes and its place in the source. */
export type Element = DefaultTreeAdapterMap['element']
/** Words of that tree; character references are read. */
export type TextNode = DefaultTreeAdapterMap['textNode']

/** Whether a node is an element. */
export function isElement(node: HtmlNode): node is Element {
  return 'tagName' in node
}

/** Whether a node is words. */
export function isText(node: HtmlNode): node is TextNode {
  return node.nodeName === '#text'
}

/** The value of an attribute; undefined where the element does not have it. */
export function attribute(element: Element, name: string): string | undefined {
  for (const each of element.attrs) if (each.name === name) return each.value
  return undefined
}

/** The names in the class attribute, in small letters. */
export function classesOf(element: Element): readonly string[] {
  const value = attribute(element, 'class')
  if (!value) return NO_CLASSES
  const known = classLists.get(value)
  if (known) return known
  if (classLists.size === MOST_CLASS_LISTS) classLists.clear()
  const names = value.toLowerCase().split(/\s+/).filter(Boolean)
  classLists.set(value, names)
  return names
}

// A page repeats a few class attributes thousands of times.
const MOST_CLASS_LISTS = 500
const NO_CLASSES: readonly string[] = []
const classLists = new Map<string, readonly string[]>()

/** Whether one of the names in the class attribute fits the whole pattern. */
export function hasClass(element: Element, pattern: RegExp): boolean {
  return classesOf(element).some((name) => pattern.test(name))
}

/** The elements right below. */
export function childElements(element: Element): Element[] {
  return element.childNodes.filter(isElement)
}

/** What contains a node; a node without one is the document, or was taken out of it. */
export function parentOf(node: HtmlNode): Element | undefined {
  const parent = 'parentNode' in node ? node.parentNode : undefined
  return parent && isElement(parent) ? parent : undefined
}

/** A node and all below it, in the order of the source, as far as asked for; the contents of `template` elements are not in the document. */
export function* within(root: HtmlNode): Generator<HtmlNode> {
  const pending: HtmlNode[] = [root]
  for (let node = pending.pop(); node; node = pending.pop()) {
    yield node
    if ('childNodes' in node)
      for (let at = node.childNodes.length - 1; at >= 0; at--) pending.push(node.childNodes[at] as HtmlNode)
  }
}

/** A node, where it is an element, and all elements below it, in the order of the source. */
export function elementsWithin(root: HtmlNode): Element[] {
  const elements: Element[] = []
  const pending: HtmlNode[] = [root]
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (isElement(node)) elements.push(node)
    if ('childNodes' in node)
      for (let at = node.childNodes.length - 1; at >= 0; at--) pending.push(node.childNodes[at] as HtmlNode)
  }
  return elements
}

/** The first element below that fits. */
export function findElement(root: HtmlNode, fits: (element: Element) => boolean): Element | undefined {
  const pending: HtmlNode[] = [root]
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node !== root && isElement(node) && fits(node)) return node
    if ('childNodes' in node)
      for (let at = node.childNodes.length - 1; at >= 0; at--) pending.push(node.childNodes[at] as HtmlNode)
  }
  return undefined
}

const SILENT = new Set(['script', 'style', 'template', 'noscript', 'head', 'title'])

/** The words below a node as they stand, without scripts and styles. */
export function wordsOf(root: HtmlNode): string {
  const words: string[] = []
  const pending: HtmlNode[] = [root]
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (isText(node)) words.push(node.value)
    else if (node === root || !(isElement(node) && SILENT.has(node.tagName))) {
      if (isElement(node) && node.tagName === 'br') words.push('\n')
      if ('childNodes' in node)
        for (let at = node.childNodes.length - 1; at >= 0; at--) pending.push(node.childNodes[at] as HtmlNode)
    }
  }
  return words.join('')
}

/** The words below a node on one line. */
export function lineOf(root: HtmlNode): string {
  return wordsOf(root).replace(/\s+/g, ' ').trim()
}
