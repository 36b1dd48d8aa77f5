import type { PageBlock } from '../parser.js'
import { type Element, hasClass } from './dom.js'

/** What a section adds to the blocks in it: whether they bind, and what stands below its heading. */
export function asSection(element: Element, blocks: PageBlock[]): PageBlock[] {
  const stated = withNormativity(element, blocks)
  return element.tagName === 'section' ? nestUnnumbered(stated) : stated
}

/** A section has one numbered heading: others of its level in it, without a number, stand below. */
function nestUnnumbered(blocks: PageBlock[]): PageBlock[] {
  const [first] = blocks
  if (first?.type !== 'heading' || !first.number) return blocks
  const { level } = first
  return blocks.map((block) =>
    block.type === 'heading' && block !== first && !block.number && block.level <= level
      ? { ...block, level: level + 1 }
      : block,
  )
}

/** The class of a section says whether it binds. */
function withNormativity(element: Element, blocks: PageBlock[]): PageBlock[] {
  const normativity = hasClass(element, /^(?:informative|non-normative)$/)
    ? 'informative'
    : hasClass(element, /^normative$/)
      ? 'normative'
      : undefined
  const [first, ...rest] = blocks
  if (!normativity || first?.type !== 'heading' || first.normativity) return blocks
  return [{ ...first, normativity }, ...rest]
}
