import { type Block, type Inline, plainText } from '@clausekit/model'
import { inlineText } from '../inlines.js'

type Caption = { kind: 'table' | 'figure'; number: string; title: string }

const CAPTION =
  /^(table|tabelle|figure|fig\.|abbildung|表|图)\s*([A-Z]?\d{0,3}(?:[.．—–-]\d{1,3}){0,5})(\s*[—–:：.-]{1,3}\s*|[\s\u3000]+|(?=[\p{Script=Han}（(])|$)/iu
/** Words that go on behind the number in a sentence about a table or figure. */
const SENTENCE =
  /^(?:(?:shows?|lists?|gives?|contains?|describes?|is|are|and|的|给出|规定|列出)(?![a-z])|(?:中|所|为)(?=给出|规定|列出|示|列|[的，,]|.*[，。；]))/i

/**
 * A line that names the table or figure beside it: "Table 3 — Limits", "表1 技术要求".
 *
 * @param isMarked Whether the source says that it is a caption, which may then be a sentence as well.
 */
export function readCaption(text: string, isMarked = false): Caption | undefined {
  const match = CAPTION.exec(text.slice(0, 400))
  if (!match || !/\d/.test(match[2] as string)) return undefined
  const title = text.slice(match[0].length).trim()
  const isSeparated = /[—–:：.-]/.test(match[3] as string)
  if (!isMarked && (title.length > 200 || /[。；]$/.test(title) || SENTENCE.test(title))) return undefined
  if (!isMarked && !isSeparated && isProse(title)) return undefined
  const kind = /^(?:fig|abb|图)/i.test(match[1] as string) ? 'figure' : 'table'
  return { kind, number: (match[2] as string).replaceAll('．', '.'), title }
}

/** "Figure 3 illustrates …", "Table 2 Each row … The last row …": a title begins with a capital and is no sentence. */
function isProse(title: string): boolean {
  return /^[a-zà-ÿ]{3,}\s/.test(title) || /[a-z)]\. +\p{Lu}/u.test(title)
}

/** "（续）", "(continued)" at either end of the title. */
const CONTINUED =
  /^[（(]?(?:续|continued|concluded|cont\.|fortgesetzt|fortsetzung|suite|fin\b)|[（(](?:续完?|continued|concluded|cont\.|fortgesetzt|fortsetzung|suite|fin)[)）]$/i

type Pending = { caption: Caption; block: Block }

/**
 * Join captions to the tables and figures before or behind them; a continued table (表1（续）) goes on with its first part.
 *
 * Captions of figures stand below them, those of tables above or below: what most tables of the run show counts for all.
 */
export function joinCaptions(blocks: readonly Block[]): Block[] {
  const result: Block[] = []
  const areBelow = captionsStandBelow(blocks)
  let pending: Pending | undefined
  const drop = () => {
    if (pending) result.push(pending.block)
    pending = undefined
  }
  for (const block of blocks) {
    const caption = block.type === 'paragraph' ? captionOf(block.children) : undefined
    if (caption) {
      drop()
      const before = result.at(-1)
      if (before && mayCaption(caption, before, areBelow))
        result[result.length - 1] = withCaption(before, caption, block)
      else pending = { caption, block }
      continue
    }
    if (pending && mayStandBelow(block, pending)) {
      const previous = result.at(-1)
      const joined = block.type === 'table' ? joinContinued(previous, block, pending.caption) : undefined
      if (joined) result[result.length - 1] = joined
      else result.push(withCaption(block, pending.caption, pending.block))
      pending = undefined
      continue
    }
    drop()
    result.push(block)
  }
  drop()
  return result
}

/** Whether a caption right above a block may name it. On a page captions of figures stand below them. */
function mayStandBelow(block: Block, { caption, block: line }: Pending): boolean {
  if (block.type === caption.kind) return true
  if (caption.kind !== 'figure') return false
  return block.type === 'code' || (block.type === 'table' && !(line.location && 'page' in line.location))
}

type Table = Extract<Block, { type: 'table' }>

function joinContinued(previous: Block | undefined, block: Table, { number, title }: Caption): Table | undefined {
  if (!CONTINUED.test(title) || previous?.type !== 'table' || previous.number !== number) return undefined
  const isHead = (row: Table['children'][number]) => row.children.every((cell) => cell.header)
  const said = new Set(previous.children.filter(isHead).map((row) => plainText(row).text))
  // A head of its own tells what stands below it.
  const rows = block.children.filter((row) => !isHead(row) || !said.has(plainText(row).text))
  return { ...previous, children: [...previous.children, ...rows] }
}

/** Whether a caption names the block right before it. What is drawn in boxes may have been read as a table. */
function mayCaption({ kind }: Caption, before: Block, tablesHaveItBelow: boolean): boolean {
  if ('number' in before && before.number) return false
  if (before.type === 'table') return kind === 'figure' || tablesHaveItBelow
  return kind === 'figure' && (before.type === 'figure' || before.type === 'code')
}

/** Whether more tables of a run have a caption right behind them, and none before, than the other way round. */
function captionsStandBelow(blocks: readonly Block[]): boolean {
  let [above, below] = [0, 0]
  for (const [index, block] of blocks.entries()) {
    if (block.type !== 'table') continue
    const [before, behind] = [isTableCaption(blocks[index - 1]), isTableCaption(blocks[index + 1])]
    if (before && !behind) above++
    if (behind && !before) below++
  }
  return below > above
}

function isTableCaption(block: Block | undefined): boolean {
  return block?.type === 'paragraph' && captionOf(block.children)?.kind === 'table'
}

function captionOf(children: readonly Inline[]): Caption | undefined {
  return readCaption(inlineText(children).trim())
}

/** What points at the caption means the table or figure. */
function withCaption(block: Block, { kind, number, title }: Caption, line: Block): Block {
  const id = ('id' in block ? block.id : undefined) ?? ('id' in line ? line.id : undefined)
  const named = { number, ...(title ? { title } : {}), ...(id === undefined ? {} : { id }) }
  if (block.type === 'table' && kind === 'table') return { ...block, ...named }
  return block.type === 'figure'
    ? { ...block, ...named }
    : { type: 'figure', ...named, children: [block], location: block.location }
}
