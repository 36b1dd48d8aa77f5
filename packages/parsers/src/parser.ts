import type { Block, Diagnostic, Inline, Location, Regime, Standard } from '@clausekit/model'

/** What is read: bytes as they lie on disk, and the name that diagnostics and locations use. */
export type Input = { bytes: Uint8Array; name?: string | undefined }

/** A decoded input. */
export type TextInput = { text: string; name?: string | undefined; encoding: string }

/** A heading as the page shows it: the number, where one is typed, is still a part of its words. */
export type Heading = {
  type: 'heading'
  /** The level that the page shows: # marks, style, indent; the outermost is 1. */
  level: number
  children: Inline[]
  /** A number that the page does not print but the format computes (kramdown-rfc, Word). */
  number?: string | undefined
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

/** A document as blocks in reading order; running headers, page numbers and tables of contents are left out. */
export type Page = { blocks: PageBlock[]; frontMatter?: FrontMatter | undefined; diagnostics: Diagnostic[] }

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
export type BlockParser = Format & { family: 'page'; parseBlocks(input: TextInput): Page | Promise<Page> }

/** Reads a format that marks the structure up: it maps it straight to the tree. */
export type StandardParser = Format & {
  family: 'markup'
  parseStandard(input: Input, options: ParseOptions): Standard | Promise<Standard>
}

export type Parser = BlockParser | StandardParser
