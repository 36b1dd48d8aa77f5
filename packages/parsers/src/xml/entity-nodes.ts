import type { Point, TextLocation } from '@clausekit/model'
import type { XmlNode } from './document.js'
import { EntityError, type EntityTable, PREDEFINED, type Replacement } from './entities.js'
import { EntityReferenceNode, type Places, TextNode } from './nodes.js'

/** What reading a document has to know. */
export type Reading = {
  file: string | undefined
  deepest: number
  keepsExternal: boolean
  /** The entities whose markup is being read. */
  within: ReadonlySet<string>
  characters: Readonly<Record<string, string>>
  entities: EntityTable
  fail: (at: Point, message: string) => never
}

/** Noncharacters mark the place of an entity that is more than words: no document can hold them itself. */
const MARK = '\uFFFE'
const MARKED = /\uFFFE(\d+)\uFFFE/

/** What saxes looks entities up in, and what becomes of the words where one is more than words. */
export type EntityNodes = {
  lookup: Record<string, string>
  replace(value: string, start: number, end: number): XmlNode[] | undefined
}

/**
 * @param place Where an entity is being referred to.
 * @param readNodes Reads the markup of an entity.
 */
export function createEntityNodes(
  reading: Reading,
  places: Places,
  place: () => Point,
  readNodes: (markup: string, reading: Reading, within: TextLocation) => { nodes: XmlNode[] },
): EntityNodes {
  const found: { name: string; replacement: Replacement; end: number }[] = []
  const wordsOf = (name: string): string => {
    const character = PREDEFINED.get(name)
    if (character !== undefined) return character
    const replacement = resolve(name, reading, place)
    if ('words' in replacement) return replacement.words
    found.push({ name, replacement, end: place().offset + 1 })
    return `${MARK}${found.length - 1}${MARK}`
  }
  const nodesOf = ({ name, replacement, end }: (typeof found)[number]): XmlNode[] => {
    const start = end - name.length - 2
    if ('systemId' in replacement) return [new EntityReferenceNode(places, start, end, name, replacement.systemId)]
    return 'markup' in replacement
      ? readNodes(replacement.markup, inside(name, places.of(start, end), reading), places.of(start, end)).nodes
      : []
  }
  return {
    lookup: new Proxy<Record<string, string>>(
      {},
      { get: (_, name) => (typeof name === 'string' ? wordsOf(name) : undefined) },
    ),
    replace: (value, start, end) => {
      if (found.length === 0 || !value.includes(MARK)) return undefined
      let from = start
      const parts = value.split(MARKED)
      return parts.flatMap((part, index) => {
        const entity = found[Number(index % 2 === 1 ? part : parts[index + 1])]
        const to = entity ? entity.end - entity.name.length - 2 : end
        if (index % 2 === 0) return part ? [new TextNode(places, from, to, part)] : []
        from = entity?.end ?? from
        return entity ? nodesOf(entity) : []
      })
    },
  }
}

function resolve(name: string, reading: Reading, place: () => Point): Replacement {
  try {
    const replacement = reading.entities.resolve(name)
    if (!('systemId' in replacement) || reading.keepsExternal) return replacement
  } catch (error) {
    if (error instanceof EntityError) return reading.fail(place(), error.message)
    throw error
  }
  return reading.fail(place(), `the external entity “${name}” is not read`)
}

/** Reading the markup of an entity; what is amiss in it stands where it is referred to. */
function inside(name: string, location: TextLocation, reading: Reading): Reading {
  if (reading.within.has(name)) return reading.fail(location.start, `the entity “${name}” refers to itself`)
  return {
    ...reading,
    within: new Set([...reading.within, name]),
    deepest: reading.deepest >> 1,
    fail: (_, message) => reading.fail(location.start, `in the entity “${name}”: ${message}`),
  }
}
