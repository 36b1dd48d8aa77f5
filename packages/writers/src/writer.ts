import type { Standard } from '@clausekit/model'

/** A file format of standards. */
export type Writer<Options extends object> = {
  /** The name of the format, as in `--to`. */
  name: string
  /** File name endings, without dot. */
  extensions: readonly string[]
  /** Media type with its character encoding. */
  mediaType: string
  /** The whole file as text, to be stored as UTF-8. */
  write(standard: Standard, options?: Options): string
  /** The same in pieces, in a format whose files may be longer than a string can be (about 500 million characters). */
  pieces?(standard: Standard, options?: Options): Iterable<string>
}
