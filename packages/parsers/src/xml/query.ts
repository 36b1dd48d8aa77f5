import type { XmlElement, XmlNode } from './document.js'

export function isElement(node: XmlNode | undefined): node is XmlElement {
  return node?.type === 'element'
}

/** The child elements, of the given names where there are any. */
export function elementsOf(element: XmlElement, ...names: readonly string[]): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => child.type === 'element' && (names.length === 0 || names.includes(child.name)),
  )
}

/** The first child element of one of the names. */
export function elementOf(element: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  return element?.children.find((child): child is XmlElement => child.type === 'element' && names.includes(child.name))
}

/** The elements that a path of names leads to: `elementsAt(front, 'author', 'organization')`. */
export function elementsAt(element: XmlElement | undefined, ...path: readonly string[]): XmlElement[] {
  return path.reduce<XmlElement[]>(
    (found, name) => found.flatMap((one) => elementsOf(one, name)),
    element ? [element] : [],
  )
}

/** All words of an element, as they stand. */
export function textOf(node: XmlNode | undefined): string {
  if (!node) return ''
  const words: string[] = []
  const pending: XmlNode[] = [node]
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (next.type === 'text') words.push(next.value)
    else if (next.type === 'element')
      for (let i = next.children.length - 1; i >= 0; i--) pending.push(next.children[i] as XmlNode)
  }
  return words.join('')
}

/** All words of an element, runs of white space as one space. */
export function lineOf(node: XmlNode | undefined): string {
  return textOf(node).replace(/\s+/g, ' ').trim()
}
