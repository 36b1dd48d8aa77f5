import type { DefinitionDescription, DefinitionList, Inline } from '@clausekit/model'
import type { Context } from './context.js'
import { behindMarker } from './indent.js'
import { writeLabelled } from './labelled.js'

/** Markdown has no definition lists: a bullet for every term, in bold, and what explains it. */
export function writeDefinitionList({ children }: DefinitionList, context: Context): string {
  const items: { term: Inline[]; descriptions: DefinitionDescription[] }[] = []
  for (const child of children) {
    const item = items.at(-1)
    if (child.type === 'definitionTerm') {
      items.push({ term: [{ type: 'strong', children: child.children }], descriptions: [] })
    } else if (item) item.descriptions.push(child)
    else items.push({ term: [], descriptions: [child] })
  }
  return items
    .map(({ term, descriptions }) => {
      const blocks = descriptions.flatMap((description) => description.children)
      return behindMarker('- ', writeLabelled(term, blocks, context))
    })
    .join('\n')
}
