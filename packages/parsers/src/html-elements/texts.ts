import type { Inline, Location } from '@clausekit/model'
import type { TextNode } from './dom.js'

type Words = Extract<Inline, { type: 'text' }>

const SPACES = /[ \t\n\f\r\u00a0]+/g
/** Signs that only tell where a line may break. */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/g
const HAN = /[\p{Script=Han}，。；：、！？（）《》“”]/u

/** The words of a text node without places, white space collapsed. */
export function plainTexts({ value }: TextNode, location?: Location): Words[] {
  const words = value.replace(UNSEEN, '').replace(SPACES, ' ')
  return words ? [{ type: 'text', value: words, location }] : []
}

/**
 * The words of a text node, one inline a line, so that each has its exact place; a line that goes on begins with a space.
 *
 * Where character references make the source longer than the words, the place is that of the line.
 */
export function placedTexts(node: TextNode, source: string, file: string | undefined): Words[] {
  const span = node.sourceCodeLocation
  if (!span) return plainTexts(node)
  const named = file === undefined ? {} : { file }
  const raw = source.slice(span.startOffset, span.endOffset)
  if (raw === node.value && PLAIN.test(raw)) return [plainLine(raw, span, file)]
  const values = node.value.split('\n')
  const lines = raw === node.value ? linesAt(values) : linesOf(raw)
  const start = { line: span.startLine, column: span.startCol, offset: span.startOffset }
  const whole: Location = {
    ...named,
    start,
    end: { line: span.endLine, column: span.endCol, offset: span.endOffset },
  }
  const words: Words[] = []
  let last = ''
  for (const [index, value] of values.entries()) {
    const text = squeezed(value)
    if (text === '') continue
    // A tag that was ignored stands within the source of the words around it: then lines do not match.
    const line = values.length === lines.length ? lines[index] : undefined
    const trails =
      index === values.length - 1 && line !== undefined && /[^ \t\f\u00a0] $/.test(line.words) && value.endsWith(' ')
    const opens = index > 0 || SPACE_BEFORE.test(value)
    const glue = opens && !(HAN.test(last) && HAN.test(text.slice(0, 1))) ? ' ' : ''
    const location = line ? { ...named, ...placeOf(line, index, start, trails) } : whole
    words.push({ type: 'text', value: glue + text + (trails ? ' ' : ''), location })
    last = trails ? ' ' : text.slice(-1)
  }
  const isOpen = words.length === 0 ? SPACE_BEFORE.test(node.value) : last !== ' ' && SPACE_BEHIND.test(node.value)
  return isOpen ? [...words, { type: 'text', value: ' ' }] : words
}

/** One line of words with single spaces between them, which is what most text nodes are. */
const PLAIN = /^ ?[^\s\u00ad\u200b\u2060]+(?: [^\s\u00ad\u200b\u2060]+)* ?$/

function plainLine(raw: string, span: NonNullable<TextNode['sourceCodeLocation']>, file: string | undefined): Words {
  const words = raw.trimEnd()
  const indent = raw.startsWith(' ') ? 1 : 0
  const value = raw.endsWith(' ') ? raw : words
  const start = { line: span.startLine, column: span.startCol + indent, offset: span.startOffset + indent }
  const length = value.length - indent
  const end = { line: start.line, column: start.column + length, offset: start.offset + length }
  return { type: 'text', value, location: file === undefined ? { start, end } : { file, start, end } }
}

const SPACE_BEFORE = /^[ \t\n\f\r\u00a0]/
const SPACE_BEHIND = /[ \t\n\f\r\u00a0]$/

function squeezed(line: string): string {
  const words = line.trim()
  return ODD.test(words) ? words.replace(UNSEEN, '').replace(SPACES, ' ').trim() : words
}

/** What is more than words with single spaces. */
const ODD = / {2}|[\t\f\r\u00a0\u00ad\u200b\u2060\ufeff]/

type Line = { words: string; offset: number }

/** Lines that stand in the source as they stand in the tree. */
function linesAt(values: readonly string[]): Line[] {
  let offset = 0
  return values.map((words) => {
    const line = { words, offset }
    offset += words.length + 1
    return line
  })
}

/** The lines of the source of a text node, with their offsets in it. */
function linesOf(raw: string): Line[] {
  const lines: Line[] = []
  let offset = 0
  for (const [line] of raw.matchAll(/[^\r\n]*(?:\r\n|\n|\r|$)/g)) {
    lines.push({ words: line.replace(/[\r\n]+$/, ''), offset })
    offset += line.length
    if (offset >= raw.length && !/[\r\n]$/.test(line)) break
  }
  return lines
}

type Point = { line: number; column: number; offset: number }

/** Where the words of a line stand, without the spaces around them; a single space before the next element is one of them. */
function placeOf({ words, offset }: Line, index: number, first: Point, trails: boolean): { start: Point; end: Point } {
  const indent = words.length - words.trimStart().length
  const length = words.trimEnd().length + (trails ? 1 : 0) - indent
  const column = (index === 0 ? first.column : 1) + indent
  const start = { line: first.line + index, column, offset: first.offset + offset + indent }
  return { start, end: { ...start, column: column + length, offset: start.offset + length } }
}

/** Inline content without double spaces, and without spaces at its ends and around line breaks. */
export function collapseSpaces(inlines: readonly Inline[]): Inline[] {
  const collapsed = collapse(inlines, { spaced: true })
  const start = collapsed.findIndex(({ type }) => type !== 'break')
  return withoutTrailingSpace(start > 0 ? collapsed.slice(start) : collapsed)
}

function collapse(inlines: readonly Inline[], state: { spaced: boolean }): Inline[] {
  const result: Inline[] = []
  for (const inline of inlines) {
    if (inline.type === 'text') {
      const value = state.spaced ? inline.value.replace(/^ /, '') : inline.value
      if (value === '') continue
      state.spaced = value.endsWith(' ')
      // A space alone goes with the words behind it.
      const before = result.at(-1)
      const isGlue = before?.type === 'text' && before.value === ' '
      if (isGlue) result.pop()
      result.push(isGlue || value !== inline.value ? { ...inline, value: isGlue ? ` ${value}` : value } : inline)
    } else if (inline.type === 'break') {
      state.spaced = true
      result.push(inline)
    } else if ('children' in inline) {
      const children = collapse(inline.children, state)
      if (children.length > 0 || inline.type === 'definedTerm') result.push({ ...inline, children })
    } else {
      state.spaced = false
      result.push(inline)
    }
  }
  return result
}

function withoutTrailingSpace(inlines: Inline[]): Inline[] {
  for (let at = inlines.length - 1; at >= 0; at--) {
    const inline = inlines[at] as Inline
    if (inline.type === 'text') {
      const value = inline.value.trimEnd()
      if (value)
        return [
          ...inlines.slice(0, at),
          value === inline.value ? inline : shortened(inline, value),
          ...inlines.slice(at + 1),
        ]
      inlines.splice(at, 1)
    } else if (inline.type === 'break') inlines.splice(at, 1)
    else if ('children' in inline && inline.children.length > 0)
      return [
        ...inlines.slice(0, at),
        { ...inline, children: withoutTrailingSpace([...inline.children]) },
        ...inlines.slice(at + 1),
      ]
    else return inlines
  }
  return inlines
}

/** Without its last space; the place follows where it was exact. */
function shortened(words: Words, value: string): Words {
  const { location } = words
  if (!location || !('start' in location) || location.end.offset - location.start.offset !== words.value.length)
    return { ...words, value }
  const { line, column, offset } = location.end
  const cut = words.value.length - value.length
  return { ...words, value, location: { ...location, end: { line, column: column - cut, offset: offset - cut } } }
}
