import { attribute, type Element, type HtmlNode, isElement } from './dom.js'

/** Names that were passed on the way and wait for the block or heading that they belong to. */
export type Anchors = {
  meet(element: Element): void
  /** The names that wait; they wait no longer. */
  take(): string[]
}

/** Keep the names that links point at; names in `taken` belong to terms, references and footnotes. */
export function createAnchors(linked: ReadonlySet<string>, taken: ReadonlySet<string>): Anchors {
  let waiting: string[] = []
  return {
    meet: (element) => {
      for (const name of namesOf(element))
        if (linked.has(name) && !taken.has(name) && !waiting.includes(name)) waiting.push(name)
    },
    take: () => {
      const names = waiting
      waiting = []
      return names
    },
  }
}

/** Without links nothing needs a name. */
export const NO_ANCHORS: Anchors = { meet: () => {}, take: () => [] }

/** What links call an element by. */
export function namesOf(element: Element): string[] {
  const id = attribute(element, 'id')
  const name = element.tagName === 'a' ? attribute(element, 'name') : undefined
  return [id, name].filter((each): each is string => each !== undefined && each !== '')
}

/** The name that a link within the page points at. */
export function targetOf(element: Element): string | undefined {
  const url = element.tagName === 'a' ? attribute(element, 'href') : undefined
  if (!url?.startsWith('#') || url.length === 1) return undefined
  const name = url.slice(1)
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** All names that links in the text point at; what is left out of the text, or stands too deep, points at nothing. */
export function linkedNames(root: HtmlNode, deepest: number, isLeftOut: (element: Element) => boolean): Set<string> {
  const names = new Set<string>()
  const pending: { node: HtmlNode; depth: number }[] = [{ node: root, depth: 0 }]
  for (let entry = pending.pop(); entry; entry = pending.pop()) {
    const { node, depth } = entry
    if (isElement(node)) {
      if (node !== root && isLeftOut(node)) continue
      const name = targetOf(node)
      if (name !== undefined) names.add(name).add((attribute(node, 'href') as string).slice(1))
    }
    if ('childNodes' in node && depth < deepest)
      for (const child of node.childNodes) pending.push({ node: child, depth: depth + 1 })
  }
  return names
}
