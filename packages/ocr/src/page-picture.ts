import type { PageImage } from '@clausekit/parsers'

/** The longest side of a picture that the recogniser takes, in pixels. */
const MAX_SIDE = 32767
/** A sheet of A2 with 200 dots per inch. */
const MOST_PIXELS = 16_000_000
/** A sheet of A4 with 250 dots per inch. */
const ENOUGH_PIXELS = 6_000_000

/** A picture file, and how many pixels of the page's picture, across and down, are one of it. */
export type ReducedPicture = { file: Uint8Array; width: number; height: number; reduction: number }

/**
 * The picture of a page as a file that the recogniser reads: grey levels in the portable graymap format.
 *
 * Scans whose pixels count as points have pages as large as posters; the recogniser is slower on their picture, and worse: they are reduced.
 *
 * @throws RangeError where the pixels are not as many as width and height say, or the picture is too large.
 * @see https://netpbm.sourceforge.net/doc/pgm.html
 */
export function toGraymap(image: PageImage): ReducedPicture {
  requireSize(image)
  const pixels = image.width * image.height
  const reduction = pixels > MOST_PIXELS ? Math.ceil(Math.sqrt(pixels / ENOUGH_PIXELS)) : 1
  const [width, height] = [Math.ceil(image.width / reduction), Math.ceil(image.height / reduction)]
  const header = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`)
  const file = new Uint8Array(header.length + width * height)
  file.set(header)
  let place = header.length
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) file[place++] = meanGrey(image, x * reduction, y * reduction, reduction)
  return { file, width, height, reduction }
}

function requireSize({ width, height, pixels }: PageImage): void {
  if (width > MAX_SIDE || height > MAX_SIDE)
    throw new RangeError(`The picture has ${width} × ${height} pixels; at most ${MAX_SIDE} a side are read`)
  if (pixels.length !== width * height * 4)
    throw new RangeError(`${width} × ${height} pixels take ${width * height * 4} bytes; found ${pixels.length}`)
}

/** The mean of a square of pixels, as far as it lies on the page. */
function meanGrey({ width, height, pixels }: PageImage, left: number, top: number, side: number): number {
  let sum = 0
  let count = 0
  for (let y = top; y < Math.min(height, top + side); y++) {
    for (let x = left; x < Math.min(width, left + side); x++) {
      sum += greyLevel(pixels, (y * width + x) * 4)
      count++
    }
  }
  return Math.round(sum / count)
}

/** Brightness in 256 steps (ITU-R BT.601), on white paper. */
function greyLevel(pixels: Uint8Array, index: number): number {
  const [red, green, blue] = [pixels[index] as number, pixels[index + 1] as number, pixels[index + 2] as number]
  const alpha = pixels[index + 3] as number
  const grey = (red * 77 + green * 150 + blue * 29) >> 8
  return alpha === 255 ? grey : 255 - Math.round(((255 - grey) * alpha) / 255)
}
