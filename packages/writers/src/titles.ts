import type { Metadata } from '@clausekit/model'

type Title = Metadata['titles'][number]

/** Each title on one line, that of the main language first; elements of a title are joined as covers print them. */
export function titlesOf({ titles }: Metadata): { language: string; text: string }[] {
  const languages = [...new Set(titles.map((title) => title.language))]
  return languages.flatMap((language) => {
    const same = titles.filter((title) => title.language === language)
    const separator = /^(?:zh|ja)\b/i.test(language) ? '　' : ' — '
    const elements = same.filter(isElement).map(({ text }) => text)
    const others = same.filter((title) => !isElement(title)).map(({ text }) => text)
    const whole = same.some((title) => title.role === undefined)
    return (whole ? others : [elements.join(separator), ...others]).map((text) => ({ language, text }))
  })
}

function isElement({ role }: Title): boolean {
  return role !== undefined && role !== 'subtitle'
}
