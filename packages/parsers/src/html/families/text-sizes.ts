import { type HtmlNode, isElement, isText, parentOf, within } from '../../html-elements/dom.js'

/** How large each element is, in characters and nodes below it: one walk, however deep the page is. */
export function textSizes(root: HtmlNode): ReadonlyMap<HtmlNode, number> {
  const sizes = new Map<HtmlNode, number>()
  const nodes = [...within(root)]
  for (let at = nodes.length - 1; at >= 0; at--) {
    const node = nodes[at] as HtmlNode
    if (isElement(node) && (node.tagName === 'script' || node.tagName === 'style')) continue
    const size = (sizes.get(node) ?? 0) + (isText(node) ? node.value.length : 1)
    sizes.set(node, size)
    const parent = parentOf(node)
    if (parent) sizes.set(parent, (sizes.get(parent) ?? 0) + size)
  }
  return sizes
}
