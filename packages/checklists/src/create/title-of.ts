import type { Metadata } from '@clausekit/model'

/**
 * The title of a standard on one line, in the given language where there is one, else in that of the first title.
 *
 * Elements of a title are joined as covers print them: a full-width space in Chinese and Japanese, a dash elsewhere.
 * A standard without a title is called by its identifier.
 */
export function titleOf({ titles, identifier }: Metadata, language: string): string {
  const wanted = titles.find((title) => primary(title.language) === primary(language)) ?? titles[0]
  if (!wanted) return identifier?.canonical ?? ''
  const same = titles.filter((title) => title.language === wanted.language)
  const whole = same.find((title) => title.role === undefined)
  if (whole) return whole.text
  const separator = ['zh', 'ja'].includes(primary(wanted.language)) ? '　' : ' — '
  const elements = same.filter((title) => title.role !== 'subtitle')
  return (elements.length > 0 ? elements : same).map((title) => title.text).join(separator)
}

function primary(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? ''
}
