import { Inflate, inflateSync } from 'fflate'
import { UnreadableSourceError } from '../../decode.js'
import type { Entry } from './directory.js'

/** The most bytes that one part may have when inflated. */
export const LARGEST_PART = 128 * 1024 * 1024
/** A part that is inflated to more than this many times its length is a bomb, unless it is small anyway. */
const LARGEST_RATIO = 400
const SMALL = 8 * 1024 * 1024
/** What is pushed at a time: a bomb goes at most this many bytes times 1032 beyond its size before it is found. */
const CHUNK = 128 * 1024
const LOCAL = 0x04034b50

/**
 * The bytes of a file in a zip archive.
 *
 * Neither the sizes in the directory nor those in the file are trusted: inflating ends as soon as it goes beyond them.
 *
 * @param name The archive, for messages.
 * @throws UnreadableSourceError where the file is encrypted, broken, or much larger than a part of a document.
 */
export function inflate(archive: Uint8Array, entry: Entry, name: string): Uint8Array {
  const place = `${name}: ${entry.name}`
  if (entry.isEncrypted)
    throw new UnreadableSourceError(
      'encrypted',
      `${place} is encrypted. Open the file with its password and save it without one.`,
    )
  const limit = entry.size > SMALL ? Math.min(entry.compressedSize * LARGEST_RATIO, LARGEST_PART) : SMALL
  if (entry.size > limit) throw tooLarge(place, entry.size)
  const data = dataOf(archive, entry, place)
  if (entry.method === 0) return data
  if (entry.method !== 8)
    throw new UnreadableSourceError(
      'unknown-compression',
      `${place} is compressed by the method ${entry.method}; only deflate (8) is read.`,
    )
  try {
    return data.length > 0 && data.length <= CHUNK
      ? inflateWhole(data, entry.size, place)
      : inflatePieces(data, entry.size, place)
  } catch (cause) {
    throw cause instanceof UnreadableSourceError ? cause : broken(place, cause)
  }
}

function dataOf(archive: Uint8Array, entry: Entry, place: string): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  const at = entry.offset
  if (at + 30 > archive.length || view.getUint32(at, true) !== LOCAL) throw broken(place)
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  if (start + entry.compressedSize > archive.length) throw broken(place)
  return archive.subarray(start, start + entry.compressedSize)
}

/** In one go, which spares the copies of a stream; one byte more than the size shows whether there are more. */
function inflateWhole(data: Uint8Array, size: number, place: string): Uint8Array {
  const bytes = inflateSync(data, { out: new Uint8Array(size + 1) })
  if (bytes.length > size) throw tooLarge(place, bytes.length)
  if (bytes.length < size) throw broken(place)
  return bytes
}

function inflatePieces(data: Uint8Array, size: number, place: string): Uint8Array {
  const bytes = new Uint8Array(size)
  let length = 0
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > size) throw tooLarge(place, length + chunk.length)
    bytes.set(chunk, length)
    length += chunk.length
  })
  for (let at = 0; at < data.length; at += CHUNK) stream.push(data.subarray(at, at + CHUNK), at + CHUNK >= data.length)
  if (length < size) throw broken(place)
  return bytes
}

function tooLarge(place: string, size: number): UnreadableSourceError {
  return new UnreadableSourceError(
    'zip-bomb',
    `${place} is inflated to ${size} bytes or more, which no part of a document is. The archive is not read.`,
  )
}

function broken(place: string, cause?: unknown): UnreadableSourceError {
  return new UnreadableSourceError('broken-archive', `${place} is broken or cut off. Fetch the file again.`, { cause })
}
