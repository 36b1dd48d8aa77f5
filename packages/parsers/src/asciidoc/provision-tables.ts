import type { Block, DeclaredProvision } from '@clausekit/model'
import type { AsciidocBlock, Cell } from 'asciidoctor'
import { dropStart, inlineText, trimInlines } from '../inlines.js'
import { newProvision, type ProvisionDraft } from './provision-draft.js'
import { provisionHead, rowsOf, wordsOfCell } from './provision-head.js'
import { placeOf, type Reading, titleOf } from './reading.js'
import { cellBlocks } from './tables.js'

/** The provision that a table declares; undefined for any other table. */
export async function readProvisionTable(
  table: AsciidocBlock,
  reading: Reading,
  depth: number,
): Promise<DeclaredProvision | undefined> {
  const head = provisionHead(table)
  if (!head) return undefined
  const draft = newProvision(head.kind)
  draft.label = head.label
  draft.title = [head.title, titleOf(table, reading)].filter(Boolean).join(' ')
  const [first = [], ...rows] = rowsOf(table)
  const [, second] = first
  if (!head.isWholeRow) await readRow(first.slice(1), draft, reading, depth)
  else if (second) draft.state(behindLabel(await cellBlocks(second, reading, depth), head.label))
  for (const row of rows) await readRow(row, draft, reading, depth)
  return draft.build(table.id, placeOf(table, reading))
}

/** The statement may stand in the cell of the label, behind it. */
function behindLabel(blocks: readonly Block[], label: string): Block[] {
  const [first, ...rest] = blocks
  if (first?.type !== 'paragraph') return [...blocks]
  const words = inlineText(first.children)
  const at = words.indexOf(label)
  if (at < 0) return [...blocks]
  const children = trimInlines(dropStart(first.children, at + label.length))
  return children.length > 0 ? [{ ...first, children }, ...rest] : rest
}

async function readRow(row: readonly Cell[], draft: ProvisionDraft, reading: Reading, depth: number): Promise<void> {
  const [name, ...cells] = row
  if (!name) return
  if (cells.length === 0) {
    draft.state(await cellBlocks(name, reading, depth))
    return
  }
  const blocks = []
  for (const cell of cells) blocks.push(...(await cellBlocks(cell, reading, depth)))
  const words = wordsOfCell(name)
  if (/^(?:[A-Z]{1,2}|part\s+\w+)$/i.test(words)) draft.part(words, blocks, placeOf(name, reading))
  else if (words === '') draft.state(blocks)
  else draft.describe(words, blocks)
}
