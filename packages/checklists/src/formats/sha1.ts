/** The length of a block in 32-bit words, which are expanded to 80. */
const BLOCK_WORDS = 16
const ROUND_CONSTANTS = [0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6] as const

/**
 * The SHA-1 of bytes: 20 bytes.
 *
 * The one of the platform is asynchronous, and browsers keep it from pages without TLS. It names things here; it secures nothing.
 *
 * @see FIPS 180-4, 6.1
 */
export function sha1(message: Uint8Array): Uint8Array {
  const blocks = new DataView(padded(message).buffer)
  const state = new Uint32Array([0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0])
  const words = new Uint32Array(80)
  for (let at = 0; at < blocks.byteLength; at += BLOCK_WORDS * 4) addBlock(state, expand(words, blocks, at))
  const digest = new DataView(new ArrayBuffer(20))
  state.forEach((word, index) => {
    digest.setUint32(index * 4, word)
  })
  return new Uint8Array(digest.buffer)
}

/** A one bit, zeros, and the length in bits, up to a whole number of blocks. */
function padded(message: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array((Math.floor((message.length + 8) / 64) + 1) * 64)
  bytes.set(message)
  bytes[message.length] = 0x80
  new DataView(bytes.buffer).setBigUint64(bytes.length - 8, BigInt(message.length) * 8n)
  return bytes
}

function expand(words: Uint32Array, blocks: DataView, at: number): Uint32Array {
  for (let index = 0; index < BLOCK_WORDS; index++) words[index] = blocks.getUint32(at + index * 4)
  for (let index = BLOCK_WORDS; index < 80; index++)
    words[index] = rotated(
      word(words, index - 3) ^ word(words, index - 8) ^ word(words, index - 14) ^ word(words, index - 16),
      1,
    )
  return words
}

function addBlock(state: Uint32Array, words: Uint32Array): void {
  let [a, b, c, d, e] = state as unknown as [number, number, number, number, number]
  for (let index = 0; index < 80; index++) {
    const round = Math.floor(index / 20)
    const next = rotated(a, 5) + mixed(round, b, c, d) + e + (ROUND_CONSTANTS[round] as number) + word(words, index)
    ;[a, b, c, d, e] = [next >>> 0, a, rotated(b, 30) >>> 0, c, d]
  }
  for (const [index, value] of [a, b, c, d, e].entries()) state[index] = word(state, index) + value
}

function mixed(round: number, b: number, c: number, d: number): number {
  if (round === 0) return ((b & c) | (~b & d)) >>> 0
  if (round === 2) return ((b & c) | (b & d) | (c & d)) >>> 0
  return (b ^ c ^ d) >>> 0
}

function rotated(value: number, bits: number): number {
  return ((value << bits) | (value >>> (32 - bits))) >>> 0
}

function word(words: Uint32Array, index: number): number {
  return words[index] as number
}
