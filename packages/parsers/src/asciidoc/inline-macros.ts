import type { Profile } from './profile.js'

/** term:[pump], lang:fr[pompe], span:surname[Box]: inline macros of Metanorma whose words are printed, or left out. */
const MACRO =
  /(^|[^\w:])(term|concept|span|lang|add|del|date|number|index|identifier|std-link):([\w-]*)\[([^\]]{0,400})\]/g
/** {{pump}}, {{pump,printed words}}, {{<<name>>,pump,printed words}} */
const CONCEPT = /\{\{((?:<a [^>]{0,400}>[^<]{0,400}<\/a>)?)([^{}]{0,400})\}\}/g

/** Resolves the inline macros of Metanorma in a converted text; other documents have none. */
export function macroUnfolder(profile: Profile): (markup: string) => string {
  if (!profile.isMetanorma) return (markup) => markup
  const language = profile.languageTag.slice(0, 2)
  return (markup) => {
    let words = markup
    if (words.includes('{{')) words = words.replace(CONCEPT, (_, pointer, names) => conceptWords(pointer, names))
    if (words.includes('['))
      words = words.replace(
        MACRO,
        (_, before, macro, target, content) => before + macroWords(macro, target, content, language),
      )
    return words
  }
}

function conceptWords(pointer: string, names: string): string {
  const parts = names
    .split(',')
    .map((part) => part.trim())
    .filter(
      (part) =>
        part !== '' &&
        !/^(?:options?|noital|noref|nobold|link(?:italic)?)\b.*=|^(?:noital|noref|nolinkmention)$/.test(part),
    )
  const printed = parts[1] ?? parts[0]
  return printed === undefined ? pointer : `<em>${printed}</em>`
}

function macroWords(macro: string, target: string, content: string, language: string): string {
  const parts = content.split(',').map((part) => part.trim())
  switch (macro) {
    case 'term':
    case 'concept':
      return `<em>${parts[1] ?? parts[0]}</em>`
    case 'lang':
      return target.slice(0, 2) === language ? content : ''
    case 'del':
    case 'index':
      return ''
    case 'date':
    case 'number':
      return content || target
    case 'std-link':
      return (parts[0] ?? '').replace(/^(?:droploc%)/, '')
    default:
      return content
  }
}
