import type { Regime } from '@clausekit/model'
import { elementsOf, type XmlElement, type XmlNode } from '../xml/index.js'

const KEYWORD = /\b(?:MUST|SHALL|SHOULD|MAY|REQUIRED|RECOMMENDED|OPTIONAL)\b/

/** Elements whose words bind nobody, or are those of others. */
const LEFT_OUT = new Set(['artwork', 'sourcecode', 'references', 'boilerplate', 'svg'])

/**
 * The regime of an RFC: that of RFC 2119 where one of its words stands in capitals. Lists of normative references, by which
 * ISO documents are known, are in every RFC.
 */
export function regimeOf(rfc: XmlElement): Regime {
  const pending: XmlNode[] = elementsOf(rfc, 'front', 'middle', 'back').reverse()
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.type === 'text' && KEYWORD.test(node.value)) return 'rfc2119'
    if (node.type !== 'element' || LEFT_OUT.has(node.name)) continue
    if (node.name === 'bcp14') return 'rfc2119'
    for (let at = node.children.length - 1; at >= 0; at--) pending.push(node.children[at] as XmlNode)
  }
  return 'house'
}
