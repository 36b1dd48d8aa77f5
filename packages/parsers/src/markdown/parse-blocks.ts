import type { Diagnostic } from '@clausekit/model'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { keptUnread } from '../longest-writing.js'
import type { Page, PageBlock, TextInput } from '../parser.js'
import { collectDefinitions, missingDefinitions } from './definitions.js'
import { unclosedEnclosure } from './fences.js'
import { cutFrontMatter } from './front-matter.js'
import { anchorTexts, numberBySection, numberHeadings, type Part } from './numbering.js'
import { cutIntoPieces, type Piece } from './pieces.js'
import { placeOf } from './place.js'
import { toBlocks } from './to-blocks.js'

const processor = unified().use(remarkParse).use(remarkGfm).freeze()

/** Read Markdown in pieces, each a tree of its own. */
export function parseBlocks(input: TextInput): Page {
  const { text, name } = input
  const diagnostics: Diagnostic[] = []
  const { frontMatter, end, lines, diagnostics: found } = cutFrontMatter(text)
  diagnostics.push(...found)
  const open = unclosedEnclosure(text, end, lines)
  if (open !== undefined) diagnostics.push(unclosed(open, name))
  const definitions = collectDefinitions(text)
  const pieces = cutIntoPieces(text, end, lines, open).map((piece) => {
    if (piece.reason) diagnostics.push(explain(piece, piece.reason, name))
    return {
      piece,
      tree: piece.raw ? undefined : processor.parse(piece.text + missingDefinitions(piece.text, definitions)),
    }
  })
  const isRfc = pieces.some(({ piece }) => piece.part === 'middle')
  const read = (anchors: ReadonlyMap<string, string>) =>
    pieces.map(
      ({ piece, tree }): Part => ({
        part: piece.part,
        blocks: tree ? toBlocks(tree.children, placeOf(piece, name, anchors)) : [rawBlock(piece, name)],
      }),
    )
  let parts = read(new Map())
  if (isRfc) {
    // Pointers print the numbers of their targets, which are known only when all headings are.
    numberHeadings(parts)
    const anchors = anchorTexts(parts)
    parts = read(anchors)
    numberHeadings(parts)
  }
  const blocks: PageBlock[] = []
  for (const [index, { part, blocks: own }] of parts.entries()) {
    if (part === 'abstract' && parts[index - 1]?.part !== 'abstract') blocks.push(abstractHeading())
    const [first, ...rest] = own
    const previous = blocks.at(-1)
    if (
      pieces[index]?.piece.continuesList &&
      first?.type === 'list' &&
      previous?.type === 'list' &&
      first.ordered === previous.ordered
    ) {
      previous.children = [...previous.children, ...first.children]
      for (const block of rest) blocks.push(block)
    } else for (const block of own) blocks.push(block)
  }
  if (!isRfc) numberBySection(blocks, frontMatter?.section)
  return { blocks, ...(frontMatter ? { frontMatter } : {}), diagnostics }
}

function unclosed(line: number, file: string | undefined): Diagnostic {
  const point = { line, column: 1, offset: 0 }
  return {
    severity: 'warning',
    ruleId: 'unclosed-fence',
    source: 'parsers/markdown',
    message: 'A fence or comment opens here and nothing closes it; a fence was taken to end before the next heading.',
    location: { ...(file === undefined ? {} : { file }), start: point, end: point },
  }
}

/** Why a piece was not parsed. */
function explain(piece: Piece, ruleId: NonNullable<Piece['reason']>, file: string | undefined): Diagnostic {
  const { location } = rawBlock(piece, file)
  const source = 'parsers/markdown'
  if (piece.raw === 'data') return keptUnread(piece.text.length, source, location)
  const message =
    ruleId === 'line-too-long'
      ? `A paragraph of ${piece.text.length} characters was read as plain words, without Markdown.`
      : 'Lists or quotations stand in one another more than 40 deep; they were read as plain words, without Markdown.'
  return { severity: 'warning', ruleId, source, message, ...(location ? { location } : {}) }
}

/** The lines of a piece that is not parsed: one paragraph, or data that is kept as code. */
function rawBlock({ text, offset, linesBefore, raw }: Piece, file: string | undefined): PageBlock {
  const start = { line: linesBefore + 1, column: 1, offset }
  const lineCount = text.trimEnd().split('\n').length
  const location = {
    ...(file === undefined ? {} : { file }),
    start,
    end: { line: linesBefore + lineCount, column: 1, offset: offset + text.length },
  }
  const value = text.trim()
  return raw === 'data'
    ? { type: 'code', value, location }
    : { type: 'paragraph', children: [{ type: 'text', value, location }], location }
}

/** kramdown-rfc marks the abstract with `--- abstract`; xml2rfc prints the title. */
function abstractHeading(): Part['blocks'][number] {
  return { type: 'heading', level: 1, children: [{ type: 'text', value: 'Abstract' }] }
}
