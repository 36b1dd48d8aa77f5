import { formulaWords } from './formula-words.js'
import { isTextLocation, type Location, type Point } from './location.js'
import type { Reference, Standard, TermEntry } from './standard.js'
import { childrenOf, type Node } from './walk.js'

/** A stretch of plain text that comes from one place of the source. */
export type Segment = { start: number; end: number; location?: Location | undefined }

/** Plain text with the way back to the source: segments are half-open UTF-16 spans of `text`, in order. */
export type PlainText = { text: string; segments: Segment[] }

const BREAK_AFTER = new Set([
  'paragraph',
  'code',
  'formula',
  'termEntry',
  'referenceItem',
  'tableRow',
  'definitionTerm',
  'clause',
])

const INLINE_ONLY = new Set([
  'text',
  'emphasis',
  'strong',
  'subscript',
  'superscript',
  'link',
  'citation',
  'crossReference',
  'image',
  'break',
  'definedTerm',
])
const NO_TERMS: ReadonlyMap<string, TermEntry> = new Map()
const NO_REFERENCES: ReadonlyMap<string, Reference> = new Map()

const HOLDS_INLINES = new Set(['paragraph', 'definitionTerm', ...INLINE_ONLY])

/**
 * The words of a node as one string, blocks on lines of their own, cells parted by tabs.
 *
 * Given a Standard it also holds the clause titles, terms and references, so that every word of the body appears once.
 */
export function plainText(root: Node | readonly Node[], lists?: Pick<Standard, 'terms' | 'references'>): PlainText {
  const nodes = Array.isArray(root) ? (root as readonly Node[]) : [root as Node]
  const known = lists ?? nodes.find((node): node is Standard => node.type === 'standard')
  const terms = known ? new Map(known.terms.map((term) => [term.id, term])) : NO_TERMS
  const references = known ? new Map(known.references.map((reference) => [reference.id, reference])) : NO_REFERENCES
  const parts: string[] = []
  const segments: Segment[] = []
  let length = 0
  const add = (value: string, location?: Location) => {
    if (!value) return
    segments.push({ start: length, end: length + value.length, location })
    parts.push(value)
    length += value.length
  }
  const line = () => {
    if (length > 0 && parts.at(-1) !== '\n') {
      parts.push('\n')
      length += 1
    }
  }
  const visit = (node: Node, isInline: boolean) => {
    const exponent = node.type === 'superscript' ? exponentOf(node) : undefined
    const [own, below] = exponent ?? ownWords(node, terms, references)
    if (own) add(own, placeOf(node))
    if (node.type === 'clause' && own) line()
    if (below) {
      const children = childrenOf(node)
      const areInlines = isInline || HOLDS_INLINES.has(node.type)
      for (let index = 0; index < children.length; index++) {
        const child = children[index] as Node
        if (child.type === 'tableCell') cell(child, index)
        else visit(child, areInlines)
      }
    }
    if (BREAK_AFTER.has(node.type) && !isInline) line()
  }
  // An empty cell keeps its column: a tab stands between cells, and nothing ends a line within the row.
  const cell = (node: Node, index: number) => {
    if (index > 0) {
      parts.push('\t')
      length += 1
    }
    const before = parts.length
    visit(node, false)
    if (parts.length > before && parts.at(-1) === '\n') {
      parts.pop()
      length -= 1
    }
  }
  // Code and formulas stand on lines of their own, or within one: their company tells.
  const areInlines = nodes.some((node) => INLINE_ONLY.has(node.type))
  for (const node of nodes) visit(node, areInlines)
  if (parts.at(-1) === '\n') parts.pop()
  return { text: parts.join(''), segments }
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** A raised number keeps its height, so that 2 with a raised 14 is 2¹⁴ and not 214. */
function exponentOf({ children }: Extract<Node, { type: 'superscript' }>): [string, false] | undefined {
  const words = children.map((child) => (child.type === 'text' ? child.value : ' ')).join('')
  if (!/^[+−–-]?\d{1,6}$/.test(words)) return undefined
  return [
    words
      .replace(/\d/g, (digit) => RAISED[Number(digit)] as string)
      .replace(/^[−–-]/, '⁻')
      .replace(/^\+/, '⁺'),
    false,
  ]
}

/** The words that a node itself holds, and whether its children hold more. */
function ownWords(
  node: Node,
  terms: ReadonlyMap<string, TermEntry>,
  references: ReadonlyMap<string, Reference>,
): [string, boolean] {
  switch (node.type) {
    case 'text':
    case 'code':
      return [node.value, false]
    case 'formula':
      return [[formulaWords(node), 'number' in node ? node.number : undefined].filter(Boolean).join(' '), false]
    case 'break':
      return ['\n', false]
    case 'image':
      return [node.alternative ?? '', false]
    case 'crossReference':
    case 'citation':
      return [node.text, false]
    case 'footnoteReference':
      return ['', false]
    case 'clause':
      return [[node.label ?? node.number, node.title].filter(Boolean).join(' '), true]
    case 'listItem':
      return [node.label ? `${node.label} ` : '', true]
    case 'note':
    case 'example':
    case 'warning':
    case 'footnote':
      return [node.label ? `${node.label} ` : '', true]
    case 'declaredProvision': {
      const attributes = Object.entries(node.attributes ?? {}).map(([name, value]) => `${name} ${value}`)
      const head = [[node.label, node.title].filter(Boolean).join(' '), ...attributes].filter(Boolean).join('\n')
      return [head ? `${head}\n` : '', true]
    }
    case 'table':
    case 'figure': {
      const caption = [node.number, node.title].filter(Boolean).join(' ')
      return [caption ? `${caption}\n` : '', true]
    }
    case 'termEntry':
      return [termWords(terms.get(node.termId)), false]
    case 'referenceItem':
      return [references.get(node.referenceId)?.text ?? '', false]
    default:
      return ['', true]
  }
}

function termWords(term: TermEntry | undefined): string {
  if (!term) return ''
  const names = [term.number, term.term, ...term.equivalents.map((e) => e.text), ...term.admitted, ...term.deprecated]
    .filter(Boolean)
    .join(' ')
  const others = term.equivalents.map((equivalent) => equivalent.definition)
  return [names, term.definition, ...others, ...term.notes, term.source].filter(Boolean).join('\n')
}

function placeOf(node: Node): Location | undefined {
  const first = node.type === 'superscript' ? node.children[0] : undefined
  return first?.location ?? ('location' in node ? node.location : undefined)
}

/**
 * The place in the source of a half-open span of plain text.
 *
 * @returns undefined where the span touches nothing that has a place.
 */
export function locate(plain: PlainText, start: number, end: number): Location | undefined {
  const first = segmentAt(plain.segments, start)
  const last = segmentAt(plain.segments, Math.max(start, end - 1))
  if (!first?.location) return last?.location
  if (!last?.location || !isTextLocation(first.location) || !isTextLocation(last.location)) return first.location
  const file = first.location.file
  return {
    ...(file === undefined ? {} : { file }),
    start: pointIn(first, start, 'start'),
    end: pointIn(last, end, 'end'),
  }
}

function segmentAt(segments: readonly Segment[], offset: number): Segment | undefined {
  let low = 0
  let high = segments.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((segments[middle] as Segment).end <= offset) low = middle + 1
    else high = middle
  }
  return segments[low]
}

function pointIn(segment: Segment, offset: number, side: 'start' | 'end'): Point {
  const location = segment.location
  if (!isTextLocation(location)) throw new TypeError('A text location was expected.')
  const { start, end } = location
  if (offset >= segment.end) return end
  // A line that continues a paragraph begins with a space that the source does not have.
  const glue = segment.end - segment.start - (end.offset - start.offset)
  // Escapes and character references make the source longer than the text: then only the ends are exact.
  if ((glue !== 0 && glue !== 1) || start.line !== end.line) return side === 'start' ? start : end
  const inside = Math.max(0, offset - segment.start - glue)
  return { line: start.line, column: start.column + inside, offset: start.offset + inside }
}
