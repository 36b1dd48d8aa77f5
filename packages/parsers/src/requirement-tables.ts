import type { Block, DeclaredProvision, Table } from '@clausekit/model'
import { plainText } from '@clausekit/model'
import type { PageBlock } from './parser.js'

type Kind = NonNullable<DeclaredProvision['kind']>

const KINDS: readonly [RegExp, Kind][] = [
  [/^requirement\b(?!s class)/i, 'requirement'],
  [/^recommendation\b/i, 'recommendation'],
  [/^permission\b/i, 'permission'],
]

/** What a table without an id is headed by. */
const NUMBERED = /^\w+(?:\s+[A-Z]?[\d.]{1,10}|\s+[A-Z])?(?:\s*[:.–-].*)?$/

/** Tables that OGC prints for its requirements, recommendations and permissions are provisions that the source declares. */
export function declareRequirements(blocks: readonly PageBlock[]): PageBlock[] {
  return blocks.flatMap((block): PageBlock[] =>
    block.type === 'table' ? splitAtHeads(block).map((table) => declaredTable(table) ?? table) : [block],
  )
}

/** Word joins tables without a line between them: each row that names a provision opens the next one. */
function splitAtHeads(table: Table): Table[] {
  const heads = table.children.flatMap((row, index) => (isHead(row) ? [index] : []))
  if (heads.length < 2 || heads[0] !== 0) return [table]
  return heads.map((start, index) => {
    const children = table.children.slice(start, heads[index + 1])
    const location = children[0]?.children[0]?.children[0]?.location
    return index === 0 ? { ...table, children } : { type: 'table', children, ...(location ? { location } : {}) }
  })
}

function isHead({ children: [name, id, ...others] }: Table['children'][number]): boolean {
  if (!name || !id || others.length > 0) return false
  const words = wordsOf(name.children)
  return words.length < 30 && KINDS.some(([pattern]) => pattern.test(words)) && idIn(wordsOf(id.children)) !== undefined
}

/** The provision that a table is: its kind and number in the first cell, its id beside or below, its statement behind. */
function declaredTable(table: Table): DeclaredProvision | undefined {
  const rows = table.children.map((row) => row.children)
  const [head, ...rest] = rows
  const first = head?.[0]
  if (!head || !first || head.length > 2) return undefined
  const title = wordsOf(first.children)
  const kind = KINDS.find(([pattern]) => pattern.test(title))?.[1]
  if (!kind || title.length > 200) return undefined
  const id =
    idIn(
      head
        .slice(1)
        .map((cell) => wordsOf(cell.children))
        .join(' '),
    ) ?? idIn(title)
  const read = { label: id, attributes: {} as Record<string, string>, children: [] as Block[] }
  if (id === undefined && head[1]) read.children.push(...head[1].children)
  for (const cells of rest) {
    const [name, value] = cells
    if (cells.length === 1 && name) {
      const words = wordsOf(name.children)
      if (!read.label && idIn(words)) read.label = idIn(words)
      else read.children.push(...name.children)
    } else if (name && value) readRow(wordsOf(name.children), value.children, read)
  }
  // "Recommendation ITU-T A.1" on a cover names a document.
  if (!read.label && (read.children.length === 0 || !NUMBERED.test(title))) return undefined
  return {
    type: 'declaredProvision',
    ...(table.id ? { id: table.id } : {}),
    ...(read.label ? { label: read.label } : {}),
    ...(title === read.label ? {} : { title }),
    kind,
    ...(Object.keys(read.attributes).length > 0 ? { attributes: read.attributes } : {}),
    children: read.children,
    location: table.location,
  }
}

type Read = { label: string | undefined; attributes: Record<string, string>; children: Block[] }

/** A lettered row is a part, a named one says something of the provision; the statement may be named too. */
function readRow(name: string, blocks: readonly Block[], read: Read): void {
  const words = wordsOf(blocks)
  if (/^(?:identifier|label|id)$/i.test(name)) read.label ??= idIn(words) ?? words
  else if (/^[A-Z]{1,2}$/.test(name))
    read.children.push({ type: 'declaredProvision', label: name, children: [...blocks] })
  else if (/^(?:statement|text|description)$/i.test(name) || name === '') read.children.push(...blocks)
  else if (words) read.attributes[name.replace(/:$/, '')] = words
}

function idIn(words: string): string | undefined {
  return /(?:https?:\/\/\S+?)?(\/(?:req|rec|per|conf)\/[\w./{}-]+)/.exec(words)?.[1]
}

function wordsOf(blocks: readonly Block[]): string {
  return plainText(blocks).text.replace(/\s+/g, ' ').trim()
}
