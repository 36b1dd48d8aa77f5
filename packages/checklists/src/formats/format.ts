import type { Checklist, ChecklistItem, Diagnostic, Review, Verdict } from '@clausekit/model'

export type ChecklistWriteOptions = {
  /** BCP 47 tag of headings, kinds and verdicts, where it is not that of the checklist. */
  language?: string | undefined
  /**
   * The date, or date and time of ISO 8601, for formats whose files must say when they were made; without it that of the latest
   * verdict, and without any 1970-01-01T00:00:00Z.
   */
  date?: string | undefined
  /** Whether a workbook has one sheet for all items, as without this option, or one for each chapter. */
  sheets?: 'one' | 'chapters' | undefined
}

/** Text, to be stored as UTF-8, or bytes. */
export type Written = string | Uint8Array

/** A file that somebody filled in, or that a test run left behind. */
export type FilledFile = {
  bytes: Uint8Array
  /** The name that diagnostics use. */
  name?: string | undefined
}

/** A verdict as a file says it, and what else it says of an item. */
export type FilledEntry = {
  /** What the file calls the item: its id, the label that the standard prints, or several of them where one test checks several. */
  ids: readonly string[]
  /** Where nothing is marked as an id: words that look like one, and count only where an item is called so. */
  candidates?: readonly string[] | undefined
  /** null where the file says something else only, such as whether an option is supported. */
  verdict: Verdict | null
  /** Whether the item is implemented, where the file answers that (ICS). */
  support?: boolean | undefined
  /** The fingerprint of the words that the verdict was given for, where the file says it: it counts for no others. */
  fingerprint?: string | undefined
  /** Why a verdict of an earlier edition must still be looked at again, where the file says so. */
  review?: Review | undefined
  /** Whether the file says that it was looked at again. */
  isReviewed?: boolean | undefined
  /** What the verdict depends on beside the words, where the file says it (provisionKey). */
  provision?: string | undefined
  /** Where in the file it stands, for diagnostics: row 12, testcase “pump stops”. */
  place: string
}

/** The verdicts in a file, in its order; what cannot be understood is in the diagnostics, never left out in silence. */
export type Filled = {
  entries: readonly FilledEntry[]
  /** The items that the file keeps with their verdicts although the checklist no longer has them. */
  retired?: readonly ChecklistItem[] | undefined
  subject?: Checklist['subject']
  diagnostics: readonly Diagnostic[]
}

/**
 * A file format of checklists. One that only programs write, such as the results of a test run, has no `write`; one that nobody
 * fills in has no `read`.
 */
export type ChecklistFormat = {
  /** The name of the format, as in `--to`. */
  name: string
  /** File name endings, without dot. */
  extensions: readonly string[]
  /** What a file is called behind the name of the standard, where programs expect more than `.checklist.` and the ending. */
  suffix?: string
  /** Media type with its character encoding. */
  mediaType: string
  /** The whole file. */
  write?(checklist: Checklist, options?: ChecklistWriteOptions): Written | Promise<Written>
  /**
   * The verdicts that a file holds.
   *
   * @throws UnreadableChecklistError for a file that is not of this format.
   */
  read?(file: FilledFile): Filled | Promise<Filled>
}

/** A file that holds no checklist and no results; `message` names the file and the place. */
export class UnreadableChecklistError extends Error {
  readonly ruleId: string
  constructor(ruleId: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'UnreadableChecklistError'
    this.ruleId = ruleId
  }
}
