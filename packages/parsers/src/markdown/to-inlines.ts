import type { Inline } from '@clausekit/model'
import type { PhrasingContent } from 'mdast'
import { toString as wordsOf } from 'mdast-util-to-string'
import { withoutSpanAttributes } from './kramdown.js'
import type { Place } from './place.js'
import { splitReferences } from './rfc-references.js'

/** Turn the phrasing content of a Markdown tree into inline content; `anchors` collects the names that raw HTML gives. */
export function toInlines(nodes: readonly PhrasingContent[], place: Place, anchors: string[] = []): Inline[] {
  const inlines: Inline[] = []
  // Raw tags come one by one: a pair of <sub> … </sub> folds what stands between.
  const open: { tag: string; at: number }[] = []
  for (const node of nodes) {
    if (node.type === 'html') readTag(node.value, inlines, open, anchors)
    else inlines.push(...toInline(node, place, anchors))
  }
  return inlines
}

function toInline(node: PhrasingContent, place: Place, anchors: string[]): Inline[] {
  const location = place.of(node)
  const below = () => toInlines('children' in node ? node.children : [], place, anchors)
  switch (node.type) {
    case 'text':
      return place
        .lines(node.value, node)
        .flatMap((line) => splitReferences({ ...line, value: withoutSpanAttributes(line.value) }, place))
    case 'emphasis':
    case 'strong':
      return [{ type: node.type, children: below(), location }]
    case 'delete':
      return below()
    case 'inlineCode':
      return [{ type: 'code', value: node.value, location }]
    case 'break':
      return [{ type: 'break', location }]
    case 'link': {
      const children = below()
      return children.length > 0 ? [{ type: 'link', url: node.url, children, location }] : []
    }
    case 'linkReference':
      return below()
    case 'image':
      return [{ type: 'image', url: node.url, ...(node.alt ? { alternative: node.alt } : {}), location }]
    case 'imageReference':
      return node.alt ? [{ type: 'text', value: node.alt, location }] : []
    case 'footnoteReference':
      return [
        {
          type: 'footnoteReference',
          noteId: `footnote-${node.identifier}`,
          label: node.label ?? node.identifier,
          location,
        },
      ]
    default: {
      const value = wordsOf(node)
      return value ? [{ type: 'text', value, location }] : []
    }
  }
}

const FOLDS: Readonly<Record<string, 'subscript' | 'superscript' | 'strong' | 'emphasis'>> = {
  sub: 'subscript',
  sup: 'superscript',
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
}

function readTag(value: string, inlines: Inline[], open: { tag: string; at: number }[], anchors: string[]): void {
  const match = /^<(\/?)([a-zA-Z][a-zA-Z0-9]*)/.exec(value)
  if (!match) return
  const tag = (match[2] as string).toLowerCase()
  if (tag === 'br') inlines.push({ type: 'break' })
  const name = /\s(?:id|name)\s*=\s*["']?([^"'\s>]+)/.exec(value)?.[1]
  if (name && !match[1]) anchors.push(name)
  const type = FOLDS[tag]
  if (!type) return
  if (!match[1]) {
    open.push({ tag, at: inlines.length })
    return
  }
  const last = open.map((entry) => entry.tag).lastIndexOf(tag)
  if (last < 0) return
  const { at } = open.splice(last)[0] as { at: number }
  const children = inlines.splice(at)
  if (children.length > 0) inlines.push({ type, children })
}
