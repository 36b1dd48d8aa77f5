import { type Element, type HtmlNode, isElement, isText } from './dom.js'

/** What stands beside an element: elements, and words where there are any. */
type Siblings = { nodes: readonly HtmlNode[]; place: number }

type Row = { nodes: readonly HtmlNode[]; places: ReadonlyMap<HtmlNode, number> }

/** The children of each parent are looked through once, however many of them ask. */
const rows = new WeakMap<object, Row>()

/** The siblings of an element with its place among them, blank words left out. */
export function siblingsOf(element: Element): Siblings {
  const { parentNode } = element
  if (!parentNode) return { nodes: [element], place: 0 }
  const row = rows.get(parentNode) ?? rowOf(parentNode.childNodes)
  rows.set(parentNode, row)
  return { nodes: row.nodes, place: row.places.get(element) ?? 0 }
}

function rowOf(children: readonly HtmlNode[]): Row {
  const nodes = children.filter((node) => isElement(node) || (isText(node) && node.value.trim() !== ''))
  return { nodes, places: new Map(nodes.map((node, index) => [node, index])) }
}
