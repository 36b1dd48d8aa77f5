import { type Block, type DefinitionTerm, type Inline, plainText, type TableRow } from '@clausekit/model'
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
    const term = lineOf(node.children)
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

const MOST_TERMS = 50
const MOST_CELLS = 4

type Add = (node: DefinedTerm, definition: string, admitted?: string[]) => void

function visit(block: Block, add: Add): void {
  if (block.type === 'paragraph') {
    const found = termsIn(block.children)
    const definition = found.length > 0 ? lineOf(block.children) : ''
    // A paragraph with very many terms is no definition of each.
    const isSearched = found.length <= MOST_TERMS
    for (const node of found) add(node, (isSearched && bracketed(definition, node)) || definition)
  } else if (block.type === 'definitionList') visitList(block, add)
  else if (block.type === 'table') for (const row of block.children) visitRow(row, add)
  else if (block.type === 'list')
    for (const item of block.children) for (const inner of item.children) visit(inner, add)
  else if ('children' in block) for (const inner of block.children as Block[]) visit(inner, add)
}

/** A term that fills its cell is defined by its row, as one in a paragraph is by the paragraph. */
function visitRow({ children: cells }: TableRow, add: Add): void {
  for (const [index, cell] of cells.entries()) {
    const [only, ...others] = cell.children
    const [term, ...more] = only?.type === 'paragraph' && others.length === 0 ? termsIn(only.children) : []
    const isWhole = term && more.length === 0 && lineOf(term.children) === plainText(cell).text.trim()
    if (isWhole) add(term, wordsOf(cells.slice(index, index + MOST_CELLS)))
    for (const inner of cell.children) visit(inner, add)
  }
}

function wordsOf(cells: TableRow['children']): string {
  const words = cells.map((cell) => plainText(cell).text.trim())
  return words.filter(Boolean).join(': ')
}

/** "[Definition: A row is a sequence of cells.] Rows may be empty.": what the brackets hold defines the term. */
function bracketed(words: string, node: DefinedTerm): string | undefined {
  const term = lineOf(node.children)
  for (const [, definition] of words.matchAll(/\[Definition:\s*([^[\]]{1,5000})\]/g))
    if (definition?.includes(term)) return definition.trim()
  return undefined
}

function lineOf(inlines: readonly Inline[]): string {
  return inlineText(inlines).replace(/\s+/g, ' ').trim()
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
  const words = lineOf(line)
  const name = lineOf(node.children)
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
