/**
 * Emphasis or strong emphasis around Markdown that is written already.
 *
 * Asterisks next to both a letter and punctuation, as in `**重要：**的`, do not count as marks in CommonMark; there, and
 * next to other asterisks, HTML tags are written instead.
 *
 * @param before The character before, or nothing at the beginning of a line.
 * @param after The character after, or nothing at the end of a line.
 * @see CommonMark 0.31.2, 6.2
 */
export function attention(kind: 'emphasis' | 'strong', inner: string, before: string, after: string): string {
  if (inner === '') return ''
  const [mark, tag] = kind === 'strong' ? ['**', 'strong'] : ['*', 'em']
  const first = [...inner.slice(0, 2)][0] ?? ''
  const last = [...inner.slice(-2)].at(-1) ?? ''
  const works = flanks(before, first) && flanks(after, last)
  return works ? `${mark}${inner}${mark}` : `<${tag}>${inner}</${tag}>`
}

/** Whether asterisks between these two characters belong to the inner one. */
function flanks(outer: string, inner: string): boolean {
  if (outer === '*' || inner === '*' || isSpace(inner)) return false
  return !isPunctuation(inner) || isSpace(outer) || isPunctuation(outer)
}

function isSpace(character: string): boolean {
  return character === '' || /\s/.test(character)
}

function isPunctuation(character: string): boolean {
  return /[\p{P}\p{S}]/u.test(character)
}
