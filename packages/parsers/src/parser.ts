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
  /**
   * Convert an old file of a word processor to DOCX with a program of the machine.
   *
   * It rejects with an error that says in a sentence what is missing. Without it such a file cannot be read.
   */
  convertToDocx?: ((bytes: Uint8Array) => Promise<Uint8Array>) | undefined
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

/** The input holds a document of another format, such as plain text in a `pre` element: that parser reads it. */
export type Handover<Handed = TextInput> = { format: string; input: Handed; diagnostics: Diagnostic[] }

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
  /** Which text of a document with tracked changes is read: the one after all of them (the default) or the one before. */
  trackedChanges?: 'final' | 'original' | undefined
  /** Reads the pages whose words are a picture only; without it they are named in a diagnostic. */
  recognisePage?: RecognisePage | undefined
}

/** The picture of a page. */
export type PageImage = {
  /** The page, starting at 1, of `pageCount`. */
  page: number
  pageCount: number
  /** In pixels. */
  width: number
  height: number
  dotsPerInch: number
  /** Red, green, blue, alpha of each pixel, row by row from the upper left corner. */
  pixels: Uint8Array
}

/** A word that was read off the picture of a page. */
export type RecognisedWord = {
  text: string
  /** Left, top, right, bottom in pixels from the upper left corner. */
  box: [number, number, number, number]
  /** 0 to 1. */
  confidence: number
  /** Words of one printed line have the same number. */
  line: number
}

/** Read the words off the picture of a page, in reading order. */
export type RecognisePage = (image: PageImage) => Promise<RecognisedWord[]>

type Format = {
  /** The name of the format, as in `--from`. */
  name: string
  /** File name endings, without dot. */
  extensions: readonly string[]
}

type TextFormat = Format & {
  /** How sure the first 4 KiB, decoded, speak for this format: 0 to 1. */
  recognise(head: string): number
}

/** Reads a format that shows a page: it says what is on the page and leaves the structure of the standard to `assemble`. */
export type BlockParser = TextBlockParser | BinaryBlockParser

/** A page format whose files are text. */
export type TextBlockParser = TextFormat & {
  family: 'page'
  /** The encoding that the first bytes declare (`<meta charset>`), where the format has a way to do so. */
  declaredEncoding?(head: string): string | undefined
  parseBlocks(input: TextInput): Page | Handover | Promise<Page | Handover>
}

/** A page format whose files are no text: a package of parts, or pages with placed glyphs. Its bytes, not its name, tell what it is. */
export type BinaryBlockParser = Format & {
  family: 'page'
  binary: true
  /** Whether the bytes are a file of this format. */
  recogniseBytes(bytes: Uint8Array): boolean
  parseBinary(input: Input, options: ParseOptions): Promise<Page | Handover<Input>>
}

/** Reads a format that marks the structure up: it maps it straight to the tree. */
export type StandardParser = TextFormat & {
  family: 'markup'
  parseStandard(input: Input, options: ParseOptions): Standard | Promise<Standard>
}

export type Parser = BlockParser | StandardParser
