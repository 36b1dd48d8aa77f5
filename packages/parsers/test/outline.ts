import { type Block, type Clause, isTextLocation, plainText, type Standard, walk } from '@clausekit/model'

/** A standard as the fixtures write it: the tree as indented lines, the lists without ids and places. */
export function outlineOf(standard: Standard) {
  return {
    tree: standard.children.flatMap((child) => linesOf(child, '')),
    terms: standard.terms.map(({ id: _, clauseId: __, location: ___, ...term }) => withoutEmpty(term)),
    references: standard.references.map(({ id: _, clauseId: __, location: ___, text: ____, ...reference }) =>
      withoutEmpty(withCanonical(reference)),
    ),
    diagnostics: standard.diagnostics.map(({ ruleId }) => ruleId),
  }
}

function linesOf(node: Clause | Block, indent: string): string[] {
  const inner = `${indent}  `
  switch (node.type) {
    case 'clause': {
      const { number, label, title, role, normativity, children } = node
      const head = [
        [label ?? number, title].filter(Boolean).join(' ') || '(no name)',
        role === 'other' ? '' : role,
        normativity === 'informative' ? normativity : '',
      ]
      return [indent + head.filter(Boolean).join(' | '), ...children.flatMap((child) => linesOf(child, inner))]
    }
    case 'list':
      return [
        `${indent}list`,
        ...node.children.flatMap((item) => {
          const [first, ...rest] = item.children
          const words = first?.type === 'paragraph' ? wordsOf(first) : ''
          const others = first?.type === 'paragraph' ? rest : item.children
          return [
            `${inner}${item.label ?? '-'} ${words}`.trimEnd(),
            ...others.flatMap((each) => linesOf(each, `${inner}  `)),
          ]
        }),
      ]
    case 'table': {
      const caption = [node.number, node.title].filter(Boolean).join(' ')
      const rows = node.children.map((row) => row.children.map((cell) => plainText(cell).text).join(' ¦ '))
      return [
        `${indent}table${caption ? `: ${caption}` : ''}`,
        ...rows.map((row) => `${inner}${row}`),
        ...(node.notes ?? []).flatMap((note) => linesOf(note, inner)),
      ]
    }
    case 'note':
    case 'example':
    case 'warning':
    case 'quote':
    case 'footnote':
      return [`${indent}${node.type} ${node.label ?? ''}: ${plainText(node.children).text}`]
    case 'figure':
      return [`${indent}figure: ${[node.number, node.title].filter(Boolean).join(' ')}`]
    case 'termEntry':
    case 'referenceItem':
      return [`${indent}${node.type}`]
    case 'paragraph':
      return [indent + wordsOf(node)]
    default:
      return [`${indent}${node.type}: ${plainText(node).text}`]
  }
}

function wordsOf(block: Block): string {
  return plainText(block).text.replace(/\s+/g, ' ')
}

/** Identifiers by their canonical form, wherever they stand. */
export function withCanonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withCanonical)
  if (value === null || typeof value !== 'object') return value
  if ('canonical' in value) return value.canonical
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withCanonical(each)]))
}

function withoutEmpty(entry: unknown): unknown {
  return Object.fromEntries(
    Object.entries(entry as object).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  )
}

/** Places of clauses and paragraphs, with the words that stand there; the title of an annex may stand on the next lines. */
export function placesOf(standard: Standard, source: string): { words: string; there: string }[] {
  const places: { words: string; there: string }[] = []
  const visit = (node: Clause | Block) => {
    // Pointers print words that the source does not have: {{frames}} is Section 1.
    const words = node.type === 'clause' ? node.title : node.type === 'paragraph' ? printedWords(node) : ''
    const more = node.type === 'clause' && node.role === 'annex' ? 40 : 0
    if (words && isTextLocation(node.location))
      places.push({ words, there: source.slice(node.location.start.offset, node.location.end.offset + more) })
    if (node.type === 'list') for (const item of node.children) item.children.forEach(visit)
    else if ('children' in node) for (const child of node.children) if (isBlock(child)) visit(child)
  }
  standard.children.forEach(visit)
  return places
}

function printedWords(paragraph: Extract<Block, { type: 'paragraph' }>): string {
  return [...walk(paragraph)].map(({ node }) => (node.type === 'text' ? node.value : ' ')).join('')
}

function isBlock(node: { type: string }): node is Clause | Block {
  return ['clause', 'paragraph', 'list', 'note', 'example', 'warning', 'quote'].includes(node.type)
}
