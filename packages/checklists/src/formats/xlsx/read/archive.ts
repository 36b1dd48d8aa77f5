import { unzipSync } from 'fflate'
import { UnreadableChecklistError } from '../../format.js'

const LARGEST_FILE = 64 * 1024 * 1024
/** Far more than a workbook of 100,000 items. */
const LARGEST_PART = 128 * 1024 * 1024
const LARGEST_WHOLE = 256 * 1024 * 1024
/** Every part that is asked for is looked for among all of them. */
const MOST_PARTS = 10_000

/** The parts of a workbook by path; undefined for one that is not there. */
export type Archive = (path: string) => Uint8Array | undefined

/**
 * Open the archive that a workbook is. Parts are inflated when they are asked for, into no more room than the archive says that they need.
 *
 * @throws UnreadableChecklistError for what is no archive, or too large.
 */
export function openArchive(bytes: Uint8Array, name: string): Archive {
  const fail = (ruleId: string, message: string, cause?: unknown): never => {
    throw new UnreadableChecklistError(ruleId, `${name} ${message}`, cause === undefined ? undefined : { cause })
  }
  if (bytes.length > LARGEST_FILE)
    fail('file-too-large', `has ${bytes.length} bytes; at most ${LARGEST_FILE} are read.`)
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    fail(
      'old-workbook',
      'is an .xls file or has a password; expected .xlsx without one. Save it so in the spreadsheet program.',
    )
  if (!startsWith(bytes, [0x50, 0x4b])) fail('not-a-workbook', 'is no .xlsx file: it is no zip archive.')
  let whole = 0
  return (path) => {
    let parts = 0
    try {
      const found = unzipSync(bytes, {
        filter: ({ name: part, originalSize }) => {
          if (++parts > MOST_PARTS) fail('file-too-large', `cannot be read: it has more than ${MOST_PARTS} parts.`)
          if (part !== path) return false
          if (originalSize > LARGEST_PART)
            fail('file-too-large', `cannot be read: its part ${part} would have ${originalSize} bytes.`)
          whole += originalSize
          if (whole > LARGEST_WHOLE)
            fail('file-too-large', `cannot be read: its parts have more than ${LARGEST_WHOLE} bytes.`)
          return true
        },
      })
      return Object.hasOwn(found, path) ? found[path] : undefined
    } catch (cause) {
      if (cause instanceof UnreadableChecklistError) throw cause
      return fail('broken-archive', `cannot be read: its zip archive is broken at ${path}.`, cause)
    }
  }
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}
