import type { Block, Inline } from '@clausekit/model'
import { inlineText } from '../inlines.js'

type Caption = { kind: 'table' | 'figure'; number: string; title: string }

const CAPTION =
  /^(table|tabelle|figure|fig\.|abbildung|表|图)\s*([A-Z]?\d{0,3}(?:[.．—–-]\d{1,3}){0,5})(?:\s*[—–:：.-]\s*|[\s\u3000]+|(?=[\p{Script=Han}（(])|$)/iu

/** A line that names the table or figure beside it: "Table 3 — Limits", "表1 技术要求". */
export function readCaption(text: string): Caption | undefined {
  const match = CAPTION.exec(text.slice(0, 400))
  if (!match || !/\d/.test(match[2] as string)) return undefined
  const title = text.slice(match[0].length).trim()
  if (
    title.length > 200 ||
    /[。；]$/.test(title) ||
    /^(?:shows?|lists?|gives?|contains?|describes?|is|are|and|的|给出|规定|中|所|列出|为)(?![a-z])/i.test(title)
  )
    return undefined
  const kind = /^(?:fig|abb|图)/i.test(match[1] as string) ? 'figure' : 'table'
  return { kind, number: (match[2] as string).replaceAll('．', '.'), title }
}

/** Join captions to the tables and figures before or behind them; a continued table (表1（续）) goes on with its first part. */
export function joinCaptions(blocks: readonly Block[]): Block[] {
  const result: Block[] = []
  let pending: { caption: Caption; block: Block } | undefined
  const drop = () => {
    if (pending) result.push(pending.block)
    pending = undefined
  }
  for (const block of blocks) {
    const caption = block.type === 'paragraph' ? captionOf(block.children) : undefined
    if (caption) {
      drop()
      const before = result.at(-1)
      if (
        before &&
        caption.kind === 'figure' &&
        (before.type === 'figure' || before.type === 'code') &&
        !('number' in before && before.number)
      ) {
        result[result.length - 1] = withCaption(before, caption, block)
      } else pending = { caption, block }
      continue
    }
    if (
      pending &&
      (block.type === 'table' ||
        block.type === 'figure' ||
        (block.type === 'code' && pending.caption.kind === 'figure'))
    ) {
      const previous = result.at(-1)
      if (
        block.type === 'table' &&
        /^[（(]?(?:续|continued|concluded|cont\.|fortgesetzt|fortsetzung)/i.test(pending.caption.title) &&
        previous?.type === 'table' &&
        previous.number === pending.caption.number
      ) {
        result[result.length - 1] = {
          ...previous,
          children: [
            ...previous.children,
            ...block.children.filter((row) => !row.children.every((cell) => cell.header)),
          ],
        }
      } else result.push(withCaption(block, pending.caption, pending.block))
      pending = undefined
      continue
    }
    drop()
    result.push(block)
  }
  drop()
  return result
}

function captionOf(children: readonly Inline[]): Caption | undefined {
  return readCaption(inlineText(children).trim())
}

/** What points at the caption means the table or figure. */
function withCaption(block: Block, { number, title }: Caption, line: Block): Block {
  const id = ('id' in block ? block.id : undefined) ?? ('id' in line ? line.id : undefined)
  const named = { number, ...(title ? { title } : {}), ...(id === undefined ? {} : { id }) }
  if (block.type === 'table') return { ...block, ...named }
  return block.type === 'figure'
    ? { ...block, ...named }
    : { type: 'figure', ...named, children: [block], location: block.location }
}
