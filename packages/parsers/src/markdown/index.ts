import type { Diagnostic } from '@clausekit/model'
import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { BlockParser, Page, TextInput } from '../parser.js'
import { cutFrontMatter } from './front-matter.js'
import { anchorTexts, numberHeadings, type Part } from './numbering.js'
import { collectDefinitions, cutIntoPieces, missingDefinitions, type Piece, unclosedFence } from './pieces.js'
import { placeOf } from './place.js'
import { toBlocks } from './to-blocks.js'

const processor = unified().use(remarkParse).use(remarkGfm).freeze()

/** Markdown: CommonMark with GFM, YAML front matter, definition lists and the attribute lists of kramdown. */
export const markdown: BlockParser = {
  name: 'markdown',
  family: 'page',
  extensions: ['md', 'markdown', 'mkd', 'mdown'],
  recognise: (head) => {
    if (/^---\r?\n[\w"'-]+\s*:/.test(head)) return 0.9
    if (/^#{1,6} \S/m.test(head)) return 0.8
    return /^(?:```|~~~|\|.*\|\s*$|\* \S|- \S)/m.test(head) || /\*\*\S[^*\n]*\*\*|\]\(/.test(head) ? 0.4 : 0.05
  },
  parseBlocks,
}

function parseBlocks(input: TextInput): Page {
  const { text, name } = input
  const diagnostics: Diagnostic[] = []
  const report = (severity: Diagnostic['severity'], ruleId: string, message: string, line: number) => {
    const point = { line, column: 1, offset: 0 }
    diagnostics.push({
      severity,
      ruleId,
      source: 'parsers/markdown',
      message,
      location: { ...(name === undefined ? {} : { file: name }), start: point, end: point },
    })
  }
  const { frontMatter, end, lines, diagnostics: found } = cutFrontMatter(text)
  diagnostics.push(...found)
  const open = unclosedFence(text)
  if (open !== undefined)
    report(
      'warning',
      'unclosed-fence',
      'A fence opens here and nothing closes it; all behind it was read as code.',
      open,
    )
  const definitions = collectDefinitions(text)
  const pieces = cutIntoPieces(text, end, lines).map((piece) => {
    if (piece.plain)
      report(
        'warning',
        'line-too-long',
        `A line of ${piece.text.length} characters was read as plain words.`,
        piece.linesBefore + 1,
      )
    return {
      piece,
      tree: piece.plain
        ? undefined
        : (processor.parse(piece.text + missingDefinitions(piece.text, definitions)) as Root),
    }
  })
  const isRfc = pieces.some(({ piece }) => piece.part === 'middle')
  const read = (anchors: ReadonlyMap<string, string>) =>
    pieces.map(
      ({ piece, tree }): Part => ({
        part: piece.part,
        blocks: tree ? toBlocks(tree.children, placeOf(piece, name, anchors)) : [plainWords(piece, name)],
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
  const blocks = parts.flatMap((part, index) =>
    part.part === 'abstract' && parts[index - 1]?.part !== 'abstract'
      ? [abstractHeading(), ...part.blocks]
      : part.blocks,
  )
  return { blocks, ...(frontMatter ? { frontMatter } : {}), diagnostics }
}

function plainWords(piece: Piece, file: string | undefined): Part['blocks'][number] {
  const value = piece.text.trim()
  const start = { line: piece.linesBefore + 1, column: 1, offset: piece.offset }
  const location = {
    ...(file === undefined ? {} : { file }),
    start,
    end: { line: start.line, column: 1 + piece.text.length, offset: piece.offset + piece.text.length },
  }
  return { type: 'paragraph', children: [{ type: 'text', value, location }], location }
}

/** kramdown-rfc marks the abstract with `--- abstract`; xml2rfc prints the title. */
function abstractHeading(): Part['blocks'][number] {
  return { type: 'heading', level: 1, children: [{ type: 'text', value: 'Abstract' }] }
}
