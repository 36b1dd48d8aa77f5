import type { Checklist } from '@clausekit/model'

export type ChecklistWriteOptions = {
  /** BCP 47 tag of headings, kinds and verdicts, where it is not that of the checklist. */
  language?: string | undefined
}

/** A file format of checklists. */
export type ChecklistFormat = {
  /** The name of the format, as in `--to`. */
  name: string
  /** File name endings, without dot. */
  extensions: readonly string[]
  /** Media type with its character encoding. */
  mediaType: string
  /** The whole file: text is to be stored as UTF-8, bytes as they are. */
  write(checklist: Checklist, options?: ChecklistWriteOptions): string | Uint8Array
}
