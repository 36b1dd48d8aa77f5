import { readCompoundFile } from './compound-file.js'
import { isRichText } from './signatures.js'

/** What a file is: one that word processors open, or something else that looks like one from outside. */
export type DocumentKind =
  | { kind: 'convertible'; name: string }
  | { kind: 'encrypted' | 'damaged' }
  | { kind: 'other'; name: string }

/** The streams and storages that tell what a compound file is, the surest first. */
const BY_STREAM: readonly (readonly [stream: string, kind: DocumentKind])[] = [
  ['EncryptedPackage', { kind: 'encrypted' }],
  ['\tDRMContent', { kind: 'encrypted' }],
  ['WordDocument', { kind: 'convertible', name: 'a Word 97–2003 or WPS document' }],
  ['MatOST', { kind: 'convertible', name: 'a Works document' }],
  ['Workbook', { kind: 'other', name: 'an Excel workbook' }],
  ['Book', { kind: 'other', name: 'an Excel workbook' }],
  ['PowerPoint Document', { kind: 'other', name: 'a PowerPoint presentation' }],
  ['VisioDocument', { kind: 'other', name: 'a Visio drawing' }],
  ['__properties_version1.0', { kind: 'other', name: 'an Outlook message' }],
]

/** What a compound file or a rich text is. */
export function documentKind(bytes: Uint8Array): DocumentKind {
  if (isRichText(bytes)) return { kind: 'convertible', name: 'a rich text (RTF)' }
  const file = readCompoundFile(bytes)
  if (!file) return { kind: 'damaged' }
  const names = new Map(file.entries.map((entry) => [entry.name, entry]))
  const [stream, kind] = BY_STREAM.find(([name]) => names.has(name)) ?? []
  if (!kind) return { kind: 'other', name: 'an Office file (compound file) without a text' }
  const word = stream === 'WordDocument' ? names.get(stream) : undefined
  return word && isEncryptedWord(file.head(word, 12)) ? { kind: 'encrypted' } : kind
}

/** @see [MS-DOC] 2.5.2 FibBase: fEncrypted */
function isEncryptedWord(head: Uint8Array | undefined): boolean {
  return head !== undefined && head[0] === 0xec && head[1] === 0xa5 && ((head[11] ?? 0) & 0x01) !== 0
}
