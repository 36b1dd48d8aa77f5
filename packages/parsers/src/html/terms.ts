import { type Block, type DefinitionTerm, type Inline, plainText } from '@clausekit/model'
import { inlineText } from '../inlines.js'
import type { Heading, MarkedTerm, PageBlock } from '../parser.js'

type DefinedTerm = Extract<Inline, { type: 'definedTerm' }>

/**
 * The terms that `dfn` elements mark: defined by the description behind them in a definition list, or by the paragraph around
 * them; for one in a heading by the first paragraph below, where its place then is.
 */
export function findTerms(blocks: readonly PageBlock[]): { blocks: PageBlock[]; terms: MarkedTerm[] } {
  const terms = new Map<string, MarkedTerm>()
  const add = (node: DefinedTerm, definition: string, admitted: string[] = []) => {
    const term = inlineText(node.children).replace(/\s+/g, ' ').trim()
    if (terms.has(node.termId) || term === '') return
    const location = node.location ? { location: node.location } : {}
    terms.set(node.termId, {
      id: node.termId,
      term,
      admitted,
      deprecated: [],
      equivalents: [],
      definition,
      notes: [],
      ...location,
    })
  }
  const result: PageBlock[] = []
  let heading: DefinedTerm[] = []
  for (const block of blocks) {
    if (block.type === 'heading') {
      const { plain, found } = withoutTerms(block)
      heading = found
      result.push(plain)
      continue
    }
    if (heading.length > 0 && block.type === 'paragraph') {
      for (const node of heading) add(node, inlineText(block.children))
      const places = heading.map((node): Inline => ({ ...node, children: [] }))
      result.push({ ...block, children: [...places, ...block.children] })
    } else result.push(block)
    heading = []
    visit(block, add)
  }
  return { blocks: result, terms: [...terms.values()] }
}

function withoutTerms(heading: Heading): { plain: Heading; found: DefinedTerm[] } {
  const found = termsIn(heading.children)
  if (found.length === 0) return { plain: heading, found }
  const anchors = [...(heading.anchors ?? []), ...found.map(({ termId }) => termId)]
  return { plain: { ...heading, children: unwrapped(heading.children), anchors }, found }
}

function unwrapped(inlines: readonly Inline[]): Inline[] {
  return inlines.flatMap((inline): Inline[] => {
    if (inline.type === 'definedTerm') return unwrapped(inline.children)
    return 'children' in inline ? [{ ...inline, children: unwrapped(inline.children) }] : [inline]
  })
}

type Add = (node: DefinedTerm, definition: string, admitted?: string[]) => void

function visit(block: Block, add: Add): void {
  if (block.type === 'paragraph') {
    const found = termsIn(block.children)
    const definition = found.length > 0 ? inlineText(block.children).replace(/\s+/g, ' ').trim() : ''
    for (const node of found) add(node, definition)
  } else if (block.type === 'definitionList') visitList(block, add)
  else if (block.type === 'table')
    for (const row of block.children)
      for (const cell of row.children) for (const inner of cell.children) visit(inner, add)
  else if (block.type === 'list')
    for (const item of block.children) for (const inner of item.children) visit(inner, add)
  else if ('children' in block) for (const inner of block.children as Block[]) visit(inner, add)
}

/** Terms in a row share the descriptions behind them. */
function visitList(list: Extract<Block, { type: 'definitionList' }>, add: Add): void {
  let names: DefinitionTerm[] = []
  let descriptions: string[] = []
  const close = () => {
    for (const { children } of names)
      for (const node of termsIn(children))
        add(node, descriptions.join('\n').trim(), abbreviationsBehind(node, children))
    names = []
    descriptions = []
  }
  for (const part of list.children) {
    if (part.type === 'definitionDescription') {
      descriptions.push(plainText(part).text)
      for (const inner of part.children) visit(inner, add)
      continue
    }
    if (descriptions.length > 0) close()
    names.push(part)
  }
  close()
}

/** "pumping station (PS)": what stands in brackets behind the only term of a line is another name for it. */
function abbreviationsBehind(node: DefinedTerm, line: readonly Inline[]): string[] {
  const words = inlineText(line).replace(/\s+/g, ' ').trim()
  const name = inlineText(node.children).replace(/\s+/g, ' ').trim()
  if (!words.startsWith(name)) return []
  const found = /^\s*[(（]([^()（）]{1,30})[)）]$/.exec(words.slice(name.length))
  return found ? [found[1] as string] : []
}

function termsIn(inlines: readonly Inline[]): DefinedTerm[] {
  return inlines.flatMap((inline): DefinedTerm[] => {
    if (inline.type === 'definedTerm') return [inline]
    return 'children' in inline ? termsIn(inline.children) : []
  })
}
