import type { Node, Provision, Standard } from '@clausekit/model'
import { provisionSpans } from '../provision-spans.js'

/** The paragraphs that provisions begin in, each with these provisions in the order of the text. */
export function provisionMarks(standard: Standard): Map<Node, Provision[]> {
  const marks = new Map<Node, Provision[]>()
  const marked = new Set<Provision>()
  for (const [node, spans] of provisionSpans(standard).spans) {
    const beginning = spans.map(({ provision }) => provision).filter((provision) => !marked.has(provision))
    for (const provision of beginning) marked.add(provision)
    if (node.type === 'paragraph' && beginning.length > 0) marks.set(node, beginning)
  }
  return marks
}
