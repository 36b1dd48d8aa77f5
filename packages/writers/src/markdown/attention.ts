/**
 * Emphasis or strong emphasis around Markdown that is written already.
 *
 * Asterisks between a letter and punctuation, as in `**“重要”**的`, do not count as marks in CommonMark; nor are they told
 * apart from others next to them. There underscores are taken, or, where these do not count either, HTML tags.
 *
 * @param before The character before, or nothing at the beginning of a line.
 * @param after The character after, or nothing at the end of a line.
 * @param nested Whether this stands within other emphasis.
 * @see CommonMark 0.31.2, 6.2
 */
export function attention(
  kind: 'emphasis' | 'strong',
  inner: string,
  before: string,
  after: string,
  nested: boolean,
): string {
  if (inner === '') return ''
  const first = [...inner.slice(0, 2)][0] ?? ''
  const last = [...inner.slice(-2)].at(-1) ?? ''
  const marks = inner.includes('@') ? ['*'] : ['*', '_']
  const mark = marks.find((sign) => counts(sign, before, first, nested) && counts(sign, after, last, nested))
  if (!mark) return kind === 'strong' ? `<strong>${inner}</strong>` : `<em>${inner}</em>`
  const fence = kind === 'strong' ? mark.repeat(2) : mark
  return fence + inner + fence
}

/** Whether marks between these two characters belong to the inner one. */
function counts(mark: string, outer: string, inner: string, nested: boolean): boolean {
  if (outer === mark || inner === mark || isSpace(inner)) return false
  // GFM takes underscores for a part of e-mail addresses, and CommonMark for a part of words.
  if (mark === '_') return isSpace(outer) || outer === '*'
  // Where a mark could open as well as close, it must not stand within another pair.
  if (nested) return isSpace(outer) || (isPunctuation(outer) && !isPunctuation(inner))
  return !isPunctuation(inner) || isSpace(outer) || isPunctuation(outer)
}

function isSpace(character: string): boolean {
  return character === '' || /\s/.test(character)
}

function isPunctuation(character: string): boolean {
  return /[\p{P}\p{S}]/u.test(character)
}
