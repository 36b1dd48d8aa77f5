import { attribute, type Element, elementsWithin, findElement, type HtmlNode } from '../html-elements/dom.js'

/** A parsed page, with what tells where it comes from. */
export type HtmlDocument = {
  root: HtmlNode
  body: Element
  /** Contents of `meta` elements by their name in small letters; what is said first counts. */
  meta: ReadonlyMap<string, readonly string[]>
  title: string | undefined
  /** The `lang` of the root element. */
  language: string | undefined
  /** How often each class name is used, in small letters. */
  classes: ReadonlyMap<string, number>
  source: string
}

/** Gather what tells where a page comes from. */
export function describeDocument(root: HtmlNode, source: string): HtmlDocument {
  const meta = new Map<string, string[]>()
  const classes = new Map<string, number>()
  let title: string | undefined
  let language: string | undefined
  for (const element of elementsWithin(root)) {
    const names = attribute(element, 'class')
    if (names)
      for (const name of names.toLowerCase().split(/\s+/)) if (name) classes.set(name, (classes.get(name) ?? 0) + 1)
    if (element.tagName === 'meta') {
      const name = (attribute(element, 'name') ?? attribute(element, 'property'))?.toLowerCase()
      const content = attribute(element, 'content')?.trim()
      if (name && content) meta.set(name, [...(meta.get(name) ?? []), content])
    }
    if (element.tagName === 'html') language = attribute(element, 'lang') ?? attribute(element, 'xml:lang')
    if (element.tagName === 'title' && title === undefined) title = textOf(element)
  }
  const body = findElement(root, ({ tagName }) => tagName === 'body') ?? findElement(root, () => true)
  if (!body) throw new TypeError('A parsed page always has a body.')
  return { root, body, meta, title: title || undefined, language: language || undefined, classes, source }
}

function textOf(element: Element): string {
  return element.childNodes
    .map((child) => ('value' in child ? child.value : ''))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}

/** How often any of the class names that fit is used. */
export function countClasses({ classes }: HtmlDocument, pattern: RegExp): number {
  let count = 0
  for (const [name, times] of classes) if (pattern.test(name)) count += times
  return count
}

/** The program that made the page, as it says itself. */
export function generatorOf({ meta }: HtmlDocument): string {
  return (meta.get('generator') ?? []).join(' ')
}
