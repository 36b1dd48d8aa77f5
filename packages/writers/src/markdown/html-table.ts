import {
  type Block,
  type DefinitionDescription,
  type DefinitionTerm,
  type Figure,
  plainText,
  type Standard,
  type Table,
  type TableCell,
} from '@clausekit/model'
import { captionOf } from '../caption.js'
import type { Context } from './context.js'
import { attributeList, provisionHead } from './declared-provisions.js'
import { escapeHtml, escapeHtmlLines } from './escape-html.js'
import { htmlInlines } from './html-inlines.js'

/** The rows of a table as HTML, one row a line, without a blank line, which would end the HTML in Markdown. */
export function writeHtmlTable(table: Table, context: Context): string {
  return htmlTable(table, context, '\n')
}

function htmlTable({ children }: Table, context: Context, newLine: string): string {
  const rows = children.map((row) => `<tr>${row.children.map((cell) => htmlCell(cell, context)).join('')}</tr>`)
  return ['<table>', ...rows, '</table>'].join(newLine)
}

function htmlCell({ header, colspan = 1, rowspan = 1, children }: TableCell, context: Context): string {
  const tag = header ? 'th' : 'td'
  const spans = `${colspan > 1 ? ` colspan="${colspan}"` : ''}${rowspan > 1 ? ` rowspan="${rowspan}"` : ''}`
  return `<${tag}${spans}>${labelled(undefined, children, context)}</${tag}>`
}

function htmlBlocks(blocks: readonly Block[], context: Context): string {
  return blocks.map((block) => htmlBlock(block, context)).join('')
}

function htmlBlock(block: Block, context: Context): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${htmlInlines(block.children)}</p>`
    case 'list': {
      // A browser counts the items of an ordered list itself: next to printed labels that would be a second number.
      const tag = block.ordered && !block.children.some(({ label }) => label) ? 'ol' : 'ul'
      const items = block.children.map(({ label, children }) => `<li>${labelled(label, children, context)}</li>`)
      return `<${tag}>${items.join('')}</${tag}>`
    }
    case 'code':
      return `<pre><code>${escapeHtmlLines(block.value)}</code></pre>`
    case 'formula':
      return `<p>${escapeHtml([block.value, block.number].filter(Boolean).join(' '))}</p>`
    case 'note':
    case 'example':
    case 'warning':
    case 'quote':
      return `<blockquote>${labelled(block.label, block.children, context)}</blockquote>`
    case 'declaredProvision':
      return `<div>${labelled(provisionHead(block), [...block.children, ...attributeList(block)], context)}</div>`
    case 'footnote':
      return `<p>${labelled(block.label, block.children, context)}</p>`
    case 'definitionList':
      return `<dl>${block.children.map((child) => htmlDefinition(child, context)).join('')}</dl>`
    case 'table':
      return (
        htmlCaption('table', block, context) + htmlTable(block, context, '') + htmlBlocks(block.notes ?? [], context)
      )
    case 'figure':
      return htmlBlocks(block.children, context) + htmlCaption('figure', block, context)
    case 'termEntry':
      return htmlWords(block, { terms: listed(context.terms.get(block.termId)), references: [] })
    case 'referenceItem':
      return htmlWords(block, { terms: [], references: listed(context.references.get(block.referenceId)) })
  }
}

function labelled(label: string | undefined, blocks: readonly Block[], context: Context): string {
  const only = blocks.length === 1 ? blocks[0] : undefined
  const content = only?.type === 'paragraph' ? htmlInlines(only.children) : htmlBlocks(blocks, context)
  return label ? `${escapeHtml(label)} ${content}` : content
}

function htmlDefinition(child: DefinitionTerm | DefinitionDescription, context: Context): string {
  return child.type === 'definitionTerm'
    ? `<dt>${htmlInlines(child.children)}</dt>`
    : `<dd>${labelled(undefined, child.children, context)}</dd>`
}

function htmlCaption(kind: 'table' | 'figure', block: Table | Figure, context: Context): string {
  const caption = captionOf(kind, block, context.words)
  return caption ? `<p><strong>${escapeHtml(caption)}</strong></p>` : ''
}

function htmlWords(node: Block, lists: Pick<Standard, 'terms' | 'references'>): string {
  return `<p>${escapeHtml(plainText(node, lists).text)}</p>`
}

function listed<T>(entry: T | undefined): T[] {
  return entry === undefined ? [] : [entry]
}
