import type { Profile } from './profile.js'

/** term:[pump], lang:fr[pompe], span:surname[Box]: inline macros of Metanorma whose words are printed, or left out. */
const MACRO =
  /(^|[^\w:])(term|concept|span|lang|add|del|date|number|autonumber|index|identifier|std-link):([\w-]*)\[([^\]]{0,400})\]/g
/** {{pump}}, {{pump,printed words}}, {{<<name>>,pump,printed words}} */
const CONCEPT = /\{\{((?:<a [^>]{0,400}>[^<]{0,400}<\/a>)?)([^{}]{0,400})\}\}/g

/** sname:VkBuffer, pname:size: names of an interface in the specifications of Khronos. */
const INTERFACE_NAME = /\b(?:[fsetd](?:link|name|text)|p(?:name|text)|basetype|apiext|reflink):([\w*]+)/g
/** must: be, may: be: the verbal forms that bind in them. */
const VERBAL_FORM = /\b(can|cannot|may|must|should|required|recommended|optional(?:ly)?|undefined):(?![\w:/])/g

/** Whether lines have the macros of Khronos, which nobody writes by chance. */
export function holdsKhronosMacros(lines: readonly string[]): boolean {
  return lines.some((line) => /\b(?:[fse](?:link|name|text)|pname):[A-Za-z]/.test(line))
}

/** Resolves the inline macros of Metanorma or Khronos in a converted text; other documents have none. */
export function macroUnfolder(profile: Profile, isOfKhronos: boolean): (markup: string) => string {
  if (isOfKhronos)
    return (markup) =>
      markup.includes(':') ? markup.replace(INTERFACE_NAME, '<code>$1</code>').replace(VERBAL_FORM, '$1') : markup
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
    case 'autonumber':
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
