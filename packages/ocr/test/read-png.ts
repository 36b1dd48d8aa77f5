import { readFile } from 'node:fs/promises'
import { inflateSync } from 'node:zlib'
import type { PageImage } from '@clausekit/parsers'

/** A picture of the fixtures: a PNG of grey levels, 8 bits each, whose rows are not filtered. */
export async function readGreyPng(path: URL): Promise<PageImage> {
  const file = await readFile(path)
  const width = file.readUInt32BE(16)
  const height = file.readUInt32BE(20)
  const data = file.subarray(file.indexOf('IDAT') + 4)
  const rows = inflateSync(data)
  const pixels = new Uint8Array(width * height * 4)
  for (let index = 0; index < width * height; index++) {
    const row = Math.floor(index / width)
    // Each row begins with the number of its filter: 0.
    const grey = rows[index + row + 1] as number
    pixels.set([grey, grey, grey, 255], index * 4)
  }
  return { page: 1, pageCount: 1, width, height, dotsPerInch: 200, pixels }
}
