/** The frame of a page: from the engine's coordinates (lower left origin, not turned) to points from the upper left corner. */
export type Frame = {
  width: number
  height: number
  turns: 0 | 1 | 2 | 3
  x(x: number, y: number): number
  y(x: number, y: number): number
}

export type PageBounds = { left: number; bottom: number; right: number; top: number }

/** The frame in which the page is seen after so many quarter turns, clockwise. */
export function frameOf(bounds: PageBounds, turns: 0 | 1 | 2 | 3): Frame {
  const { left, bottom, right, top } = bounds
  const [across, up] = [right - left, top - bottom]
  switch (turns) {
    case 0:
      return { turns, width: across, height: up, x: (x) => x - left, y: (_, y) => top - y }
    case 1:
      return { turns, width: up, height: across, x: (_, y) => y - bottom, y: (x) => x - left }
    case 2:
      return { turns, width: across, height: up, x: (x) => right - x, y: (_, y) => y - bottom }
    case 3:
      return { turns, width: up, height: across, x: (_, y) => top - y, y: (x) => right - x }
  }
}
