import { formulaWords, type Inline } from '@clausekit/model'

/** The words of inline content as one string. */
export function inlineText(inlines: readonly Inline[]): string {
  let words = ''
  for (const inline of inlines) words += wordsOf(inline)
  return words
}

function wordsOf(inline: Inline): string {
  switch (inline.type) {
    case 'text':
    case 'code':
      return inline.value
    case 'formula':
      return formulaWords(inline)
    case 'break':
      return '\n'
    case 'image':
      return inline.alternative ?? ''
    case 'crossReference':
    case 'citation':
      return inline.text
    case 'footnoteReference':
      return ''
    default:
      return inlineText(inline.children)
  }
}

/**
 * Inline content without its first `length` characters.
 *
 * Locations of a text that is cut move along, as long as its source is as long as its words.
 */
export function dropStart(inlines: readonly Inline[], length: number): Inline[] {
  const rest: Inline[] = []
  let left = length
  for (const inline of inlines) {
    const size = wordsOf(inline).length
    if (left <= 0) rest.push(inline)
    else if (size > left) {
      if (inline.type === 'text') rest.push(cutText(inline, left))
      else if ('children' in inline) rest.push({ ...inline, children: dropStart(inline.children, left) })
      else rest.push(inline)
    }
    left -= size
  }
  return rest
}

function cutText(text: Extract<Inline, { type: 'text' }>, from: number): Inline {
  const value = text.value.slice(from)
  const location = text.location
  if (!location || !('start' in location) || location.start.line !== location.end.line) return { ...text, value }
  if (location.end.offset - location.start.offset !== text.value.length) return { ...text, value }
  const start = {
    line: location.start.line,
    column: location.start.column + from,
    offset: location.start.offset + from,
  }
  return { ...text, value, location: { ...location, start } }
}

/** Inline content without white space at its ends. */
export function trimInlines(inlines: readonly Inline[]): Inline[] {
  const [first] = inlines
  const opensWithWords = first?.type === 'text' && /^\S/.test(first.value)
  const trimmed = opensWithWords ? [...inlines] : dropStart(inlines, leadOf(inlineText(inlines)))
  const last = trimmed.at(-1)
  if (last?.type === 'text' && /\s$/.test(last.value)) {
    const value = last.value.trimEnd()
    return value ? [...trimmed.slice(0, -1), { ...last, value }] : trimInlines(trimmed.slice(0, -1))
  }
  return trimmed
}

function leadOf(words: string): number {
  return words.length - words.trimStart().length
}
