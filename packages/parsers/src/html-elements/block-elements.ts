import { type Element, elementsWithin, type HtmlNode, isElement, parentOf } from './dom.js'

/** Elements that stand on lines of their own. */
export const BLOCK_ELEMENTS: ReadonlySet<string> = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp'.split(
    ' ',
  ),
)

const INLINE_ELEMENTS = new Set(
  'a abbr acronym b bdi bdo big blink br button cite code data del dfn em font i img input ins kbd label mark math meter nobr o:p object output picture progress q rb rp rt rtc ruby s samp script select small span strike strong sub sup svg template textarea time tt u var video wbr'.split(
    ' ',
  ),
)

/**
 * Elements that are read as blocks for what is in or around them: those that hold a block, as `<a><div>` and `<font><p>`,
 * and those that HTML does not know where they stand among blocks, as `<h1big>`.
 */
export function blockLike(root: HtmlNode): ReadonlySet<Element> {
  const found = new Set<Element>()
  for (const element of elementsWithin(root)) {
    if (BLOCK_ELEMENTS.has(element.tagName))
      for (let parent = parentOf(element); parent && !found.has(parent); parent = parentOf(parent)) found.add(parent)
    const shown = element.childNodes.filter(
      (node) => node.nodeName !== '#comment' && !('value' in node && node.value.trim() === ''),
    )
    for (const [index, child] of shown.entries()) {
      if (!isElement(child) || BLOCK_ELEMENTS.has(child.tagName) || INLINE_ELEMENTS.has(child.tagName)) continue
      const beside = [shown[index - 1], shown[index + 1]]
      if (beside.every((node) => node === undefined || BLOCK_ELEMENTS.has(node.nodeName))) found.add(child)
    }
  }
  return found
}
