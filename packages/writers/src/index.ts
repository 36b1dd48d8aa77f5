import type { Standard } from '@clausekit/model'
import { type HtmlOptions, html } from './html/index.js'
import { type JsonOptions, json } from './json/index.js'
import { type MarkdownOptions, markdown } from './markdown/index.js'
import { type StsOptions, sts } from './sts/index.js'
import type { Writer } from './writer.js'

export type { HtmlOptions } from './html/index.js'
export type { JsonOptions } from './json/index.js'
export type { MarkdownOptions } from './markdown/index.js'
export type { StsOptions } from './sts/index.js'
export type { Writer } from './writer.js'

/** What the formats may be told; each one takes what concerns it. */
export type WriteOptions = JsonOptions & MarkdownOptions & StsOptions & HtmlOptions

/** The file formats of standards, by name. */
export const writers = { json, markdown, sts, html } as const satisfies Readonly<Record<string, Writer<WriteOptions>>>

export type WriterName = keyof typeof writers

/**
 * Write a standard in a file format, as text to be stored as UTF-8.
 *
 * @throws RangeError where no writer has that name.
 */
export function write(standard: Standard, format: WriterName, options?: WriteOptions): string {
  if (!Object.hasOwn(writers, format)) {
    throw new RangeError(`Found the format “${format}”; expected one of ${Object.keys(writers).join(', ')}.`)
  }
  return writers[format].write(standard, options)
}

/**
 * The same in pieces, to be stored one behind the other: for standards whose file is longer than a string can be.
 *
 * @throws RangeError where no writer has that name.
 */
export function writePieces(standard: Standard, format: WriterName, options?: WriteOptions): Iterable<string> {
  const writer: Writer<WriteOptions> | undefined = Object.hasOwn(writers, format) ? writers[format] : undefined
  return writer?.pieces?.(standard, options) ?? [write(standard, format, options)]
}
