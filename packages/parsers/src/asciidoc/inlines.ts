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
import { addLines } from './text-lines.js'

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
  const inlines: Inline[] = []
  if (/[<&]/.test(unfolded)) addNodes(parseMarkup(unfolded), 0, inlines, context)
  else addLines(unfolded, finder, inlines)
  return { inlines: trimInlines(inlines), anchors: context.anchors }
}

function addNodes(nodes: readonly MarkupNode[], depth: number, inlines: Inline[], context: InlineContext): void {
  for (const node of nodes) {
    if (node.nodeName === '#text' && 'value' in node) addLines(node.value, context.finder, inlines)
    else if (!isElement(node)) continue
    else if (depth > DEEPEST) addLines(wordsOfNodes([node]), context.finder, inlines)
    else for (const inline of readElement(node, depth, context)) inlines.push(inline)
  }
}

function readNodes(nodes: readonly MarkupNode[], depth: number, context: InlineContext): Inline[] {
  const inlines: Inline[] = []
  addNodes(nodes, depth, inlines, context)
  return inlines
}

const STRESS: Readonly<Record<string, 'emphasis' | 'strong' | 'subscript' | 'superscript'>> = {
  em: 'emphasis',
  i: 'emphasis',
  strong: 'strong',
  b: 'strong',
  sub: 'subscript',
  sup: 'superscript',
}

function readElement(element: MarkupElement, depth: number, context: InlineContext): Inline[] {
  const { finder, setting, anchors } = context
  const below = () => readNodes(element.childNodes, depth + 1, context)
  const stress = STRESS[element.tagName]
  if (stress) {
    const children = below()
    return children.length > 0 ? [{ type: stress, children, location: finder.whole }] : []
  }
  switch (element.tagName) {
    case 'code':
    case 'tt': {
      const value = settled(wordsOfNodes(element.childNodes))
      return value ? [{ type: 'code', value, location: finder.find(value) ?? finder.whole }] : below()
    }
    case 'x-math':
      return [formula(element, finder)]
    case 'br':
      return [{ type: 'break', location: finder.whole }]
    case 'a':
      return readLink(element, below(), context)
    case 'img': {
      const alternative = attributeOf(element, 'alt')
      const url = attributeOf(element, 'src') ?? ''
      return [{ type: 'image', url, ...(alternative ? { alternative } : {}), location: finder.whole }]
    }
    case 'x-anchor': {
      const name = attributeOf(element, 'id')
      if (name) anchors.push(name)
      return below()
    }
    case 'x-note': {
      const name = attributeOf(element, 'ref') ?? attributeOf(element, 'id')
      const { id, label } = setting.footnote(() => trimInlines(below()), name, finder.whole)
      return [{ type: 'footnoteReference', noteId: id, label, location: finder.whole }]
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
