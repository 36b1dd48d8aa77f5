import type { Inline } from '@clausekit/model'
import { trimInlines } from '../inlines.js'
import type { InlineContext, InlineSetting } from './inline-context.js'
import {
  attributeOf,
  IS_NO_TEXT,
  isElement,
  type MarkupElement,
  type MarkupNode,
  parseMarkup,
  settled,
  wordsOfNodes,
} from './markup.js'
import type { Finder } from './places.js'
import { readLink } from './pointers.js'
import { textLines } from './text-lines.js'

export type InlineReading = {
  inlines: Inline[]
  /** Names that the text gives to places within it. */
  anchors: string[]
}

/** Elements within elements deeper than this are read as their words. */
const DEEPEST = 60

/** Turn a converted text into inlines; each line of the source is a text of its own, with its place. */
export function readInlines(markup: string, finder: Finder, setting: InlineSetting): InlineReading {
  const context: InlineContext = { finder, setting, anchors: [] }
  const unfolded = setting.unfold(markup)
  const inlines = /[<&]/.test(unfolded) ? readNodes(parseMarkup(unfolded), 0, context) : textLines(unfolded, finder)
  return { inlines: trimInlines(inlines), anchors: context.anchors }
}

function readNodes(nodes: readonly MarkupNode[], depth: number, context: InlineContext): Inline[] {
  return nodes.flatMap((node) => {
    if (node.nodeName === '#text' && 'value' in node) return textLines(node.value, context.finder)
    if (!isElement(node)) return []
    if (depth > DEEPEST) return textLines(wordsOfNodes([node]), context.finder)
    return readElement(node, () => readNodes(node.childNodes, depth + 1, context), context)
  })
}

const STRESS: Readonly<Record<string, 'emphasis' | 'strong' | 'subscript' | 'superscript'>> = {
  em: 'emphasis',
  i: 'emphasis',
  strong: 'strong',
  b: 'strong',
  sub: 'subscript',
  sup: 'superscript',
}

function readElement(element: MarkupElement, below: () => Inline[], context: InlineContext): Inline[] {
  const { finder, setting, anchors } = context
  const location = finder.whole
  const stress = STRESS[element.tagName]
  if (stress) {
    const children = below()
    return children.length > 0 ? [{ type: stress, children, location }] : []
  }
  switch (element.tagName) {
    case 'code':
    case 'tt': {
      const value = settled(wordsOfNodes(element.childNodes))
      return value ? [{ type: 'code', value, location: finder.find(value) ?? location }] : below()
    }
    case 'x-math':
      return [formula(element, finder)]
    case 'br':
      return [{ type: 'break', location }]
    case 'a':
      return readLink(element, below(), context)
    case 'img': {
      const alternative = attributeOf(element, 'alt')
      const url = attributeOf(element, 'src') ?? ''
      return [{ type: 'image', url, ...(alternative ? { alternative } : {}), location }]
    }
    case 'x-anchor': {
      const name = attributeOf(element, 'id')
      if (name) anchors.push(name)
      return below()
    }
    case 'x-note': {
      const name = attributeOf(element, 'ref') ?? attributeOf(element, 'id')
      const { id, label } = setting.footnote(() => trimInlines(below()), name, location)
      return [{ type: 'footnoteReference', noteId: id, label, location }]
    }
    default:
      return IS_NO_TEXT.has(element.tagName) ? [] : below()
  }
}

function formula(element: MarkupElement, finder: Finder): Inline {
  const value = wordsOfNodes(element.childNodes)
  const isTex = attributeOf(element, 'notation') === 'latexmath'
  return { type: 'formula', value, ...(isTex ? { notation: 'tex' } : {}), location: finder.find(value) ?? finder.whole }
}
