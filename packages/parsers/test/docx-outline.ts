import { type Block, formulaWords, type Inline, type TableCell } from '@clausekit/model'
import type { Page, PageBlock } from '../src/parser.js'

/** The blocks of a page as lines that a reviewer can read: levels as #, computed numbers in brackets, labels of items as printed. */
export function pageOutline({ blocks }: Page): string[] {
  return blocks.flatMap((block) => linesOf(block, ''))
}

function linesOf(block: PageBlock, indent: string): string[] {
  const inner = `${indent}  `
  switch (block.type) {
    case 'heading': {
      const number = block.number === undefined ? '' : `[${block.number}] `
      return [`${'#'.repeat(block.level)} ${number}${inlineWords(block.children)}`.trimEnd()]
    }
    case 'paragraph':
      return [indent + inlineWords(block.children)]
    case 'list':
      return block.children.flatMap(({ label, children }) => {
        const [first = '', ...rest] = children.flatMap((child) => linesOf(child, inner))
        return [`${indent}${label ?? '-'} ${first.trimStart()}`, ...rest]
      })
    case 'table':
      return block.children.map((row) => `${indent}| ${row.children.map(cellWords).join(' | ')} |`)
    case 'formula':
      return [`${indent}formula ${block.number ? `(${block.number}) ` : ''}${formulaWords(block)}`]
    case 'code':
      return [`${indent}code ${block.value.replaceAll('\n', '⏎')}`]
    case 'termEntry':
      return [`${indent}term ${block.termId}`]
    case 'definitionList':
      return block.children.flatMap((item) =>
        item.type === 'definitionTerm'
          ? [`${indent}${inlineWords(item.children)}:`]
          : item.children.flatMap((child) => linesOf(child, inner)),
      )
    case 'figure':
    case 'footnote':
      return [
        `${indent}${[block.type, 'label' in block ? block.label : undefined].filter(Boolean).join(' ')}`,
        ...block.children.flatMap((child) => linesOf(child, inner)),
      ]
    case 'declaredProvision': {
      const [first = '', ...rest] = block.children.flatMap((child) => linesOf(child, inner))
      if (!block.kind) return [`${indent}${block.label ?? ''}: ${first.trimStart()}`, ...rest]
      return [`${indent}${block.label ?? ''} ${block.kind}: ${block.title ?? ''}`, first, ...rest]
    }
    default:
      return [`${indent}${block.type}`]
  }
}

function cellWords({ header, colspan, rowspan, children }: TableCell): string {
  const words = children.flatMap((child: Block) => linesOf(child, '')).join('⏎')
  const marks = [header && 'head', colspan && `${colspan} wide`, rowspan && `${rowspan} high`].filter(Boolean)
  return marks.length > 0 ? `${words} {${marks.join(', ')}}` : words
}

function inlineWords(inlines: readonly Inline[]): string {
  return inlines.map(inlineWord).join('')
}

function inlineWord(inline: Inline): string {
  switch (inline.type) {
    case 'text':
    case 'code':
      return inline.value
    case 'break':
      return '⏎'
    case 'formula':
      return `$${formulaWords(inline)}$`
    case 'image':
      return `![${inline.alternative ?? ''}](${inline.url})`
    case 'footnoteReference':
      return `[^${inline.label}]`
    case 'link':
      return `[${inlineWords(inline.children)}](${inline.url})`
    case 'strong':
      return `**${inlineWords(inline.children)}**`
    case 'emphasis':
      return `*${inlineWords(inline.children)}*`
    case 'superscript':
      return `^${inlineWords(inline.children)}^`
    case 'subscript':
      return `~${inlineWords(inline.children)}~`
    default:
      return inline.type
  }
}
