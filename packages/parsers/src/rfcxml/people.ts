import { elementOf, type XmlElement } from '../xml/index.js'
import { printedLine, printedWords } from './words.js'

const LATIN = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u

/** A person as the text names them: the full name, with the Latin form behind another script. */
export function personName(element: XmlElement): string {
  const { attributes } = element
  const full = attributes.fullname || [initialsOf(element), attributes.surname].filter(Boolean).join(' ')
  const name = printedLine(full) || organizationOf(element)
  const { asciiFullname } = attributes
  return asciiFullname && asciiFullname !== name && !LATIN.test(name) ? `${name} (${asciiFullname})` : name
}

export function organizationOf(element: XmlElement): string {
  return printedWords(elementOf(element, 'organization'))
}

/** The authors of a reference: Fielding, R., Ed. and M. Nottingham, Ed. */
export function printAuthors(authors: readonly XmlElement[]): string {
  const last = authors.length - 1
  return authors
    .map((author, index) => {
      const isReversed = index === last && last > 0
      const name = (isReversed ? nameForward(author) : nameBackward(author)) || shortOrganization(author)
      const editor = author.attributes.role === 'editor' ? ', Ed.' : ''
      const joint = index === last ? '' : last === 1 ? ' ' : ', '
      return `${isReversed ? 'and ' : ''}${name}${editor}${joint}`
    })
    .join('')
}

type NameParts = { initials: string; surname: string }

function nameForward(author: XmlElement): string {
  return withLatin(author, ({ initials, surname }) => [initials, surname].filter(Boolean).join(' '))
}

function nameBackward(author: XmlElement): string {
  return withLatin(author, ({ initials, surname }) => [surname, initials].filter(Boolean).join(', '))
}

/** A name in another script has its Latin form behind it. */
function withLatin(author: XmlElement, print: (parts: NameParts) => string): string {
  const { surname, fullname, asciiFullname } = author.attributes
  if (surname) return print({ initials: initialsOf(author), surname: printedLine(surname) })
  const name = print(partsOf(fullname ?? ''))
  const latin = asciiFullname && !LATIN.test(name) ? print(partsOf(asciiFullname)) : ''
  return latin && latin !== name ? `${name} (${latin})` : name
}

function partsOf(fullname: string): NameParts {
  const full = printedLine(fullname)
  if (!LATIN.test(full)) return { initials: '', surname: full }
  const words = full.split(' ')
  const surname = words.pop() as string
  return { initials: words.map((word) => `${word.charAt(0).toUpperCase()}.`).join(' '), surname }
}

/** Initials end with a dot, where their script has one. */
function initialsOf({ attributes }: XmlElement): string {
  const initials = printedLine(attributes.initials ?? '')
  return initials && !initials.endsWith('.') && LATIN.test(initials) ? `${initials}.` : initials
}

function shortOrganization(author: XmlElement): string {
  return elementOf(author, 'organization')?.attributes.abbrev || organizationOf(author)
}
