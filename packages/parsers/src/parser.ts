import type {
  Block,
  Clause,
  Diagnostic,
  Inline,
  Location,
  Metadata,
  Normativity,
  Reference,
  Regime,
  Standard,
  TermEntry,
} from '@clausekit/model'

/** What is read: bytes as they lie on disk, and the name that diagnostics and locations use. */
export type Input = {
  bytes: Uint8Array
  name?: string | undefined
  /**
   * Read a file that the input includes, by its path relative to the input, with / between its parts.
   *
   * Undefined where there is no such file in the input's folder or below; it never reads outside of it. Without it nothing is included.
   */
  readBeside?: ((path: string) => Promise<Uint8Array | undefined>) | undefined
}

/** A decoded input. */
export type TextInput = { text: string; name?: string | undefined; encoding: string; readBeside?: Input['readBeside'] }

/** What the source itself says of a clause; words and place tell the rest. */
export type StatedClause = { role?: Clause['role'] | undefined; normativity?: Normativity | undefined }

/** A heading as the page shows it: the number, where one is typed, is still a part of its words. */
export type Heading = StatedClause & {
  type: 'heading'
  /** The level that the page shows: # marks, style, indent; the outermost is 1. */
  level: number
  children: Inline[]
  /** A number that the page does not print but the format computes (kramdown-rfc, Word), or marks as one; `null` where it says that there is none. */
  number?: string | null | undefined
  /** The number as it would be printed, where that is more: Annex A, 附录A. */
  label?: string | undefined
  /** Names by which links reach the heading. */
  anchors?: string[] | undefined
  location?: Location | undefined
}

/** What is on the page: a heading, or a block of the tree. */
export type PageBlock = Heading | Block

/**
 * What the front of a document says, by the names that are usual there: title, number, date (YYYY[-MM[-DD]]), status, author …
 * `assemble/metadata` knows them.
 */
export type FrontMatter = Readonly<Record<string, unknown>>

/**
 * A terminological entry that the source marks as one. Its place is a `termEntry` block or a `definedTerm` inline whose
 * `termId` is this id: the source's own name for it, or any other that no entry of the input has.
 */
export type MarkedTerm = Omit<TermEntry, 'clauseId'>

/** An entry of a list of references that the source marks as one; its place is a `referenceItem` block whose `referenceId` is this id. */
export type MarkedReference = Omit<Reference, 'clauseId' | 'normativity'> & { normativity?: Normativity | undefined }

/**
 * What the source marks besides its blocks.
 *
 * Nodes name each other as the source does: the `id` of a block, `targetId`, `termId`, `referenceId`, and the `#name` of a link
 * are the source's own names. `assemble` gives out the final ids and resolves every pointer.
 */
export type Marked = { terms?: MarkedTerm[] | undefined; references?: MarkedReference[] | undefined }

/** A document as blocks in reading order; running headers, page numbers and tables of contents are left out. */
export type Page = Marked & {
  blocks: PageBlock[]
  /** Headings, lists, notes and captions are all marked as such: numbers and labels that open a paragraph are only words. */
  marksStructure?: boolean | undefined
  frontMatter?: FrontMatter | undefined
  /** BCP 47 tag of the language that the source says it is in; it counts where the words do not speak for another one. */
  language?: string | undefined
  diagnostics: Diagnostic[]
}

/** The input holds the text of another format, such as plain text in a `pre` element: that parser reads it. */
export type Handover = { format: string; input: TextInput; diagnostics: Diagnostic[] }

/** A standard whose structure the source marks; what the marks leave open, `completeStandard` settles. */
export type MarkedStandard = Marked & {
  /** Clauses have the source's own name as id, or an empty one; role and normativity count only where `stated` has them. */
  children: (Clause | Block)[]
  stated: ReadonlyMap<Clause, StatedClause>
  metadata: Partial<Metadata>
  diagnostics: Diagnostic[]
}

export type ParseOptions = {
  /** BCP 47 tag; found from the text when absent. */
  language?: string | undefined
  /** Drafting regime; found from the text when absent. */
  regime?: Regime | undefined
}

type Format = {
  /** The name of the format, as in `--from`. */
  name: string
  /** File name endings, without dot. */
  extensions: readonly string[]
  /** How sure the first 4 KiB, decoded, speak for this format: 0 to 1. */
  recognise(head: string): number
}

/** Reads a format that shows a page: it says what is on the page and leaves the structure of the standard to `assemble`. */
export type BlockParser = Format & {
  family: 'page'
  /** The encoding that the first bytes declare (`<meta charset>`), where the format has a way to do so. */
  declaredEncoding?(head: string): string | undefined
  parseBlocks(input: TextInput): Page | Handover | Promise<Page | Handover>
}

/** Reads a format that marks the structure up: it maps it straight to the tree. */
export type StandardParser = Format & {
  family: 'markup'
  parseStandard(input: Input, options: ParseOptions): Standard | Promise<Standard>
}

export type Parser = BlockParser | StandardParser
