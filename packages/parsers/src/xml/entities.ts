import { decodeHTMLStrict } from 'entities'
import type { Doctype } from './doctype.js'

/** What an entity stands for: words, markup to be parsed, or something outside that is never read. */
export type Replacement = { words: string } | { markup: string } | { systemId: string }

export type EntityTable = {
  /** @throws EntityError for a name without declaration, a circle, or too much of it. */
  resolve(name: string): Replacement
}

/** An entity that cannot be replaced; `message` says why. */
export class EntityError extends Error {}

/** The most characters that one entity may become, and that all references of a document may become. */
const LONGEST = 65_536
const MOST = 16 * 1024 * 1024

/**
 * The entities of a document, each replaced once and counted wherever it is referred to.
 *
 * Where a DTD lies outside, the names of characters that HTML and the ISO sets share are known without it.
 */
export function createEntityTable(doctype: Doctype, characters: Readonly<Record<string, string>> = {}): EntityTable {
  const known = new Map<string, Replacement>()
  const open = new Set<string>()
  let total = 0
  const find = (name: string): Replacement => {
    const declared = doctype.entities.get(name)
    if (!declared) {
      const own = Object.hasOwn(characters, name) ? characters[name] : undefined
      const character = doctype.isPartial ? (own ?? decodeHTMLStrict(`&${name};`)) : `&${name};`
      if (character !== `&${name};`) return { words: character }
      const reason = doctype.isPartial ? '; the DTD outside of the file is not read' : ''
      throw new EntityError(`undefined entity “${name}”${reason}`)
    }
    if ('systemId' in declared) return declared
    if (open.has(name)) throw new EntityError(`the entity “${name}” refers to itself`)
    if (declared.value.includes('<')) return { markup: declared.value }
    open.add(name)
    const words = expand(declared.value, (inner) => known.get(inner) ?? keep(inner))
    open.delete(name)
    return words === undefined ? { markup: declared.value } : { words }
  }
  const keep = (name: string): Replacement => {
    const found = find(name)
    known.set(name, found)
    return found
  }
  return {
    resolve: (name) => {
      const found = known.get(name) ?? keep(name)
      total += 'words' in found ? found.words.length : 'markup' in found ? found.markup.length : 0
      if (total > MOST) throw new EntityError(`the entities of the file become more than ${MOST} characters`)
      return found
    },
  }
}

/** The entities that every document knows. */
export const PREDEFINED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

/** The words of a value; undefined where an entity within it is more than words. */
function expand(value: string, replacementOf: (name: string) => Replacement): string | undefined {
  let length = 0
  let isMore = false
  const words = value.replace(/&([^\s&;#]+);/g, (_, name: string) => {
    const character = PREDEFINED.get(name)
    const replacement = character === undefined ? replacementOf(name) : { words: character }
    if (!('words' in replacement)) isMore = true
    const own = 'words' in replacement ? replacement.words : ''
    length += own.length
    if (length > LONGEST) throw new EntityError(`an entity becomes more than ${LONGEST} characters`)
    return own
  })
  return isMore ? undefined : words
}
