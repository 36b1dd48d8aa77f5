import { type Block, blocksOf, type Clause } from '@clausekit/model'
import { wordsOf } from '../terms.js'

/** How many lines before the first clause may belong to the cover. */
const COVER_LINES = 60

/** The lines before the first clause that is one: a cover may have headings of its own. */
export function coverLines(children: readonly (Clause | Block)[]): string[] {
  const isClause = (child: Clause | Block) =>
    child.type === 'clause' && (child.number !== null || child.role !== 'other')
  const end = children.findIndex(isClause)
  const front = end < 0 ? children.filter((child) => child.type !== 'clause') : children.slice(0, end)
  const words = front
    .slice(0, COVER_LINES)
    .flatMap((child) => (child.type === 'clause' ? [child.title, wordsOf(blocksOf(child))] : [wordsOf([child])]))
  return words
    .flatMap((word) => word.split('\n'))
    .map((line) => line.trim())
    .filter(Boolean)
}
