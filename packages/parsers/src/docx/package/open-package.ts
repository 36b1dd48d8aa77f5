import { decode, UnreadableSourceError } from '../../decode.js'
import type { Input } from '../../parser.js'
import { type Element, elements } from '../part/element.js'
import { readPart } from '../part/read-part.js'
import { type Entry, readDirectory } from './directory.js'
import { inflate } from './inflate.js'

/** What a part refers to, by the id of the reference. */
export type Relationship = {
  /** The last word of the type: image, hyperlink, styles … */
  type: string
  /** A part, or an address outside of the package. */
  target: string
  isExternal: boolean
}

/** A package of parts, such as a file of Word. Parts are inflated when they are asked for. */
export type Package = {
  /** The file, for messages. */
  name: string
  /** The part that holds the text. */
  main: string
  names: readonly string[]
  bytes(part: string): Uint8Array | undefined
  /** The markup of a part. */
  text(part: string): string | undefined
  xml(part: string): Element | undefined
  relationships(part: string): ReadonlyMap<string, Relationship>
}

/** All parts that are read have together at most this many bytes. */
const LARGEST_PACKAGE = 512 * 1024 * 1024

/**
 * Open a file of Word.
 *
 * @throws UnreadableSourceError where the archive is broken, or holds something else than a Word document.
 */
export function openPackage({ bytes: archive, name = 'The input' }: Input): Package {
  const entries = new Map<string, Entry>()
  for (const entry of readDirectory(archive, name)) {
    const key = keyOf(entry.name)
    // Of two files with one name the first counts, as Word has it.
    if (!entries.has(key)) entries.set(key, entry)
  }
  let read = 0
  const bytes = (part: string): Uint8Array | undefined => {
    const entry = entries.get(keyOf(part))
    if (!entry) return undefined
    read += entry.size
    if (read > LARGEST_PACKAGE)
      throw new UnreadableSourceError('zip-bomb', `${name}: its parts have more than ${LARGEST_PACKAGE} bytes.`)
    return inflate(archive, entry, name)
  }
  const text = (part: string): string | undefined => {
    const found = bytes(part)
    return found && decode({ bytes: found, name: `${name}: ${part}` }, 'utf-8').input.text
  }
  const xml = (part: string): Element | undefined => {
    const found = text(part)
    return found === undefined ? undefined : readPart(found, `${name}: ${part}`)
  }
  const known = new Map<string, ReadonlyMap<string, Relationship>>()
  const relationships = (part: string): ReadonlyMap<string, Relationship> => {
    const found = known.get(part) ?? readRelationships(xml(relationshipsOf(part)), part)
    known.set(part, found)
    return found
  }
  const names = [...entries.values()].map((entry) => entry.name)
  const main = mainPart({ name, names, bytes, text, xml, relationships })
  return { name, main, names, bytes, text, xml, relationships }
}

function keyOf(part: string): string {
  return part.replace(/^\/+/, '').toLowerCase()
}

function relationshipsOf(part: string): string {
  const slash = part.lastIndexOf('/')
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`
}

function readRelationships(root: Element | undefined, part: string): ReadonlyMap<string, Relationship> {
  const found = new Map<string, Relationship>()
  for (const { attributes } of elements(root)) {
    const { Id, Type = '', Target = '', TargetMode } = attributes
    if (Id === undefined) continue
    const isExternal = TargetMode === 'External'
    const target = isExternal ? Target : resolve(part, Target)
    found.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target, isExternal })
  }
  return found
}

/** The part that a relative address means; it never leaves the package. */
function resolve(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const path = part.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') path.pop()
    else if (step !== '.' && step !== '') path.push(step)
  }
  return path.join('/')
}

const TEXT_TYPE = /wordprocessingml\.(?:document|template)|ms-word\.(?:document|template)/
const OTHERS: readonly [RegExp, string, string][] = [
  [/spreadsheetml|ms-excel/, 'a workbook of Excel', 'save the text as DOCX'],
  [/presentationml|ms-powerpoint/, 'a presentation of PowerPoint', 'save the text as DOCX'],
]

function mainPart(opened: Omit<Package, 'main'>): string {
  const { name, names } = opened
  const types = opened.xml('[Content_Types].xml')
  if (!types) throw notWord(name, elseIn(opened))
  const typeOf = new Map(
    elements(types).map(({ attributes }) => [keyOf(attributes.PartName ?? ''), attributes.ContentType ?? '']),
  )
  const told = [...opened.relationships('').values()].find(({ type }) => type === 'officeDocument')?.target
  const main = told ?? names.find((part) => TEXT_TYPE.test(typeOf.get(keyOf(part)) ?? '')) ?? 'word/document.xml'
  const type = typeOf.get(keyOf(main)) ?? ''
  const other = OTHERS.find(([pattern]) => pattern.test(type))
  if (other) throw notWord(name, `${other[1]}; ${other[2]}`)
  if (!names.some((part) => keyOf(part) === keyOf(main)))
    throw notWord(name, 'a package without a text: its part word/document.xml is missing')
  return main
}

function elseIn({ names, bytes }: Omit<Package, 'main'>): string {
  const type = names.includes('mimetype') ? new TextDecoder().decode(bytes('mimetype')).trim() : ''
  if (type.includes('opendocument')) return 'an OpenDocument file; save it as DOCX'
  if (type.includes('epub')) return 'an EPUB book'
  return 'a zip archive; unpack it and give its files'
}

function notWord(name: string, what: string): UnreadableSourceError {
  return new UnreadableSourceError('no-word-document', `${name} is no document of Word: it is ${what}.`)
}
