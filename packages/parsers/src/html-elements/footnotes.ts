import { namesOf, targetOf } from './anchors.js'
import { type Element, elementsWithin, type HtmlNode, lineOf, parentOf } from './dom.js'

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

const HOLDERS = new Set(['li', 'p', 'div', 'aside', 'dd', 'td', 'section'])

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
    if (label === '' || label.length > LONGEST_MARK || !/[\p{N}*†‡§a-zA-Z]/u.test(label)) continue
    for (const name of [...namesOf(link), ...namesOf(parentOf(link) ?? link)])
      if (!linkOfMark.has(name)) linkOfMark.set(name, pointer)
  }
  for (const { link, target, place } of links) {
    const mark = linkOfMark.get(target)
    // The note comes behind its mark; both may be named and lead to each other.
    if (!mark || mark.place >= place || !isRaised(mark.link)) continue
    const holder = holderOf(link, named.get(mark.target))
    if (!holder || bodies.has(holder)) continue
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
    around.some((node) => node?.nodeName === 'sup') ||
    /^[[(].*[\])]$/.test(lineOf(link)) ||
    parentOf(link)?.tagName === 'span'
  )
}

/** The element that the mark names, or the paragraph around it; the link back stands in it. */
function holderOf(back: Element, named: Element | undefined): Element | undefined {
  if (!named) return undefined
  let holder: Element | undefined = named
  for (let levels = 0; holder && !HOLDERS.has(holder.tagName) && levels < 6; levels++) holder = parentOf(holder)
  if (!holder || !HOLDERS.has(holder.tagName)) return undefined
  for (let at: Element | undefined = back, levels = 0; at && levels < 12; at = parentOf(at), levels++)
    if (at === holder) return withMorePieces(holder)
  return undefined
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
