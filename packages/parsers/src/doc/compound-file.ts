/** A stream or storage at the root of a compound file. */
export type RootEntry = { name: string; isStream: boolean; firstSector: number; size: number }

/** The root of a compound file; `head` gives the first bytes of a stream. */
export type CompoundFile = { entries: RootEntry[]; head(entry: RootEntry, length: number): Uint8Array | undefined }

// A document has some dozens of entries, one with many embedded objects thousands.
const MAX_ENTRIES = 65_536
const ENTRY_BYTES = 128
const LAST_REGULAR_SECTOR = 0xfffffffa
const NONE = 0xffffffff
const STORAGE = 1
const STREAM = 2
const DIRECTORY_START = 48
const SMALL_STREAM_LIMIT = 56

/**
 * The names at the root of a compound file.
 *
 * @returns undefined where the file is cut off or damaged, so that they cannot be told.
 * @see [MS-CFB] 2.2, 2.3, 2.5, 2.6
 */
export function readCompoundFile(bytes: Uint8Array): CompoundFile | undefined {
  if (bytes.length < 512) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const shift = view.getUint16(30, true)
  if (shift !== 9 && shift !== 12) return undefined
  const sectors = { bytes, view, size: 2 ** shift }
  const directory = readDirectory(sectors)
  if (!directory) return undefined
  const entries = rootEntries(directory)
  const smallest = view.getUint32(SMALL_STREAM_LIMIT, true)
  return {
    entries,
    head(entry, length) {
      // Small streams lie in a stream of their own; nothing that is asked for here is so small.
      if (!entry.isStream || entry.size < Math.max(smallest, length) || length > sectors.size) return undefined
      return sectorAt(sectors, entry.firstSector)?.subarray(0, length)
    },
  }
}

type Sectors = { bytes: Uint8Array; view: DataView; size: number }

/** The sector behind the header and those before it; undefined where the file has none of this number. */
function sectorAt({ bytes, size }: Sectors, number: number): Uint8Array | undefined {
  const start = (number + 1) * size
  return number < LAST_REGULAR_SECTOR && start + size <= bytes.length ? bytes.subarray(start, start + size) : undefined
}

/** The entries of the directory, as far as its sectors go; a chain that is broken or comes back to itself ends there. */
function readDirectory(sectors: Sectors): DataView[] | undefined {
  const next = nextSector(sectors)
  const entries: DataView[] = []
  const seen = new Set<number>()
  let number = sectors.view.getUint32(DIRECTORY_START, true)
  while (entries.length < MAX_ENTRIES && !seen.has(number)) {
    const sector = sectorAt(sectors, number)
    if (!sector) break
    seen.add(number)
    for (let start = 0; start < sector.length; start += ENTRY_BYTES)
      entries.push(new DataView(sector.buffer, sector.byteOffset + start, ENTRY_BYTES))
    number = next(number)
  }
  return entries.length > 0 ? entries : undefined
}

/** What the sector allocation table says comes behind a sector. */
function nextSector(sectors: Sectors): (number: number) => number {
  const tables = allocationSectors(sectors)
  const perSector = sectors.size / 4
  return (number) => {
    const table = sectorAt(sectors, tables(Math.floor(number / perSector)))
    if (!table) return NONE
    return new DataView(table.buffer, table.byteOffset, table.byteLength).getUint32((number % perSector) * 4, true)
  }
}

/** Where the parts of the allocation table lie. The header names the first 109, enough for 6.8 MB; the others are named in a chain of sectors. */
function allocationSectors(sectors: Sectors): (index: number) => number {
  const { view, size } = sectors
  const inHeader = 109
  const named = Array.from({ length: inHeader }, (_, index) => view.getUint32(76 + index * 4, true))
  const seen = new Set<number>()
  let number = view.getUint32(68, true)
  return (index) => {
    while (named.length <= index && !seen.has(number)) {
      const sector = sectorAt(sectors, number)
      if (!sector) break
      seen.add(number)
      const table = new DataView(sector.buffer, sector.byteOffset, size)
      for (let start = 0; start < size - 4; start += 4) named.push(table.getUint32(start, true))
      number = table.getUint32(size - 4, true)
    }
    return named[index] ?? NONE
  }
}

/** The entries below the root, which form a search tree; those of embedded documents lie deeper. */
function rootEntries(directory: readonly DataView[]): RootEntry[] {
  const found: RootEntry[] = []
  const seen = new Set<number>()
  const open = [directory[0]?.getUint32(76, true) ?? NONE]
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    const entry = directory[index]
    if (!entry || seen.has(index)) continue
    seen.add(index)
    const type = entry.getUint8(66)
    if (type === STORAGE || type === STREAM) {
      const [firstSector, size] = [entry.getUint32(116, true), entry.getUint32(120, true)]
      found.push({ name: nameOf(entry), isStream: type === STREAM, firstSector, size })
    }
    open.push(entry.getUint32(68, true), entry.getUint32(72, true))
  }
  return found
}

function nameOf(entry: DataView): string {
  // The length counts bytes, with the null character that ends the name.
  const length = Math.min(Math.max(entry.getUint16(64, true) / 2 - 1, 0), 31)
  return Array.from({ length }, (_, index) => String.fromCharCode(entry.getUint16(index * 2, true))).join('')
}
