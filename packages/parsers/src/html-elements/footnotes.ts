import { namesOf, targetOf } from './anchors.js'
import { attribute, type Element, elementsWithin, type HtmlNode, hasClass, lineOf, parentOf } from './dom.js'

/** Footnotes are told by their marks: a link to the note, and in the note a link back. */
export type Footnotes = {
  /** The notes, by the element that holds one. */
  bodies: ReadonlyMap<Element, { id: string; label: string | undefined }>
  /** The marks in the text, by their link. */
  marks: ReadonlyMap<Element, { id: string; label: string }>
  /** The links from a note back to its mark. */
  backLinks: ReadonlySet<Element>
}

type Pointer = { link: Element; target: string; place: number }

/** For a piece of a page, which has no footnotes of its own. */
export const NO_FOOTNOTES: Footnotes = { bodies: new Map(), marks: new Map(), backLinks: new Set() }

/** The longest mark of a footnote: [12], *), 注1. */
const LONGEST_MARK = 6

const HOLDERS = new Set(['li', 'p', 'div', 'aside', 'dd', 'dt', 'td', 'h5', 'section'])

/** docutils names its marks; its citations look alike, and lead to a list of references. */
const NAMED_MARK = /^(?:footnote-ref(?:erence)?|footnote|noteref|footnoteref)$/
const CITATION = /^(?:citation-reference|citation|bibref|biblioref)$/

/** The footnotes below a node; elements that are left out of the text have none. */
export function findFootnotes(root: HtmlNode, isLeftOut: (element: Element) => boolean): Footnotes {
  const named = new Map<string, Element>()
  const links: Pointer[] = []
  for (const element of elementsWithin(root)) {
    for (const name of namesOf(element)) if (!named.has(name)) named.set(name, element)
    const target = targetOf(element)
    if (target !== undefined && !isLeftOut(element)) links.push({ link: element, target, place: links.length })
  }
  const bodies = new Map<Element, { id: string; label: string | undefined }>()
  const marks = new Map<Element, { id: string; label: string }>()
  const backLinks = new Set<Element>()
  // A mark is named, so that the note can lead back: itself, or the raised element around it.
  const linkOfMark = new Map<string, Pointer>()
  for (const pointer of links) {
    const { link } = pointer
    const label = lineOf(link)
    if (hasClass(link, CITATION) || label === '' || label.length > LONGEST_MARK || !/[\p{N}*†‡§a-zA-Z]/u.test(label))
      continue
    for (const name of [...namesOf(link), ...namesOf(parentOf(link) ?? link)])
      if (!linkOfMark.has(name)) linkOfMark.set(name, pointer)
  }
  for (const { link, target, place } of links) {
    const mark = linkOfMark.get(target)
    // The note comes behind its mark; both may be named and lead to each other.
    if (!mark || mark.place >= place || !isRaised(mark.link)) continue
    const holder = holderOf(link, named.get(mark.target))
    if (!holder) continue
    // A note with several marks leads back to each of them.
    if (bodies.has(holder)) {
      if (bodies.get(holder)?.id === mark.target) backLinks.add(link)
      continue
    }
    const label = bareLabel(lineOf(mark.link))
    bodies.set(holder, { id: mark.target, label })
    backLinks.add(link)
  }
  const known = new Set([...bodies.values()].map(({ id }) => id))
  for (const { link, target } of links)
    if (known.has(target) && !backLinks.has(link) && lineOf(link).length <= LONGEST_MARK && isRaised(link))
      marks.set(link, { id: target, label: bareLabel(lineOf(link)) })
  return { bodies, marks, backLinks }
}

/** Marks stand high, or in brackets. */
function isRaised(link: Element): boolean {
  const around = [link, parentOf(link), ...link.childNodes]
  return (
    hasClass(link, NAMED_MARK) ||
    attribute(link, 'role') === 'doc-noteref' ||
    around.some((node) => node?.nodeName === 'sup') ||
    /^[[(].*[\])]$/.test(lineOf(link)) ||
    parentOf(link)?.tagName === 'span'
  )
}

/** The element that the mark names, or the paragraph around it; the link back stands in it. */
function holderOf(back: Element, named: Element | undefined): Element | undefined {
  if (!named) return undefined
  let holder: Element | undefined = named
  for (let levels = 0; holder && !isHolder(holder) && levels < 6; levels++) holder = parentOf(holder)
  if (!holder || !isHolder(holder)) return undefined
  for (let at: Element | undefined = back, levels = 0; at && levels < 12; at = parentOf(at), levels++)
    if (at === holder) return withMorePieces(holder)
  return undefined
}

/** Older docutils puts each note in a table of its own. */
function isHolder(element: Element): boolean {
  return HOLDERS.has(element.tagName) || (element.tagName === 'table' && hasClass(element, /^footnote$/))
}

/** Word puts each note, which may have several paragraphs, in a `div` of its own. */
function withMorePieces(holder: Element): Element {
  const parent = parentOf(holder)
  if (holder.tagName !== 'p' || parent?.tagName !== 'div') return holder
  const id = namesOf(parent)[0]
  return id && /^(?:ftn|edn|footnote|fn)/i.test(id) ? parent : holder
}

function bareLabel(mark: string): string {
  return mark.replace(/^[[(]|[\])]$/g, '')
}
