import { UnreadableChecklistError } from './format.js'

const MARKS: readonly (readonly [mark: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

/**
 * Decode a text file as spreadsheet programs write it: byte order mark, UTF-8, GB 18030, Windows-1252, whichever fits first.
 *
 * @throws UnreadableChecklistError for a binary file.
 */
export function decodeText(bytes: Uint8Array, name: string): { text: string; encoding: string } {
  for (const [mark, encoding] of MARKS)
    if (mark.every((byte, index) => bytes[index] === byte))
      return { text: new TextDecoder(encoding).decode(bytes), encoding }
  if (bytes.subarray(0, 65_536).includes(0))
    throw new UnreadableChecklistError('binary-file', `${name} is a binary file; expected text.`)
  const candidates = isChinese(bytes) ? ['utf-8', 'gb18030'] : ['utf-8']
  for (const encoding of candidates) {
    try {
      return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding }
    } catch {
      // The next one is tried.
    }
  }
  return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' }
}

/** In GB 18030 most high bytes stand in pairs; in Windows-1252 between ASCII letters. */
function isChinese(bytes: Uint8Array): boolean {
  let pairs = 0
  let singles = 0
  for (let index = 0; index < bytes.length; index++) {
    if ((bytes[index] as number) < 0x81) continue
    if ((bytes[index + 1] ?? 0) >= 0x80) {
      pairs++
      index++
    } else singles++
  }
  return pairs > 4 * singles
}
