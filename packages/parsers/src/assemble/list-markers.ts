import type { Block } from '@clausekit/model'
import { inlineText } from '../inlines.js'

/** What opens a list item: how such markers look, the one that is printed, and the characters that it takes. */
export type Marker = { style: string; label: string; length: number; ordered: boolean }

type Style = {
  name: string
  pattern: RegExp
  ordered: boolean
  /** Whether such a marker may open anything, so that another of its kind must stand near it. */
  doubtful?: boolean
}

const STYLES: readonly Style[] = [
  { name: 'dash', pattern: /^([—─―－⎯]{1,4}|--)[\s\u3000]*(?=\S)/, ordered: false },
  { name: 'bullet', pattern: /^([●•·◆■▪◦○])[\s\u3000]*(?=\S)/, ordered: false },
  // Signs of a font that is not known, save for the pieces of large brackets.
  { name: 'private', pattern: /^([\ue000-\uf8e4\uf8ff])[\s\u3000]*(?=\S)/, ordered: false, doubtful: true },
  { name: 'hyphen', pattern: /^([-–−‐‑])[\s\u3000]+(?=\S)/, ordered: false, doubtful: true },
  { name: 'arrow', pattern: /^([▸►▶➢➤❖✓✔])[\s\u3000]*(?=\S)/, ordered: false, doubtful: true },
  // Bullets of symbol fonts whose characters are read as those of a text font.
  { name: 'symbol', pattern: /^([§Øo])[\s\u3000]+(?=[^\s\d])/, ordered: false, doubtful: true },
  { name: 'letter', pattern: /^([a-zａ-ｚ][)）])[\s\u3000]*(?=\S)/i, ordered: true },
  { name: 'letter-both', pattern: /^([（(][a-z][)）])[\s\u3000]*(?=\S)/i, ordered: true },
  { name: 'figure', pattern: /^(\d{1,2}[)）])[\s\u3000]*(?=\S)/, ordered: true },
  { name: 'figure-both', pattern: /^([（(]\d{1,2}[)）])[\s\u3000]*(?=\S)/, ordered: true },
  { name: 'circled', pattern: /^([①-⑳])[\s\u3000]*(?=\S)/, ordered: true },
  { name: 'chinese-both', pattern: /^([（(][一二三四五六七八九十]{1,3}[)）])[\s\u3000]*(?=\S)/, ordered: true },
  {
    name: 'figure-stop',
    pattern: /^(\d{1,2}[.．])(?:[\s\u3000]+(?=\S)|(?=[\p{Script=Han}“《「（【]))/u,
    ordered: true,
    doubtful: true,
  },
  { name: 'letter-stop', pattern: /^([a-z][.．])[\s\u3000]+(?=\S)/, ordered: true, doubtful: true },
  // The steps of a procedure: "A1: …", "B2 : …".
  { name: 'step', pattern: /^([A-Z]\d{1,2})\s?[:：][\s\u3000]*(?=\S)/, ordered: true, doubtful: true },
  // 款 of engineering standards: a figure, a space, then words that no title has.
  { name: 'figure-space', pattern: /^(\d{1,2})[\s\u3000]+(?=\p{Script=Han})/u, ordered: true, doubtful: true },
]

const LONGEST = 12
/** How many blocks further down the next marker of a kind is looked for. */
const NEAR = 8

/** The marker that opens a paragraph; a doubtful one only where its list is open or goes on further down. */
export function markerOf(
  blocks: readonly Block[],
  index: number,
  isOpen: (style: string, label: string) => boolean,
): Marker | undefined {
  const head = headOf(blocks[index])
  for (const style of STYLES) {
    const match = style.pattern.exec(head)
    if (!match) continue
    const marker = {
      style: style.name,
      label: shownOf(match[1] as string),
      length: match[0].length,
      ordered: style.ordered,
    }
    if (style.doubtful && !isOpen(style.name, marker.label) && !goesOn(blocks, index, style, marker.label))
      return undefined
    return marker
  }
  return undefined
}

/** The sign of a symbol font whose name is not known is a bullet. */
function shownOf(label: string): string {
  return /^[\ue000-\uf8ff]$/.test(label) ? '•' : label
}

/** Whether the block behind one opens with a marker, of whatever kind. */
export function markerFollows(blocks: readonly Block[], index: number): boolean {
  const head = headOf(blocks[index + 1])
  return STYLES.some(({ pattern }) => pattern.test(head))
}

/** Whether an ordered list goes on from one label to the other: a) to b), 1) to 2). */
export function isSuccessor(label: string, before: string): boolean {
  const [own, last] = [ordinalOf(label), ordinalOf(before)]
  return own !== undefined && last !== undefined && own === last + 1
}

function goesOn(blocks: readonly Block[], index: number, { pattern, ordered }: Style, label: string): boolean {
  return blocks.slice(index + 1, index + NEAR).some((block) => {
    const next = pattern.exec(headOf(block))?.[1]
    return next !== undefined && (!ordered || isSuccessor(next, label))
  })
}

function headOf(block: Block | undefined): string {
  return block?.type === 'paragraph' ? inlineText(block.children).slice(0, LONGEST) : ''
}

const CHINESE = '一二三四五六七八九十'

function ordinalOf(label: string): number | undefined {
  const bare = label
    .normalize('NFKC')
    .replace(/[()（）.．\s]/g, '')
    .toLowerCase()
  const figure = /^[a-z]?(\d{1,2})$/.exec(bare)
  if (figure) return Number(figure[1])
  if (/^[a-z]$/.test(bare)) return bare.charCodeAt(0) - 0x60
  if (/^[一二三四五六七八九]$/.test(bare)) return CHINESE.indexOf(bare) + 1
  const tens = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(bare)
  if (!tens) return undefined
  return 10 * (tens[1] ? CHINESE.indexOf(tens[1]) + 1 : 1) + (tens[2] ? CHINESE.indexOf(tens[2]) + 1 : 0)
}
