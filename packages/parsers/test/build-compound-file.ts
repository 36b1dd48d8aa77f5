const SECTOR = 512
const END_OF_CHAIN = 0xfffffffe
const FREE = 0xffffffff
const FAT_SECTOR = 0xfffffffd

/** An entry at the root: a stream with its first bytes, or a storage with the streams in it. */
export type Entry = { name: string; bytes?: readonly number[]; within?: string[] }

/** A compound file ([MS-CFB], version 3): sector 0 is the allocation table, the directory follows, then a sector for each stream. */
export function buildCompoundFile(entries: readonly Entry[]): Uint8Array {
  const rows = directoryRows(entries)
  const directorySectors = Math.ceil(rows.length / 4)
  const firstStream = 1 + directorySectors
  const file = new Uint8Array(SECTOR * (2 + directorySectors + rows.length))
  const view = new DataView(file.buffer)
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  for (const [offset, value] of [
    [26, 3],
    [28, 0xfffe],
    [30, 9],
    [32, 6],
  ] as const)
    view.setUint16(offset, value, true)
  for (const [offset, value] of [
    [44, 1],
    [48, 1],
    [56, 4096],
    [60, END_OF_CHAIN],
    [68, END_OF_CHAIN],
  ] as const)
    view.setUint32(offset, value, true)
  for (let index = 0; index < 109; index++) view.setUint32(76 + index * 4, index === 0 ? 0 : FREE, true)
  for (let index = 0; index < SECTOR / 4; index++) view.setUint32(SECTOR + index * 4, FREE, true)
  view.setUint32(SECTOR, FAT_SECTOR, true)
  for (let index = 1; index <= directorySectors; index++)
    view.setUint32(SECTOR + index * 4, index === directorySectors ? END_OF_CHAIN : index + 1, true)
  for (const [index, row] of rows.entries()) {
    writeRow(new DataView(file.buffer, SECTOR * 2 + index * 128, 128), row, firstStream + index)
    file.set(row.bytes ?? [], SECTOR * (1 + firstStream + index))
  }
  return file
}

type Row = { name: string; type: number; right: number; child: number; bytes?: readonly number[] | undefined }

function directoryRows(entries: readonly Entry[]): Row[] {
  const rows: Row[] = [{ name: 'Root Entry', type: 5, right: FREE, child: entries.length > 0 ? 1 : FREE }]
  for (const [index, { name, bytes, within }] of entries.entries()) {
    const last = index === entries.length - 1
    rows.push({ name, type: within ? 1 : 2, right: last ? FREE : index + 2, child: FREE, bytes })
  }
  for (const [index, { within = [] }] of entries.entries()) {
    for (const [place, name] of within.entries()) {
      if (place === 0) (rows[index + 1] as Row).child = rows.length
      rows.push({ name, type: 2, right: place === within.length - 1 ? FREE : rows.length + 1, child: FREE })
    }
  }
  return rows
}

function writeRow(view: DataView, { name, type, right, child }: Row, firstSector: number): void {
  for (let index = 0; index < name.length; index++) view.setUint16(index * 2, name.charCodeAt(index), true)
  view.setUint16(64, name.length * 2 + 2, true)
  view.setUint8(66, type)
  view.setUint32(68, FREE, true)
  view.setUint32(72, right, true)
  view.setUint32(76, child, true)
  view.setUint32(116, firstSector, true)
  view.setUint32(120, 4096, true)
}
