import { type Clause, type GridRow, type Provision, plainText, tableGrid, walk } from '@clausekit/model'
import { type InlineHolder, squeeze } from './squeezed-words.js'

/** A block that the words of a row stand in, from its first character to `end`. */
type RowBlock = { node: InlineHolder; end: number }

/**
 * The rows of a clause into which cells reach down from rows above: the words of such a row do not stand side by side.
 *
 * @returns `next`: the blocks of the next row that has the words of a provision, if there is one.
 */
export function hangingRows(clause: Clause): { next: (provision: Provision) => RowBlock[] | undefined } {
  const rows = new Map<string, GridRow[]>()
  for (const child of clause.children) {
    if (child.type === 'clause') continue
    for (const { node } of walk(child)) {
      if (node.type !== 'table' || !node.children.some(({ children }) => children.some(({ rowspan }) => rowspan)))
        continue
      for (const row of tableGrid(node).body) {
        if (row.cells.length === row.row.children.length) continue
        const words = squeeze(row.text)
        const known = rows.get(words)
        if (known) known.push(row)
        else rows.set(words, [row])
      }
    }
  }
  return {
    next: ({ text }) => {
      const row = rows.size > 0 ? rows.get(squeeze(text))?.shift() : undefined
      return row?.cells.flatMap(blocksOf)
    },
  }
}

function blocksOf(cell: GridRow['cells'][number]): RowBlock[] {
  return [...walk(cell)].flatMap(({ node }) =>
    node.type === 'paragraph' || node.type === 'definitionTerm' ? [{ node, end: plainText(node).text.length }] : [],
  )
}
