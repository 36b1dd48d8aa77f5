import type { Block, DefinitionList, Inline, Location } from '@clausekit/model'
import type { Line } from './read-line.js'

/** Puts terms and explanations in a row into one list. */
export type Definitions = {
  /** Take a line that belongs to a definition list; undefined for any other. The list comes with its first line. */
  take(line: Line, children: Inline[]): { list?: DefinitionList } | undefined
  close(): void
}

export function createDefinitions(): Definitions {
  let open: DefinitionList | undefined
  const addTo = (item: DefinitionList['children'][number], location: Location): { list?: DefinitionList } => {
    if (open) {
      open.children.push(item)
      return {}
    }
    open = { type: 'definitionList', children: [item], location }
    return { list: open }
  }
  const close = () => {
    open = undefined
  }
  return {
    close,
    take: ({ meaning, location }, children) => {
      if (meaning?.is === 'definitionTerm') return addTo({ type: 'definitionTerm', children, location }, location)
      // “Definition” is a style of terminological entries too: those have no term in the style of a list before.
      const isText = meaning?.is === 'definitionText' || (meaning?.is === 'term' && meaning.part === 'definition')
      if (!isText || !open) {
        close()
        return undefined
      }
      const paragraph: Block = { type: 'paragraph', children, location }
      const last = open.children.at(-1)
      if (last?.type === 'definitionDescription') last.children.push(paragraph)
      else open.children.push({ type: 'definitionDescription', children: [paragraph] })
      return {}
    },
  }
}
