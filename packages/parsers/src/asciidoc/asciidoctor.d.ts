/** The part of Asciidoctor.js 4 that is used here; the package itself exports no types. */
declare module 'asciidoctor' {
  export type Attributes = Record<string, string | number | undefined>

  export type Node = {
    nodeName: string
    context: string
    type: string | null
    target: string | null
    text: string | null
    id: string | null
    attributes: Attributes & { terms?: unknown; keys?: string[]; submenus?: string[] }
  }

  export type AsciidocDocument = AsciidocBlock & {
    header: AsciidocBlock | null
    playbackAttributes(attributes: Attributes): void
  }

  export type Cell = {
    style: string | null
    text: string | null
    _text: string
    _subs: string[] | null
    colspan: number | null
    rowspan: number | null
    lineno: number | null
    file: string | null
    innerDocument: AsciidocDocument | null
  }

  export type AsciidocBlock = {
    context: string
    style: string | null
    id: string | null
    attributes: Attributes
    document: AsciidocDocument
    lineno: number | null | undefined
    file: string | null | undefined
    /** The title with its markup converted. */
    title: string | null
    contentModel: string
    level: number
    numbered: boolean | string | undefined
    special: boolean | undefined
    sectname: string | undefined
    numeral: string | number | null
    /** The source of a list item or a cell. */
    _text?: string | null
    /** The substitutions in a cell. */
    _subs?: string[] | null
    /** The source lines of a block that holds no blocks. */
    lines: string[] | undefined
    subs: string[]
    /** Pairs of terms and description in a description list, rows in a table's place are `rows`. */
    blocks: AsciidocBlock[]
    rows: { head: Cell[][]; body: Cell[][]; foot: Cell[][] } | undefined
    /** The converted text of a list item. */
    text: string | null
    marker: string | null
    content(): Promise<string>
    getParent(): AsciidocBlock | null
    applySubs(text: string, subs?: string[]): Promise<string>
  }

  export type IncludeReader = {
    file: string | null
    lineno: number
    includeStack: [unknown, string | null, ...unknown[]][]
    pushInclude(lines: string[], file: string, path: string, line: number, attributes: Attributes): void
  }

  type IncludeProcess = (
    document: AsciidocDocument,
    reader: IncludeReader,
    target: string,
    attributes: Attributes,
  ) => Promise<void>

  type IncludeSetting = { handles(accepts: () => boolean): void; process(process: IncludeProcess): void }

  type TreeSetting = { process(process: (document: AsciidocDocument) => void): void }

  export const Extensions: {
    create(): {
      includeProcessor(set: (this: IncludeSetting) => void): void
      treeProcessor(set: (this: TreeSetting) => void): void
    }
  }

  export class Reader {}

  export type LogMessage = {
    severity: string
    message: { text?: string; source_location?: { file?: string | null; lineno?: number } } | string
  }

  export class MemoryLogger {
    messages: LogMessage[]
  }

  export const LoggerManager: { logger: object }

  export function load(source: string, options: Record<string, unknown>): Promise<AsciidocDocument>
}
