import { findIdentifiers, parseIdentifier, type StandardIdentifier } from '@clausekit/identifiers'
import type { Location } from '@clausekit/model'
import type { AsciidocBlock } from 'asciidoctor'
import type { MarkedReference } from '../parser.js'
import { attributeOf, isElement, type MarkupNode, parseMarkup, settled, wordsOfNodes } from './markup.js'
import type { Profile } from './profile.js'

/** An entry of a bibliography, as its item marks it: `* [[[name,document]]], _Title_`. */
export type BibliographicItem = {
  name: string
  /** How pointers to it are printed: ISO 281, [3]. */
  cited: string
  /** What is printed ahead of the text of the item. */
  head: string
  /** The document that the mark names; empty for a bare number. */
  document: string
  rest: readonly MarkupNode[]
}

/**
 * Read the mark that opens an item; undefined where it has none.
 *
 * @param isListed Whether the item stands in a list of references, where a bare anchor marks an entry too.
 */
export function readBibliographicItem(
  item: AsciidocBlock,
  { isMetanorma }: Pick<Profile, 'isMetanorma'>,
  isListed = false,
): BibliographicItem | undefined {
  const text = item.text ?? ''
  if (!/^\s*\[?<x-anchor /.test(text)) return undefined
  const nodes = parseMarkup(text)
  const at = nodes.findIndex(isElement)
  const anchor = nodes[at]
  if (!anchor || !isElement(anchor) || anchor.tagName !== 'x-anchor') return undefined
  const name = attributeOf(anchor, 'id')
  const label = attributeOf(anchor, 'label')
  const content = [...anchor.childNodes, ...nodes.slice(at + 1)]
  const isBracketed = wordsOfNodes(nodes.slice(0, at)).trim() === '['
  const rest = isBracketed ? withoutBracket(content) : content
  if (!name || !(label || isListed)) return undefined
  if (!label) return { name, cited: `[${name}]`, head: '', document: '', rest }
  return { name, ...(isMetanorma ? readLabel(label) : plainLabel(label)), rest }
}

/** Asciidoctor prints the label of an entry in brackets, whatever it says. */
function plainLabel(label: string): Pick<BibliographicItem, 'cited' | 'head' | 'document'> {
  return { cited: `[${label}]`, head: `[${label}]`, document: parseIdentifier(label) ? label : '' }
}

/** Asciidoctor leaves the outer brackets of [[[ ]]] where the list is no bibliography to it. */
function withoutBracket(nodes: readonly MarkupNode[]): readonly MarkupNode[] {
  const [first, ...others] = nodes
  if (first?.nodeName !== '#text' || !('value' in first)) return nodes
  return [{ ...first, value: first.value.replace(/^\]/, '') }, ...others]
}

/** ISO 281, (3)ISO 281, 3, nofetch(ISO 281), path:(file.xml,ISO 281): what is printed, and which document is meant. */
function readLabel(written: string): Pick<BibliographicItem, 'cited' | 'head' | 'document'> {
  let label = written.trim()
  for (let steps = 0; steps < 5; steps++) {
    const call = /^(?:nofetch|hidden|dropped|usrlbl|amend)\((.*)\)$/s.exec(label)
    const placed = /^(?:path|repo|attachment|local-file):\((?:[^,()]*,)?(.*)\)$/s.exec(label)
    const next = (call?.[1] ?? placed?.[1])?.trim()
    if (next === undefined) break
    label = next
  }
  const numbered = /^\(([^()]{1,40})\)\s*(\S.*)$/s.exec(label)
  if (numbered) {
    const { document } = readLabel(numbered[2] as string)
    return { cited: `[${numbered[1]}]`, head: `[${numbered[1]}] ${document}`.trim(), document }
  }
  const whole = /^\((.*)\)$/s.exec(label)?.[1] ?? label
  if (/^\d{1,4}$/.test(whole)) return { cited: `[${whole}]`, head: `[${whole}]`, document: '' }
  const document = whole.replace(/:(?:--|–|&#8212;)$/, ':—')
  return { cited: document, head: document, document }
}

/** The entry that an item is in a list of references. */
export function toReference(item: BibliographicItem, location: Location | undefined): MarkedReference {
  const words = settled(wordsOfNodes(item.rest)).replace(/\s+/g, ' ').trim()
  const isClosed = item.head === '' || item.head.endsWith(']')
  const behind = isClosed ? words.replace(/^[,;:]\s*/, '') : words
  const text = /^[,.;:]/.test(behind) ? item.head + behind : `${item.head} ${behind}`
  const identifier = identifierOf(item, words)
  const title = titleOf(item, words)
  return {
    id: item.name,
    label: item.cited.replace(/^\[(.*)\]$/, '$1'),
    text: text.trim(),
    dated: identifier?.dated ?? false,
    ...(identifier ? { identifier } : {}),
    ...(title ? { title } : {}),
    ...(location ? { location } : {}),
  }
}

function identifierOf(item: BibliographicItem, words: string): StandardIdentifier | undefined {
  if (item.document) return parseIdentifier(item.document) ?? findIdentifiers(item.document)[0]?.identifier
  // An entry without a label names its authors first, then the document.
  const [first] = findIdentifiers(words.slice(0, 300))
  return first && (first.start <= 2 || item.head === '') ? first.identifier : undefined
}

/** The title of a standard is set in italics or goes without marks; other entries set their journals in italics too. */
function titleOf(item: BibliographicItem, words: string): string | undefined {
  if (!item.document && item.head !== '') return undefined
  const stressed = item.rest.find(
    (node) => isElement(node) && (node.tagName === 'em' || (item.head === '' && node.tagName === 'strong')),
  )
  if (stressed)
    return settled(wordsOfNodes([stressed]))
      .replace(/\s+/g, ' ')
      .trim()
  if (item.head === '') return undefined
  const behind = words.replace(/^[\s,.:;—–-]+/, '').replace(/\.$/, '')
  return behind.length > 1 ? behind : undefined
}
