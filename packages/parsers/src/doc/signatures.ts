const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const RICH_TEXT = [0x7b, 0x5c, 0x72, 0x74, 0x66] // {\rtf
const ZIP = [0x50, 0x4b]

/** A file system in a file: the programs of Microsoft Office until 2003 and WPS save in it, and later ones what is encrypted. */
export const isCompoundFile = (bytes: Uint8Array) => startsWith(bytes, COMPOUND_FILE)

export const isRichText = (bytes: Uint8Array) => startsWith(bytes, RICH_TEXT)

export const isZip = (bytes: Uint8Array) => startsWith(bytes, ZIP)

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}
