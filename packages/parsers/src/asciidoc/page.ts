import type { AsciidocBlock } from 'asciidoctor'
import type { Heading, PageBlock } from '../parser.js'
import { frontMatterOf } from './header.js'
import { placeOf, type Reading } from './reading.js'
import { meaningOf } from './sections.js'
import { isTermSection, readTerm } from './terms.js'
import { type SectionNode, sectionTree } from './traversal.js'

/** The blocks of a document in reading order, headings among them, and what its header says. */
export async function readPage(reading: Reading) {
  const { document, profile } = reading
  const frontMatter = frontMatterOf(document, profile)
  const blocks: PageBlock[] = []
  const add = async (own: readonly AsciidocBlock[], heading?: Heading) => {
    for (const block of own) {
      const read = await reading.blocks([block], 0)
      // A class of requirements becomes blocks that cannot be pointed at: what points at it leads to its clause.
      if (block.id && heading && !read.some((each) => 'id' in each && each.id === block.id))
        heading.anchors = [...(heading.anchors ?? []), block.id]
      for (const each of read) blocks.push(each)
      blocks.push(...reading.takeFootnotes())
    }
  }
  const visit = async ({ section, children }: SectionNode, isAmongTerms: boolean): Promise<void> => {
    document.playbackAttributes(section.attributes)
    const own = (section.blocks ?? []).filter(({ context }) => context !== 'section')
    if (isAmongTerms && isTermSection(section, children.length > 0, reading)) {
      blocks.push(...(await readTerm(section, reading)), ...reading.takeFootnotes())
    } else {
      const heading = headingOf(section, reading)
      blocks.push(heading)
      await add(own, heading)
    }
    const holdsTerms = isAmongTerms || reading.facts.get(section)?.kind === 'terms'
    for (const child of children) await visit(child, holdsTerms && !holdsSymbols(section, reading))
  }
  const tree = sectionTree(document)
  blocks.push(...titleHeading(reading, frontMatter.title, tree))
  for (const block of document.blocks) {
    if (block.context === 'preamble') {
      blocks.push(...forewordHeading(block, reading))
      await add(block.blocks)
    } else if (block.context !== 'section') await add([block])
  }
  for (const node of tree) await visit(node, false)
  return { blocks, frontMatter }
}

/** A section that is alone on its level would be taken for the title of the document, did that not stand above it. */
function titleHeading({ document, places }: Reading, title: unknown, tree: readonly SectionNode[]): Heading[] {
  if (typeof title !== 'string' || tree.length !== 1) return []
  const location = places.lines(document.header?.file, document.header?.lineno)
  return [{ type: 'heading', level: 1, number: null, children: [{ type: 'text', value: title, location }], location }]
}

function headingOf(section: AsciidocBlock, reading: Reading): Heading {
  const { number = null, level = section.level, label, stated } = reading.facts.get(section) ?? {}
  const { inlines, anchors } = reading.inlines(section.title ?? '', section)
  const names = [section.id, ...anchors].filter((name): name is string => Boolean(name))
  return {
    type: 'heading',
    level: level + 1,
    children: inlines,
    number,
    ...(label ? { label } : {}),
    ...(stated?.role ? { role: stated.role } : {}),
    ...(stated?.normativity ? { normativity: stated.normativity } : {}),
    ...(names.length > 0 ? { anchors: names } : {}),
    location: placeOf(section, reading),
  }
}

/** What Metanorma prints ahead of the first section is the foreword; the title of its first block is that of the whole. */
function forewordHeading(preamble: AsciidocBlock, reading: Reading): Heading[] {
  const [first] = preamble.blocks
  if (!reading.profile.isMetanorma || first?.context !== 'paragraph' || !first.title) return []
  const { inlines } = reading.inlines(first.title, first)
  const location = placeOf(first, reading)
  first.title = null
  return [{ type: 'heading', level: 2, children: inlines, number: null, role: 'foreword', location }]
}

/** Symbols and abbreviated terms are no terms, though they may stand among them. */
function holdsSymbols(section: AsciidocBlock, reading: Reading): boolean {
  return meaningOf(section, reading.profile)?.role === 'symbols'
}
