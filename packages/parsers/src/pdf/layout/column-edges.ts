import type { Item, PageLayout, TextItem } from './items.js'

/**
 * Give every line the edges to which its column is set on all pages.
 *
 * They are measured when running headers are gone; a single line that reaches further tells nothing.
 */
export function settleColumns(pages: readonly PageLayout[]): PageLayout[] {
  return pages.map((page) => {
    const columns = new Map<TextItem['column'], TextItem[]>()
    for (const item of page.items)
      if (item.kind === 'text') columns.set(item.column, [...(columns.get(item.column) ?? []), item])
    const settled = new Map<TextItem['column'], TextItem['column']>()
    for (const [column, items] of columns) settled.set(column, edgesOf(items))
    const items = page.items.map(
      (item): Item =>
        item.kind === 'text' ? { ...item, column: settled.get(item.column) as TextItem['column'] } : item,
    )
    return { ...page, items }
  })
}

function edgesOf(items: readonly TextItem[]): TextItem['column'] {
  const rights = items.map(({ line }) => line.right).sort((a, b) => b - a)
  const lefts = items.map(({ line }) => line.left).sort((a, b) => a - b)
  const skipped = items.length < 6 ? 0 : Math.max(1, Math.floor(0.04 * items.length))
  return { left: lefts[0] as number, right: rights[skipped] as number }
}
