import type { Point } from '@clausekit/model'

/** The line and column of any offset of a text; a line ends with LF, CR LF or CR. */
export function createPoints(text: string): (offset: number) => Point {
  const starts = lineStarts(text)
  let last = 0
  return (offset) => {
    let low = 0
    let high = starts.length
    // Most places are asked for in the order of the text.
    if (offset >= (starts[last] as number)) {
      low = last
      const near = last + 8
      if (near < high && offset < (starts[near] as number)) high = near
    }
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] as number) <= offset) low = middle
      else high = middle
    }
    last = low
    return { line: low + 1, column: offset - (starts[low] as number) + 1, offset }
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  if (text.includes('\r')) {
    for (const { index, 0: end } of text.matchAll(/\r\n?|\n/g)) starts.push(index + end.length)
    return starts
  }
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}
