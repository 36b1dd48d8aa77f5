import { around, type Placed } from '../geometry.js'
import type { Ruling } from '../page.js'
import type { Frame } from './frames.js'
import type { Pdfium } from './load-pdfium.js'
import type { Scratch } from './scratch.js'

const TEXT = 1
const PATH = 2
const IMAGE = 3
const FORM = 5
const MOVE_TO = 2

/** A filled shape that is thinner than this, in points, is a line. */
const THIN = 2.5
const SHORTEST = 3
/** A page with more shapes is a drawing: the rest of it is not looked at. */
const MAX_SHAPES = 20_000
const MAX_SEGMENTS = 400
const MAX_DEPTH = 6

type Matrix = readonly [number, number, number, number, number, number]

const UPRIGHT: Matrix = [1, 0, 0, 1, 0, 0]

export type DrawnObjects = {
  rulings: Ruling[]
  pictures: Placed[]
  drawn: Placed[]
  /** How many objects are text. */
  texts: number
}

/** The lines and pictures of a page, also those within its form objects. */
export function readObjects(engine: Pdfium, scratch: Scratch, page: number, frame: Frame): DrawnObjects {
  const found: DrawnObjects = { rulings: [], pictures: [], drawn: [], texts: 0 }
  const visit = (object: number, matrix: Matrix, depth: number): void => {
    if (found.drawn.length > MAX_SHAPES) return
    const type = engine.FPDFPageObj_GetType(object)
    if (type === TEXT) found.texts++
    else if (type === PATH) {
      readPath(engine, scratch, object, matrix, frame, found)
    } else if (type === IMAGE) {
      const place = boundsOf(engine, scratch, object, matrix, frame)
      if (place) found.pictures.push(place)
    } else if (type === FORM && depth < MAX_DEPTH) {
      const inner = times(matrixOf(engine, scratch, object), matrix)
      const count = engine.FPDFFormObj_CountObjects(object)
      for (let index = 0; index < count; index++) visit(engine.FPDFFormObj_GetObject(object, index), inner, depth + 1)
    }
  }
  const count = engine.FPDFPage_CountObjects(page)
  for (let index = 0; index < count; index++) visit(engine.FPDFPage_GetObject(page, index), UPRIGHT, 0)
  return found
}

function boundsOf(
  engine: Pdfium,
  { address, float32 }: Scratch,
  object: number,
  matrix: Matrix,
  frame: Frame,
): Placed | undefined {
  if (engine.FPDFPageObj_GetBounds(object, address, address + 4, address + 8, address + 12) === 0) return undefined
  const [x0, y0] = apply(matrix, float32(0), float32(1))
  const [x1, y1] = apply(matrix, float32(2), float32(3))
  return placeOf(frame, x0, y0, x1, y1)
}

function placeOf(frame: Frame, x0: number, y0: number, x1: number, y1: number): Placed {
  const [ax, bx] = [frame.x(x0, y0), frame.x(x1, y1)]
  const [ay, by] = [frame.y(x0, y0), frame.y(x1, y1)]
  return { left: Math.min(ax, bx), right: Math.max(ax, bx), top: Math.min(ay, by), bottom: Math.max(ay, by) }
}

function readPath(
  engine: Pdfium,
  scratch: Scratch,
  object: number,
  matrix: Matrix,
  frame: Frame,
  { rulings, drawn }: DrawnObjects,
): void {
  const place = boundsOf(engine, scratch, object, matrix, frame)
  if (!place) return
  drawn.push(place)
  const [width, height] = [place.right - place.left, place.bottom - place.top]
  if (width <= THIN || height <= THIN) {
    if (Math.max(width, height) >= SHORTEST) rulings.push({ ...place, vertical: height > width })
    return
  }
  const segments = engine.FPDFPath_CountSegments(object)
  if (segments > MAX_SEGMENTS) return
  engine.FPDFPath_GetDrawMode(object, scratch.address, scratch.address + 4)
  const isStroked = scratch.int32(1) !== 0
  const own = times(matrixOf(engine, scratch, object), matrix)
  let points: Point[] = []
  const close = () => {
    pushShape(points, isStroked, frame, rulings)
    points = []
  }
  for (let index = 0; index < segments; index++) {
    const segment = engine.FPDFPath_GetPathSegment(object, index)
    engine.FPDFPathSegment_GetPoint(segment, scratch.address, scratch.address + 4)
    if (engine.FPDFPathSegment_GetType(segment) === MOVE_TO) close()
    points.push(apply(own, scratch.float32(0), scratch.float32(1)))
  }
  close()
}

type Point = readonly [number, number]

/** One shape of a path: a filled one is a line where it is thin; of one that is drawn in outline the sides are. */
function pushShape(points: readonly Point[], isStroked: boolean, frame: Frame, rulings: Ruling[]): void {
  if (points.length < 2) return
  const places = points.map(([x, y]) => placeOf(frame, x, y, x, y))
  const whole = around(places)
  const [width, height] = [whole.right - whole.left, whole.bottom - whole.top]
  if (Math.min(width, height) <= THIN) {
    if (Math.max(width, height) >= SHORTEST) rulings.push({ ...whole, vertical: height > width })
  } else if (isStroked)
    for (const [index, place] of places.entries())
      pushSide(around([place, places[index + 1] ?? (places[0] as Placed)]), rulings)
}

function pushSide(place: Placed, rulings: Ruling[]): void {
  const [width, height] = [place.right - place.left, place.bottom - place.top]
  if (Math.min(width, height) <= 0.5 && Math.max(width, height) >= SHORTEST)
    rulings.push({ ...place, vertical: height > width })
}

function matrixOf(engine: Pdfium, { address, float32 }: Scratch, object: number): Matrix {
  if (engine.FPDFPageObj_GetMatrix(object, address) === 0) return UPRIGHT
  return [float32(0), float32(1), float32(2), float32(3), float32(4), float32(5)]
}

/** First `inner`, then `outer`. */
function times(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner
  const [g, h, i, j, k, l] = outer
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l]
}

function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): Point {
  return [a * x + c * y + e, b * x + d * y + f]
}
