import type { DefinitionDescription, DefinitionTerm } from '@clausekit/model'
import type { PageBlock } from '../parser.js'
import { asBlocks } from './as-blocks.js'
import { childElements, type Element, type HtmlNode } from './dom.js'
import { readFootnote } from './footnote-bodies.js'
import { isUnseen } from './hidden.js'
import { readInlines } from './inlines.js'
import { deeper, type Reader } from './reader.js'
import { readReferenceList } from './reference-lists.js'
import { collapseSpaces } from './texts.js'

/** The `dt` and `dd` elements of a definition list, in order; groups may stand in a `div`. */
function partsOf(list: Element, reader: Reader): Element[] {
  return childElements(list).flatMap((child) => {
    if (isUnseen(child) || reader.conventions.leavesOut?.(child)) return []
    return child.tagName === 'div' ? childElements(child) : [child]
  })
}

/** A definition list, or the list of references that it is. */
export function readDefinitionList(list: Element, reader: Reader): PageBlock[] {
  const parts = partsOf(list, reader)
  const references = readReferenceList(list, parts, reader)
  if (references) return references
  if (parts.some((part) => reader.footnotes.bodies.has(part))) return readNotes(parts, reader)
  const children = parts.flatMap((part): (DefinitionTerm | DefinitionDescription)[] => {
    reader.anchors.meet(part)
    const location = reader.place(part)
    if (part.tagName === 'dt') {
      const words = collapseSpaces(readInlines(part.childNodes, deeper(reader)))
      return words.length > 0 ? [{ type: 'definitionTerm', children: words, location }] : []
    }
    const blocks = asBlocks(reader.readBlocks(part.childNodes, deeper(reader)))
    return blocks.length > 0 ? [{ type: 'definitionDescription', children: blocks, location }] : []
  })
  return children.length > 0 ? [{ type: 'definitionList', children, location: reader.place(list) }] : []
}

/** docutils lists footnotes as terms: each is a note with the descriptions behind it. */
function readNotes(parts: readonly Element[], reader: Reader): PageBlock[] {
  const groups: { term: Element | undefined; behind: HtmlNode[] }[] = []
  for (const part of parts) {
    if (part.tagName === 'dt') groups.push({ term: part, behind: [] })
    else if (groups.length === 0) groups.push({ term: undefined, behind: [...part.childNodes] })
    else groups.at(-1)?.behind.push(...part.childNodes)
  }
  return groups.flatMap(({ term, behind }) =>
    term && reader.footnotes.bodies.has(term)
      ? readFootnote(term, reader, behind)
      : reader.readBlocks([...(term?.childNodes ?? []), ...behind], deeper(reader)),
  )
}
