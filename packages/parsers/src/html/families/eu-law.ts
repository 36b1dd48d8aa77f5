import type { Inline } from '@clausekit/model'
import { targetOf } from '../../html-elements/anchors.js'
import { asBlocks } from '../../html-elements/as-blocks.js'
import {
  attribute,
  childElements,
  type Element,
  elementsWithin,
  findElement,
  hasClass,
  lineOf,
  parentOf,
} from '../../html-elements/dom.js'
import { headingOf } from '../../html-elements/headings.js'
import { deeper, type Reader } from '../../html-elements/reader.js'
import type { FrontMatter, PageBlock } from '../../parser.js'
import { countClasses, type HtmlDocument } from '../document.js'
import { arrangeNames, LEVELS } from './act-names.js'
import type { Family } from './family.js'
import { joinLists, readLabels, readPoints } from './points.js'

/** The lines that name the parts of an act: EUR-Lex as published (with and without oj-), as consolidated, and Lexparency. */
const LINES: readonly [RegExp, number][] = [
  [/^(?:(?:oj-)?doc-ti|title-doc-first|title-doc-last)$/, LEVELS.act],
  [/^(?:(?:oj-)?ti-art|title-article-norm)$/, LEVELS.article],
  [/^(?:(?:oj-)?ti-section-1|title-division-1|lxp-ordinate)$/, LEVELS.division],
  [/^title-annex-1$/, LEVELS.annex],
  [
    /^(?:(?:oj-)?ti-section-2|(?:oj-)?sti-art|stitle-article-norm|title-division-2|title-annex-2|lxp-title|(?:oj-)?ti-grseq-1|title-gr-seq-level-[1-4])$/,
    LEVELS.title,
  ],
]

const LEFT_OUT =
  /^(?:(?:oj-)?hd-(?:date|lg|ti|oj)|hd-modifiers|arrow|disclaimer|lastmod|consleg-info|eli-navigation|panel-.*)$/

/** Acts of the European Union as EUR-Lex and Lexparency print them. */
export const euLaw: Family = {
  name: 'eu-law',
  recognise: (document) =>
    countClasses(document, /^(?:(?:oj-)?ti-art|title-article-norm|eli-subdivision|lxp-article)$/) > 1,
  leavesOut: (element) => hasClass(element, LEFT_OUT) || isRunningHead(element),
  readInline: readMark,
  readBlock: (element, reader) =>
    readName(element, reader) ??
    readFootnote(element, reader) ??
    readPoints(element, reader) ??
    readLabels(element, reader),
  frontMatter,
  finish: (blocks) => joinLists(arrangeNames(blocks)),
}

/** The table above each part that names the journal and its page. */
function isRunningHead(element: Element): boolean {
  return (
    element.tagName === 'table' &&
    findElement(element, (cell) => hasClass(cell, /^(?:oj-)?hd-(?:date|oj|lg|ti)$/)) !== undefined
  )
}

function readName(element: Element, reader: Reader): PageBlock[] | undefined {
  const level = levelOf(element)
  if (level === undefined || reader.blockLike.has(element)) return undefined
  const [heading] = headingOf(element, level, reader)
  // Its number is parted from it when its kind and its title are known.
  return heading ? [{ ...heading, number: undefined }] : []
}

const NOTE = /^#?[^#\s]+-note_\d+$/

/** Lexparency prints the footnotes of an article below it, without a link back. */
function readFootnote(element: Element, reader: Reader): PageBlock[] | undefined {
  const id = attribute(element, 'id')
  if (element.tagName !== 'p' || !id || !NOTE.test(id) || !hasClass(element, /^footnote$/)) return undefined
  const mark = childElements(element).find(({ tagName }) => tagName === 'sup')
  const rest = element.childNodes.filter((node) => node !== mark)
  const children = asBlocks(reader.readBlocks(rest, deeper(reader)))
  const label = mark && { label: labelOf(mark) }
  return [{ type: 'footnote', id, ...label, children, location: reader.place(element) }]
}

function readMark(element: Element, reader: Reader): Inline[] | undefined {
  if (element.tagName !== 'sup') return undefined
  const [link] = childElements(element)
  const target = link && targetOf(link)
  if (!target || !NOTE.test(target) || lineOf(element) !== lineOf(link)) return undefined
  return [{ type: 'footnoteReference', noteId: target, label: labelOf(link), location: reader.place(element) }]
}

function labelOf(mark: Element): string {
  return lineOf(mark).replace(/[()]/g, '').trim()
}

function levelOf(element: Element): number | undefined {
  const level = LINES.find(([names]) => hasClass(element, names))?.[1]
  if (level !== undefined) return hasClass(element, /^lxp-ordinate$/) ? levelOfOrdinate(element) : level
  const parent = element.tagName === 'p' ? parentOf(element) : undefined
  return parent && hasClass(parent, /^lxp-title$/) ? LEVELS.act : undefined
}

/** Lexparency names every number alike; what it numbers, the element around its heading tells. */
function levelOfOrdinate(element: Element): number {
  const heading = parentOf(element)
  const around = heading && parentOf(heading)
  if (!around) return LEVELS.division
  if (/^ANX/i.test(attribute(around, 'id') ?? '')) return LEVELS.annex
  return around.tagName === 'article' ? LEVELS.article : LEVELS.division
}

/** The title of the act runs over several lines; the name of the page is that of a file. */
function frontMatter({ body }: HtmlDocument): FrontMatter {
  const lines: string[] = []
  for (const element of elementsWithin(body)) {
    const level = levelOf(element)
    if (level === LEVELS.act) lines.push(lineOf(element))
    else if (level !== undefined && lines.length > 0) break
  }
  return { title: lines.filter(Boolean).join(' ') || undefined }
}
