import { UnreadableSourceError } from '../../decode.js'

/** A file within a zip archive, as the directory at its end tells of it. */
export type Entry = {
  name: string
  /** 0 as it is, 8 deflated. */
  method: number
  isEncrypted: boolean
  compressedSize: number
  size: number
  /** Where its local header begins. */
  offset: number
}

/** An archive with more files than this is refused: no document has so many parts. */
export const MOST_ENTRIES = 20_000

const END = 0x06054b50
const END_64 = 0x06064b50
const LOCATOR_64 = 0x07064b50
const ENTRY = 0x02014b50
const END_LENGTH = 22
const LONGEST_COMMENT = 0xffff
const IN_EXTRA = 0xffffffff

/**
 * Read the directory of a zip archive.
 *
 * @param name The file, for messages.
 * @throws UnreadableSourceError where the end of the archive is missing, the directory is broken, or has too many entries.
 * @see PKWARE APPNOTE.TXT 4.3.12, 4.3.16 and 4.5.3 (Zip64)
 */
export function readDirectory(bytes: Uint8Array, name: string): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { count, start } = findDirectory(view, name)
  if (count > MOST_ENTRIES)
    throw new UnreadableSourceError(
      'too-many-parts',
      `${name}: the archive has ${count} files; at most ${MOST_ENTRIES} are read.`,
    )
  const entries: Entry[] = []
  let at = start
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) throw broken(name, at)
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const end = at + 46 + nameLength + extraLength
    if (end > bytes.length) throw broken(name, at)
    entries.push(readEntry(view, bytes, at, nameLength, extraLength))
    at = end + view.getUint16(at + 32, true)
  }
  return entries
}

function readEntry(view: DataView, bytes: Uint8Array, at: number, nameLength: number, extraLength: number): Entry {
  const entry: Entry = {
    name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/'),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    compressedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  }
  const first = at + 46 + nameLength
  return entry.size === IN_EXTRA || entry.compressedSize === IN_EXTRA || entry.offset === IN_EXTRA
    ? { ...entry, ...readZip64(view, first, first + extraLength, entry) }
    : entry
}

/** Sizes beyond four bytes, in the order in which the entry leaves them out. */
function readZip64(view: DataView, first: number, end: number, entry: Entry): Partial<Entry> {
  for (let at = first; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    const said: Partial<Entry> = {}
    let next = at + 4
    for (const key of ['size', 'compressedSize', 'offset'] as const) {
      if (entry[key] !== IN_EXTRA || next + 8 > end) continue
      said[key] = Number(view.getBigUint64(next, true))
      next += 8
    }
    return said
  }
  return {}
}

function findDirectory(view: DataView, name: string): { count: number; start: number } {
  const last = view.byteLength - END_LENGTH
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) !== END) continue
    return findDirectory64(view, at) ?? { count: view.getUint16(at + 10, true), start: view.getUint32(at + 16, true) }
  }
  throw new UnreadableSourceError(
    'truncated-archive',
    `${name} is cut off: the directory that ends a zip archive is missing. Fetch the file again.`,
  )
}

function findDirectory64(view: DataView, end: number): { count: number; start: number } | undefined {
  const locator = end - 20
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return undefined
  const at = Number(view.getBigUint64(locator + 8, true))
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== END_64) return undefined
  return { count: Number(view.getBigUint64(at + 32, true)), start: Number(view.getBigUint64(at + 48, true)) }
}

function broken(name: string, at: number): UnreadableSourceError {
  return new UnreadableSourceError(
    'broken-archive',
    `${name}: the directory of the zip archive is broken at byte ${at}. Fetch the file again.`,
  )
}
