import { readReferenceEntry } from '../assemble/reference-entries.js'
import type { PageBlock } from '../parser.js'
import { namesOf } from './anchors.js'
import { attribute, childElements, type Element, elementsWithin, hasClass, lineOf } from './dom.js'
import type { Reader } from './reader.js'

const BRACKETED = /^\[\s*([^\]\n]{1,80}?)\s*\]$/

/** The entries of a definition list whose terms are labels in brackets; undefined for any other list. */
export function readReferenceList(list: Element, parts: readonly Element[], reader: Reader): PageBlock[] | undefined {
  const terms = parts.filter(({ tagName }) => tagName === 'dt')
  const bracketed = terms.filter((term) => BRACKETED.test(lineOf(term)))
  const isNamed = hasClass(list, /^(?:bibliography|references|bib(?:lio)?list|citation)$/)
  if (terms.length === 0 || (!isNamed && bracketed.length * 2 <= terms.length)) return undefined
  const blocks: PageBlock[] = []
  for (const [index, term] of parts.entries()) {
    if (term.tagName !== 'dt') continue
    const behind = parts.slice(index + 1, index + 8)
    const end = behind.findIndex(({ tagName }) => tagName === 'dt')
    blocks.push(entryOf(term, end < 0 ? behind : behind.slice(0, end), reader))
  }
  return blocks
}

/** The entries of a table whose rows are a label in brackets and the words of an entry; undefined for any other table. */
export function readReferenceRows(rows: readonly (readonly Element[])[], reader: Reader): PageBlock[] | undefined {
  const isEntry = ([label, words]: readonly Element[]) =>
    label !== undefined && words !== undefined && BRACKETED.test(lineOf(label))
  if (rows.length === 0 || !rows.every((cells) => cells.length === 2 && isEntry(cells))) return undefined
  return rows.map(([label, ...words]) => entryOf(label as Element, words, reader))
}

/** docutils sets each entry apart, its label in brackets before it; undefined for anything else. */
export function readCitation(element: Element, reader: Reader): PageBlock[] | undefined {
  if (element.tagName !== 'div' || !hasClass(element, /^citation$/)) return undefined
  const [label, ...words] = childElements(element)
  if (!label || !hasClass(label, /^label$/) || !BRACKETED.test(lineOf(label))) return undefined
  return [entryOf(label, words, reader, attribute(element, 'id'))]
}

function entryOf(term: Element, descriptions: readonly Element[], reader: Reader, name = nameOf(term)): PageBlock {
  const words = descriptions.map(lineOf).filter(Boolean).join(' ')
  const label = (BRACKETED.exec(lineOf(term))?.[1] ?? lineOf(term)).trim()
  const entry = readReferenceEntry(`[${label}] ${words}`)
  const location = reader.place(term)
  if (!entry)
    return { type: 'paragraph', children: [{ type: 'text', value: `[${label}] ${words}`.trim(), location }], location }
  const id = name || `[${label}]`
  reader.references.push({ ...entry, ...titleOf(descriptions[0]), id, ...(location ? { location } : {}) })
  return { type: 'referenceItem', referenceId: id, location }
}

/** The name that citations use: that of the entry, or of an anchor in it. */
function nameOf(term: Element): string | undefined {
  const id = attribute(term, 'id')
  if (id) return id
  for (const element of elementsWithin(term)) {
    const [name] = namesOf(element)
    if (name) return name
  }
  return undefined
}

/** The title as the markup sets it apart. */
function titleOf(description: Element | undefined): { title?: string } {
  if (!description) return {}
  for (const element of elementsWithin(description))
    if (element.tagName === 'cite' || hasClass(element, /^(?:reftitle|title)$/)) {
      const title = lineOf(element).replace(/^["“”]|["“”]$/g, '')
      return title ? { title } : {}
    }
  return {}
}
