import type { Block, ListItem } from '@clausekit/model'
import { dropStart, inlineText, trimInlines } from '../inlines.js'
import type { Heading, PageBlock } from '../parser.js'
import { clauseNumber, clauseNumberLength } from './heading-numbers.js'

type Paragraph = Extract<Block, { type: 'paragraph' }>

/** With fewer numbered headings a document does not tell how they are set. */
const FEWEST_HEADINGS = 5

/**
 * Where numbered headings are set apart, a numbered paragraph in the style of the text is a clause without title: the number
 * must go on from the one before. Behind a lead-in ("Verification materials:") such paragraphs are the items of a list.
 */
export function findUntitledClauses(blocks: readonly PageBlock[]): PageBlock[] {
  const numbered = blocks.filter((block) => block.type === 'heading' && numberOf(block) !== undefined)
  if (numbered.length < FEWEST_HEADINGS) return [...blocks]
  let previous: readonly string[] = []
  const result: PageBlock[] = []
  for (const block of blocks) {
    if (block.type === 'heading') previous = numberOf(block)?.split('.') ?? previous
    const parts = block.type === 'paragraph' ? untitledNumber(block, previous) : undefined
    if (block.type !== 'paragraph' || !parts) {
      result.push(block)
      continue
    }
    previous = parts
    const before = result.at(-1)
    const item: ListItem = { type: 'listItem', children: [block], location: block.location }
    if (before?.type === 'list') before.children.push(item)
    else if (before?.type === 'paragraph' && /[:：]$/.test(inlineText(before.children).trim()))
      result.push({ type: 'list', ordered: true, children: [item], location: block.location })
    else result.push(headingOf(block, parts), withoutNumber(block))
  }
  return result
}

/** The parts of the number of a paragraph that goes on from the clause before it. */
function untitledNumber(block: Paragraph, previous: readonly string[]): string[] | undefined {
  const text = inlineText(block.children)
  // Chinese has no capitals: "5.2.1 CRL 配置" may be a title as well, which its words tell.
  if (/\p{Script=Han}/u.test(text.slice(0, 80))) return undefined
  const parts = clauseNumber(text.slice(0, 40))?.split('.') ?? []
  return parts.length >= 2 && goesOn(parts, previous) && opensSentence(text) ? parts : undefined
}

function numberOf({ number, children }: Heading): string | undefined {
  return number ?? clauseNumber(inlineText(children))
}

/** A sentence begins with a capital; a term, which may stand behind its number too, does not, and Chinese has none. */
function opensSentence(text: string): boolean {
  return /^[\p{Lu}“"]/u.test(text.slice(clauseNumberLength(text)).trimStart())
}

/** The next of its level, or the first below. */
function goesOn(parts: readonly string[], previous: readonly string[]): boolean {
  const level = parts.length - 1
  const last = Number(parts[level])
  const above = parts.slice(0, level).join('.')
  if (previous.slice(0, level).join('.') !== above) return false
  const before = previous[level] === undefined ? 0 : Number(previous[level])
  return last > before && last <= before + 2
}

function headingOf({ location }: Paragraph, parts: readonly string[]): Heading {
  return { type: 'heading', level: parts.length, number: parts.join('.'), children: [], location }
}

function withoutNumber(block: Paragraph): Paragraph {
  const length = clauseNumberLength(inlineText(block.children))
  return { ...block, children: trimInlines(dropStart(block.children, length)) }
}
