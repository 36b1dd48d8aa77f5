import type { Pdfium } from './load-pdfium.js'

const SIZE = 4096

const decoders = { 'utf-16le': new TextDecoder('utf-16le'), 'utf-8': new TextDecoder('utf-8') }

/** A piece of the engine's memory into which its functions write their answers. */
export type Scratch = {
  address: number
  float32(index: number): number
  float64(index: number): number
  int32(index: number): number
  /** What a function answers that fills a buffer and returns the bytes that it needs. */
  text(encoding: 'utf-16le' | 'utf-8', fill: (address: number, size: number) => number): string
}

/** Reserve a scratch; it lives as long as the engine. */
export function createScratch(engine: Pdfium): Scratch {
  const address = engine.malloc(SIZE)
  let view = new DataView(engine.memory.buffer)
  // Growing the memory of the engine takes the old view away.
  const current = () => {
    if (view.buffer !== engine.memory.buffer) view = new DataView(engine.memory.buffer)
    return view
  }
  return {
    address,
    float32: (index) => current().getFloat32(address + 4 * index, true),
    float64: (index) => current().getFloat64(address + 8 * index, true),
    int32: (index) => current().getInt32(address + 4 * index, true),
    text(encoding, fill) {
      const length = Math.min(fill(address, SIZE), SIZE)
      const end = length - (encoding === 'utf-16le' ? 2 : 1)
      return end <= 0 ? '' : decoders[encoding].decode(new Uint8Array(engine.memory.buffer, address, end).slice())
    },
  }
}
