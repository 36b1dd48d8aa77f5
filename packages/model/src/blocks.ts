import { z } from 'zod'
import { Inline } from './inlines.js'
import { Location } from './location.js'
import { ProvisionKind } from './provision-kind.js'

const location = Location.optional().describe('Where in the input.')
const id = z.string().optional().describe('The id, where other places point here.')
const label = z.string().optional().describe('The label as printed, such as NOTE 1 or 示例1.')
const number = z.string().optional().describe('The number as printed, such as 3 or A.1.')
const title = z.string().optional().describe('The title or caption.')
const inlines = z.array(Inline)
const blocks = (): z.ZodArray<z.ZodType<Block>> => z.array(Block)

export const Paragraph = z
  .object({ type: z.literal('paragraph'), id, children: inlines, location })
  .describe('A paragraph (段).')
export type Paragraph = z.infer<typeof Paragraph>

export const Code = z
  .object({
    type: z.literal('code'),
    id,
    value: z.string().describe('The lines, as they stand.'),
    language: z.string().optional().describe('The language of the code, such as json or abnf.'),
    location,
  })
  .describe('Lines that keep their form: code, grammar, ASCII drawings.')
export type Code = z.infer<typeof Code>

export const Formula = z
  .object({
    type: z.literal('formula'),
    id,
    number,
    value: z.string().describe('The formula as printed or in its notation.'),
    notation: z.enum(['text', 'tex', 'mathml']).optional().describe('The notation of the value; text when absent.'),
    location,
  })
  .describe('A formula on a line of its own.')
export type Formula = z.infer<typeof Formula>

export const TermEntryPointer = z
  .object({ type: z.literal('termEntry'), termId: z.string().describe('The id of the entry in terms.'), location })
  .describe('The place of a terminological entry; its words are in terms.')
export type TermEntryPointer = z.infer<typeof TermEntryPointer>

export const ReferenceItem = z
  .object({
    type: z.literal('referenceItem'),
    referenceId: z.string().describe('The id of the entry in references.'),
    location,
  })
  .describe('The place of an entry of a list of references; its words are in references.')
export type ReferenceItem = z.infer<typeof ReferenceItem>

export const ListItem = z
  .object({
    type: z.literal('listItem'),
    id,
    label: z.string().optional().describe('The marker as printed: a), 1), ——, （一）.'),
    get children() {
      return blocks()
    },
    location,
  })
  .describe('An item of a list (列项).')

export const List = z
  .object({
    type: z.literal('list'),
    ordered: z.boolean().describe('Whether the order counts: markers are letters or numbers.'),
    children: z.array(ListItem),
    location,
  })
  .describe('A list.')

export const TableCell = z
  .object({
    type: z.literal('tableCell'),
    header: z.boolean().optional().describe('Whether the cell heads its row or column.'),
    colspan: z.int().min(1).optional().describe('Columns that the cell covers; 1 when absent.'),
    rowspan: z.int().min(1).optional().describe('Rows that the cell covers; 1 when absent.'),
    get children() {
      return blocks()
    },
    location,
  })
  .describe('A cell.')

export const TableRow = z
  .object({ type: z.literal('tableRow'), children: z.array(TableCell), location })
  .describe('A row.')

export const Table = z
  .object({
    type: z.literal('table'),
    id,
    number,
    title,
    children: z.array(TableRow).describe('The rows, header rows first.'),
    get notes() {
      return blocks().optional().describe('Notes and footnotes of the table.')
    },
    location,
  })
  .describe('A table.')

const holder = <T extends string>(type: T, description: string) =>
  z
    .object({
      type: z.literal(type),
      id,
      label,
      get children() {
        return blocks()
      },
      location,
    })
    .describe(description)

export const Note = holder('note', 'A note (注): informative always.')
export const Example = holder('example', 'An example (示例): informative always.')
export const Warning = holder('warning', 'A warning (警示), important notice or caution.')
export const Quote = holder('quote', 'Words of another text.')
export const Footnote = holder('footnote', 'A footnote, where its clause ends.')

export const Figure = z
  .object({
    type: z.literal('figure'),
    id,
    number,
    title,
    get children() {
      return blocks()
    },
    location,
  })
  .describe('A figure: its picture or drawing as blocks, with number and title.')

export const DefinitionTerm = z
  .object({ type: z.literal('definitionTerm'), children: inlines, location })
  .describe('What a definition list explains.')
export const DefinitionDescription = z
  .object({
    type: z.literal('definitionDescription'),
    get children() {
      return blocks()
    },
    location,
  })
  .describe('The explanation.')
export const DefinitionList = z
  .object({
    type: z.literal('definitionList'),
    children: z.array(z.discriminatedUnion('type', [DefinitionTerm, DefinitionDescription])),
    location,
  })
  .describe('Terms with their explanations, in turn: symbols, fields, parameters.')
export type DefinitionTerm = z.infer<typeof DefinitionTerm>

export const DeclaredProvision = z
  .object({
    type: z.literal('declaredProvision'),
    id,
    label: z.string().optional().describe('The id that the source prints for it: /req/core/root-op, 1.4.3.'),
    title,
    kind: ProvisionKind.optional().describe('The kind that the source declares; its words tell where it is absent.'),
    attributes: z
      .record(z.string(), z.string())
      .optional()
      .describe('What the source prints beside the words, by its own names: target, level, dependency.'),
    get children() {
      return blocks()
    },
    location,
  })
  .describe('A provision that the source itself marks as one; provisions within it are its parts.')

// Types that hold blocks are written out: a type cannot be inferred from a schema that refers to itself.
type Located = { location?: z.infer<typeof Location> | undefined }
type Holder<T extends string> = Located & {
  type: T
  id?: string | undefined
  label?: string | undefined
  children: Block[]
}
type Captioned = Located & { id?: string | undefined; number?: string | undefined; title?: string | undefined }

export type ListItem = Holder<'listItem'>
export type List = Located & { type: 'list'; ordered: boolean; children: ListItem[] }
export type TableCell = Located & {
  type: 'tableCell'
  header?: boolean | undefined
  colspan?: number | undefined
  rowspan?: number | undefined
  children: Block[]
}
export type TableRow = Located & { type: 'tableRow'; children: TableCell[] }
export type Table = Captioned & { type: 'table'; children: TableRow[]; notes?: Block[] | undefined }
export type Figure = Captioned & { type: 'figure'; children: Block[] }
export type Note = Holder<'note'>
export type Example = Holder<'example'>
export type Warning = Holder<'warning'>
export type Quote = Holder<'quote'>
export type Footnote = Holder<'footnote'>
export type DefinitionDescription = Located & { type: 'definitionDescription'; children: Block[] }
export type DefinitionList = Located & { type: 'definitionList'; children: (DefinitionTerm | DefinitionDescription)[] }
export type DeclaredProvision = Holder<'declaredProvision'> & {
  title?: string | undefined
  kind?: ProvisionKind | undefined
  attributes?: Record<string, string> | undefined
}

/** What stands in a clause besides its subclauses. */
export type Block =
  | Paragraph
  | List
  | Table
  | Figure
  | Formula
  | Note
  | Example
  | Warning
  | Code
  | Quote
  | Footnote
  | DefinitionList
  | DeclaredProvision
  | TermEntryPointer
  | ReferenceItem

export const Block: z.ZodType<Block> = z
  .discriminatedUnion('type', [
    Paragraph,
    List,
    Table,
    Figure,
    Formula,
    Note,
    Example,
    Warning,
    Code,
    Quote,
    Footnote,
    DefinitionList,
    DeclaredProvision,
    TermEntryPointer,
    ReferenceItem,
  ])
  .describe('What stands in a clause besides its subclauses.')
