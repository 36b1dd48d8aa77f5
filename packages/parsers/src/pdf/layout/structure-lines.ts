import { findAlignedTables } from '../tables/aligned-tables.js'
import { findCode } from './code-lines.js'
import type { Item, TextItem } from './items.js'

/** Find code and tables among the lines of running text; headings, and what stands on other pages or columns, part them. */
export function structureLines(items: readonly Item[], isHeading: (item: TextItem) => boolean): Item[] {
  const result: Item[] = []
  let run: TextItem[] = []
  const close = () => {
    if (run.length > 0) result.push(...structured(run))
    run = []
  }
  for (const item of items) {
    const isText = item.kind === 'text' && !isHeading(item)
    const [first] = run
    if (!isText || (first && (first.column !== item.column || first.line.page !== item.line.page))) close()
    if (isText) run.push(item)
    else result.push(item)
  }
  close()
  return result
}

function structured(run: readonly TextItem[]): Item[] {
  const own = new Map(run.map((item) => [item.line, item]))
  return findCode(run.map(({ line }) => line)).flatMap((part): Item[] =>
    'kind' in part
      ? [part]
      : findAlignedTables(part).map((each): Item => ('kind' in each ? each : (own.get(each) as TextItem))),
  )
}
