/**
 * Emphasis or strong emphasis around Markdown that is written already.
 *
 * Asterisks between a letter and punctuation, as in `**“重要”**的`, do not count as marks in CommonMark; nor are they told
 * apart from others next to them. There underscores are taken, or, where these do not count either, HTML tags.
 *
 * @param before The character before, or nothing at the beginning of a line.
 * @param after The character after, or nothing at the end of a line.
 * @see CommonMark 0.31.2, 6.2
 */
export function attention(kind: 'emphasis' | 'strong', inner: string, before: string, after: string): string {
  if (inner === '') return ''
  const first = [...inner.slice(0, 2)][0] ?? ''
  const last = [...inner.slice(-2)].at(-1) ?? ''
  const mark = ['*', '_'].find((sign) => counts(sign, before, first) && counts(sign, after, last))
  if (!mark) return kind === 'strong' ? `<strong>${inner}</strong>` : `<em>${inner}</em>`
  const marks = kind === 'strong' ? mark.repeat(2) : mark
  return marks + inner + marks
}

/** Whether marks between these two characters belong to the inner one. */
function counts(mark: string, outer: string, inner: string): boolean {
  if (outer === mark || inner === mark || isSpace(inner)) return false
  if (isSpace(outer) || isPunctuation(outer)) return true
  // Within a word only asterisks count, and only next to letters.
  return mark === '*' && !isPunctuation(inner)
}

function isSpace(character: string): boolean {
  return character === '' || /\s/.test(character)
}

function isPunctuation(character: string): boolean {
  return /[\p{P}\p{S}]/u.test(character)
}
