import type { Block, Inline } from '@clausekit/model'
import { elementOf, elementsOf, lineOf, type XmlElement } from '../xml/index.js'
import { organizationOf, personName } from './people.js'
import { printedLine, printedWords } from './words.js'

/** The address of a person as a paragraph, a line each: name, organization, postal address, phone, email, URI. */
export function readAddress(person: XmlElement): Block[] {
  const address = elementOf(person, 'address')
  const postal = elementOf(address, 'postal')
  const name = personName(person)
  const lines = [
    { words: person.attributes.role === 'editor' ? `${name} (editor)` : name, element: person },
    ...[elementOf(person, 'organization'), ...(postal ? elementsOf(postal) : []), ...contacts(address)].flatMap(
      (element) => (element ? [{ words: (PREFIXES[element.name] ?? '') + printedWords(element), element }] : []),
    ),
  ].filter(({ words }, index, all) => words !== '' && (index === 0 || words !== all[0]?.words))
  const children = lines.flatMap(({ words, element }, index): Inline[] => {
    const text: Inline = { type: 'text', value: words, location: element.location }
    return index === 0 ? [text] : [{ type: 'break' }, text]
  })
  return lines.length > 0 ? [{ type: 'paragraph', children, location: person.location }] : []
}

const PREFIXES: Readonly<Record<string, string>> = {
  phone: 'Phone: ',
  email: 'Email: ',
  uri: 'URI: ',
  facsimile: 'Fax: ',
}

function contacts(address: XmlElement | undefined): XmlElement[] {
  return address ? elementsOf(address, 'phone', 'facsimile', 'email', 'uri').filter((one) => lineOf(one) !== '') : []
}

/** A person as data, for the metadata. */
export function personData(person: XmlElement): Record<string, string> {
  const address = elementOf(person, 'address')
  const entries = {
    name: printedLine(person.attributes.fullname ?? '') || personName(person),
    organization: organizationOf(person),
    role: person.attributes.role ?? '',
    email: lineOf(elementOf(address, 'email')),
    uri: lineOf(elementOf(address, 'uri')),
  }
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== ''))
}
