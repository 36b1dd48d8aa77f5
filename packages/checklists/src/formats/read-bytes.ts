import { type FilledFile, UnreadableChecklistError } from './format.js'

/** Larger files are refused: the text of one has to fit into memory several times. */
export const MOST_BYTES = 256 * 1024 * 1024

/** What messages call a file. */
export function nameOfFile({ name }: FilledFile): string {
  return name ?? 'the file'
}

/**
 * @throws UnreadableChecklistError `file-too-large`
 */
export function checkSize(file: FilledFile): void {
  if (file.bytes.length <= MOST_BYTES) return
  const found = Math.ceil(file.bytes.length / 1024 / 1024)
  throw new UnreadableChecklistError(
    'file-too-large',
    `Found ${found} MiB in ${nameOfFile(file)}; expected at most ${MOST_BYTES / 1024 / 1024} MiB.`,
  )
}
