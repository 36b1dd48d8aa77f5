import type { Inline } from '@clausekit/model'

/** White space that lays out the source; no-break and ideographic spaces are printed. */
const LAYOUT = ' \t\n\r\u2028\u2029'
const CHINESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u

/** What was read of a line so far. */
type Line = {
  /** White space that was met and stands only where words follow. */
  pending: '' | ' ' | '\n'
  /** The last sign; empty where the line begins. */
  last: string
  /** Whether a footnote mark stands behind the white space. */
  crossed: boolean
}

/**
 * Inline content with the spaces that a reader sees: one where words are parted, none at the ends of lines, none that a
 * line break of the source would put between Chinese characters.
 */
export function tidyInlines(inlines: readonly Inline[]): Inline[] {
  return withoutEndBreaks(tidy(inlines, { pending: '', last: '', crossed: false }))
}

function tidy(inlines: readonly Inline[], line: Line): Inline[] {
  const result: Inline[] = []
  for (const inline of inlines) {
    if (inline.type === 'text') {
      const value = tidyWords(inline.value, line)
      if (value) result.push(value === inline.value ? inline : withValue(inline, value))
    } else if (inline.type === 'break') {
      Object.assign(line, { pending: '', last: '', crossed: false })
      result.push(inline)
    } else if (inline.type === 'footnoteReference') {
      line.crossed = line.pending !== ''
      result.push(inline)
    } else if ('children' in inline) {
      // The space before a link or stressed words is no part of them.
      const sign = line.pending && firstSign(inline.children)
      const joint = sign ? jointBefore(sign, line) : ''
      if (joint) result.push({ type: 'text', value: joint })
      const children = tidy(inline.children, line)
      if (children.length > 0) result.push({ ...inline, children })
    } else {
      const words = wordsOf(inline)
      const joint = jointBefore(words.at(0) ?? 'x', line)
      if (joint) result.push({ type: 'text', value: joint })
      result.push(inline)
      line.last = words.at(-1) ?? 'x'
    }
  }
  return result
}

type Text = Extract<Inline, { type: 'text' }>

function withValue({ location }: Text, value: string): Text {
  return location === undefined ? { type: 'text', value } : { type: 'text', value, location }
}

function wordsOf(leaf: Exclude<Inline, { children: Inline[] }>): string {
  if ('text' in leaf) return leaf.text
  return 'value' in leaf && leaf.type !== 'formula' ? leaf.value : ''
}

function tidyWords(value: string, line: Line): string {
  let words = ''
  let from = 0
  while (from < value.length) {
    let to = from
    while (to < value.length && !LAYOUT.includes(value[to] as string)) to++
    if (to > from) {
      const word = value.slice(from, to)
      words += jointBefore(word[0] as string, line) + word
      line.last = word.at(-1) as string
    }
    for (from = to; from < value.length && LAYOUT.includes(value[from] as string); from++)
      if (line.pending !== '\n') line.pending = value[from] === '\n' ? '\n' : ' '
  }
  return words
}

/** The first sign that is printed; empty where there is none. */
function firstSign(inlines: readonly Inline[]): string {
  for (const inline of inlines) {
    if (inline.type === 'break' || inline.type === 'footnoteReference') return ''
    const words =
      inline.type === 'text'
        ? inline.value.trimStart()
        : 'children' in inline
          ? firstSign(inline.children)
          : wordsOf(inline)
    if (words) return words[0] as string
    if (inline.type !== 'text' && !('children' in inline)) return 'x'
  }
  return ''
}

/** The white space that stands before a sign. */
function jointBefore(next: string, line: Line): string {
  const { pending, last, crossed } = line
  line.pending = ''
  line.crossed = false
  if (pending === '' || last === '') return ''
  if (crossed && /[,.;:)\]]/.test(next)) return ''
  if (pending === '\n' && /[,)]/.test(next)) return ''
  return pending === '\n' && CHINESE.test(last) && CHINESE.test(next) ? '' : ' '
}

/** A line break at an end breaks nothing. */
function withoutEndBreaks(inlines: Inline[]): Inline[] {
  let from = 0
  let to = inlines.length
  while (from < to && inlines[from]?.type === 'break') from++
  while (to > from && inlines[to - 1]?.type === 'break') to--
  return inlines.slice(from, to)
}
