import type { AsciidocBlock } from 'asciidoctor'

/** Blocks that are nested deeper than this are read as their words. */
export const DEEPEST = 60

type DescriptionPair = [AsciidocBlock[] | undefined, AsciidocBlock | null | undefined]

/** Terms and description of each entry of a description list. */
export function entriesOf(list: AsciidocBlock): { terms: AsciidocBlock[]; description: AsciidocBlock | undefined }[] {
  return (list.blocks as unknown as DescriptionPair[]).map(([terms, description]) => ({
    terms: terms ?? [],
    description: description ?? undefined,
  }))
}

/** The blocks right below a block, those of table cells included. */
export function childrenOf(block: AsciidocBlock): AsciidocBlock[] {
  if (block.context === 'dlist')
    return entriesOf(block).flatMap(({ terms, description }) => (description ? [...terms, description] : terms))
  if (block.rows) {
    const { head, body, foot } = block.rows
    return [...head, ...body, ...foot].flat().flatMap((cell) => cell.innerDocument ?? [])
  }
  return block.blocks ?? []
}

/** Every block below, in reading order, without the sections and what they hold. */
export function ownBlocks(root: AsciidocBlock): Generator<AsciidocBlock> {
  return blocksBelow(root, ({ context }) => context !== 'section')
}

/** Every block below, sections among them. */
export function everyBlock(root: AsciidocBlock): Generator<AsciidocBlock> {
  return blocksBelow(root, () => true)
}

function* blocksBelow(root: AsciidocBlock, enters: (block: AsciidocBlock) => boolean): Generator<AsciidocBlock> {
  const pending = [...childrenOf(root)].reverse()
  for (let block = pending.pop(); block; block = pending.pop()) {
    if (!enters(block)) continue
    yield block
    const below = childrenOf(block)
    for (let index = below.length - 1; index >= 0; index--) pending.push(below[index] as AsciidocBlock)
  }
}

/** A section with its level and those below it. */
export type SectionNode = { section: AsciidocBlock; level: number; children: SectionNode[] }

/**
 * The sections of a document. Asciidoctor knows five levels; `[level=6]` of Metanorma moves a section further down,
 * below the one before it.
 */
export function sectionTree(document: AsciidocBlock): SectionNode[] {
  const top: SectionNode[] = []
  const open: SectionNode[] = []
  for (const section of sectionsIn(document)) {
    const said = Number.parseInt(String(section.attributes.level ?? ''), 10)
    const node: SectionNode = { section, level: said > 0 ? said : section.level, children: [] }
    while (open.length > 0 && (open.at(-1) as SectionNode).level >= node.level) open.pop()
    ;(open.at(-1)?.children ?? top).push(node)
    // The parts of a book hold no numbers: their chapters count through the whole.
    if (node.level > 0) open.push(node)
  }
  return top
}

function* sectionsIn(block: AsciidocBlock): Generator<AsciidocBlock> {
  for (const child of block.blocks ?? []) {
    if (child.context !== 'section') continue
    yield child
    yield* sectionsIn(child)
  }
}
