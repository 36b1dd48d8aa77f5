import type { Picture, RawPage } from './page.js'

/** A picture after so many quarter turns, clockwise. */
export function turnedPicture(picture: Picture, turns: RawPage['turns']): Picture {
  if (turns === 0) return picture
  const { width, height } = picture
  const from = new Uint32Array(picture.pixels.buffer, picture.pixels.byteOffset, width * height)
  const to = new Uint32Array(from.length)
  const [across, down] = turns === 2 ? [width, height] : [height, width]
  // Where the upper left corner lies in the picture, and how far it is from there to the pixel on the right and the one below.
  const start = turns === 1 ? (height - 1) * width : turns === 2 ? from.length - 1 : width - 1
  const right = turns === 1 ? -width : turns === 2 ? -1 : width
  const below = turns === 1 ? 1 : turns === 2 ? -width : -1
  for (let y = 0, pixel = 0; y < down; y++)
    for (let x = 0; x < across; x++) to[pixel++] = from[start + y * below + x * right] as number
  return { ...picture, width: across, height: down, pixels: new Uint8Array(to.buffer) }
}
