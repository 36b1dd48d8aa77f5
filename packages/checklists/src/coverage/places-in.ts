import type { TextLocation } from '@clausekit/model'

export type Locate = (start: number, end: number) => TextLocation

/** Lines and columns for the offsets of a text. */
export function placesIn(text: string, file: string | undefined): Locate {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  const point = (offset: number) => {
    let [low, high] = [0, starts.length]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] as number) <= offset) low = middle
      else high = middle
    }
    return { line: low + 1, column: offset - (starts[low] as number) + 1, offset }
  }
  return (start, end) => ({ ...(file !== undefined && { file }), start: point(start), end: point(end) })
}
