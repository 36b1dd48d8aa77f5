import type { Diagnostic } from '@clausekit/model'
import type { Input, TextInput } from './parser.js'

/** A source that no parser can read; `message` names the file. */
export class UnreadableSourceError extends Error {
  readonly ruleId: string
  constructor(ruleId: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'UnreadableSourceError'
    this.ruleId = ruleId
  }
}

/** The most bytes that one input may have; a longer one is refused. */
export const MAX_INPUT_BYTES = 256 * 1024 * 1024

/** @throws UnreadableSourceError for an empty input, and for one that is too long. */
export function requireReadableSize({ bytes, name = 'The input' }: Input): void {
  if (bytes.length === 0) throw new UnreadableSourceError('empty-input', `${name} is empty.`)
  if (bytes.length <= MAX_INPUT_BYTES) return
  throw new UnreadableSourceError(
    'input-too-long',
    `${name} has ${bytes.length} bytes; at most ${MAX_INPUT_BYTES} are read.`,
  )
}

const MARKS: readonly [readonly number[], string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

/**
 * Decode bytes to text: byte order mark first, then UTF-8, then the encoding that the source declares, UTF-16 by its zero
 * bytes, GB 18030.
 *
 * @param declared The name of an encoding, as the source has it; it counts where the bytes can be read so.
 * @throws UnreadableSourceError for an empty or a binary input, and for one that is too long.
 */
export function decode(input: Input, declared?: string): { input: TextInput; diagnostics: Diagnostic[] } {
  requireReadableSize(input)
  const { bytes } = input
  const name = input.name ?? 'The input'
  const found = encodingOf(bytes, declared)
  if (found === undefined) throw new UnreadableSourceError('binary-input', `${name} is a binary file, not text.`)
  const { encoding, damaged, decoded = new TextDecoder(encoding).decode(bytes) } = found
  const text = encoding === 'windows-1252' ? withQuotes(decoded) : decoded
  if (text.trim() === '') throw new UnreadableSourceError('empty-input', `${name} holds only white space.`)
  const diagnostics: Diagnostic[] = []
  const report = (severity: 'info' | 'warning', ruleId: string, message: string) =>
    diagnostics.push({ severity, ruleId, source: 'parsers', message })
  if (damaged)
    report(
      'warning',
      'damaged-encoding',
      `${name} is ${encoding.toUpperCase()} with bytes that do not belong to it; they are shown as U+FFFD.`,
    )
  else if (encoding !== 'utf-8') report('info', 'encoding', `${name} was read as ${encoding.toUpperCase()}.`)
  return { input: { text, name: input.name, encoding, readBeside: input.readBeside }, diagnostics }
}

const BETWEEN_80_AND_9F = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Some versions of Node.js decode windows-1252 as Latin-1, with control characters for quotes and dashes. */
function withQuotes(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (sign) => BETWEEN_80_AND_9F[sign.charCodeAt(0) - 0x80] as string)
}

/** `decoded` is the text, where finding the encoding has decoded it already. */
type Found = { encoding: string; damaged?: boolean; decoded?: string }

function encodingOf(bytes: Uint8Array, declared: string | undefined): Found | undefined {
  for (const [mark, encoding] of MARKS) if (mark.every((byte, index) => bytes[index] === byte)) return { encoding }
  const wide = zeroPattern(bytes)
  if (wide) return decodedAs(bytes, wide)
  // Zero bytes and most other control characters do not stand in text of any of these encodings.
  if (controlShare(bytes) > 0.01) return undefined
  const unicode = decodedAs(bytes, 'utf-8')
  if (unicode) return unicode
  const named = declared === undefined ? undefined : encodingNamed(declared)
  // Old Chinese sites declare Latin-1, as which all bytes can be read.
  const misnamed = named === 'windows-1252' && looksChinese(bytes, SURE_PAIRS)
  const declaredly = named === undefined || misnamed ? undefined : decodedAs(bytes, named)
  if (declaredly) return declaredly
  const chinese = looksChinese(bytes) ? decodedAs(bytes, 'gb18030') : undefined
  if (chinese) return chinese
  const lossy = new TextDecoder('utf-8').decode(bytes)
  const lost = lossy.split('\ufffd').length - 1
  const kept = (lossy.match(/[\u0080-\ufffc]/g) ?? []).length
  if (kept > 10 * lost) return { encoding: 'utf-8', damaged: true }
  if (looksChinese(bytes, SURE_PAIRS) && isMostlyIntact(bytes, 'gb18030')) return { encoding: 'gb18030', damaged: true }
  return highShare(bytes) < 0.3 ? { encoding: 'windows-1252' } : undefined
}

/** GB 2312 and GBK are parts of GB 18030; a declared UTF-16 was disproved by the missing zero bytes. */
function encodingNamed(name: string): string | undefined {
  if (/^(?:gb|x-gbk|chinese$)/i.test(name.trim())) return 'gb18030'
  try {
    const { encoding } = new TextDecoder(name.trim())
    return encoding.startsWith('utf-') ? undefined : encoding
  } catch {
    return undefined
  }
}

/** GB text: most lead bytes are followed by another high byte; in Latin-1 text they stand before ASCII letters. */
function looksChinese(bytes: Uint8Array, fewest = 1): boolean {
  let pairs = 0
  let singles = 0
  const length = Math.min(bytes.length, 65536)
  for (let index = 0; index < length - 1; index++) {
    if ((bytes[index] as number) < 0x81) continue
    if ((bytes[index + 1] as number) >= 0x80) {
      pairs++
      index++
    } else singles++
  }
  return pairs >= fewest && pairs > 4 * singles
}

/** Two high bytes may stand together in Latin-1 too, but not often. */
const SURE_PAIRS = 8

function isMostlyIntact(bytes: Uint8Array, encoding: string): boolean {
  const text = new TextDecoder(encoding).decode(bytes)
  const lost = text.split('\ufffd').length - 1
  return (text.match(/[\u0080-\ufffc]/g) ?? []).length > 10 * lost
}

function highShare(bytes: Uint8Array): number {
  const length = Math.min(bytes.length, 65536)
  let high = 0
  for (let index = 0; index < length; index++) if ((bytes[index] as number) >= 0x80) high++
  return high / length
}

/** UTF-16 without a mark: ASCII characters have their zero byte on one side. */
function zeroPattern(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length, 4096) & ~1
  const zeros = [0, 0]
  for (let index = 0; index < length; index++)
    if (bytes[index] === 0) zeros[index & 1] = (zeros[index & 1] as number) + 1
  const [even, odd] = zeros as [number, number]
  if (length < 4 || even + odd < length / 40) return undefined
  if (odd > 8 * even) return 'utf-16le'
  if (even > 8 * odd) return 'utf-16be'
  return undefined
}

function controlShare(bytes: Uint8Array): number {
  const length = Math.min(bytes.length, 65536)
  let controls = 0
  for (let index = 0; index < length; index++) {
    const byte = bytes[index] as number
    if (byte === 0) return 1
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1b) controls++
  }
  return controls / length
}

function decodedAs(bytes: Uint8Array, encoding: string): Found | undefined {
  try {
    const decoded = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    const isText =
      !encoding.startsWith('utf-16') || !/\p{Cc}/u.test(decoded.slice(0, 4096).replace(/[\t\n\f\r\u0085]/g, ''))
    return isText ? { encoding, decoded } : undefined
  } catch {
    return undefined
  }
}
