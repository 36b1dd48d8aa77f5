import type { EditionDiff } from '../edition-diff.js'
import { writeMarkdown } from './markdown.js'
import { writeText } from './text.js'

export type DiffWriteOptions = {
  /** BCP 47 tag of the headings; that of the new edition when absent. */
  language?: string | undefined
  /** Whether unchanged provisions are listed too; false when absent. JSON always has them. */
  unchanged?: boolean | undefined
  /** Whether text is coloured by ANSI escapes; false when absent. */
  color?: boolean | undefined
}

type DiffWriter = (diff: EditionDiff, options: DiffWriteOptions) => string

/** The formats of a written comparison, by name. */
export const diffFormats = {
  json: (diff) => `${JSON.stringify(diff, null, 2)}\n`,
  markdown: writeMarkdown,
  text: writeText,
} as const satisfies Readonly<Record<string, DiffWriter>>

export type DiffFormatName = keyof typeof diffFormats

/**
 * Write a comparison of editions: as JSON, Markdown, or text for a terminal.
 *
 * @throws RangeError where no format has that name.
 */
export function writeDiff(diff: EditionDiff, format: DiffFormatName, options: DiffWriteOptions = {}): string {
  const write: DiffWriter | undefined = Object.hasOwn(diffFormats, format) ? diffFormats[format] : undefined
  if (!write)
    throw new RangeError(`Found the format “${format}”; expected one of ${Object.keys(diffFormats).join(', ')}.`)
  return write(diff, options)
}
