import type { DeclaredProvision } from '@clausekit/model'
import { asBlocks } from '../../html-elements/as-blocks.js'
import { childElements, type Element, findElement, hasClass, lineOf } from '../../html-elements/dom.js'
import { deeper, leavingOut, type Reader } from '../../html-elements/reader.js'
import type { Heading, PageBlock } from '../../parser.js'

const LEVEL = /\(?\s*Level\s+(A{1,3})\s*\)?/

/** A success criterion: the heading, then what it asks for as a provision with its number and its level. */
export function readSuccessCriterion(section: Element, reader: Reader): PageBlock[] | undefined {
  const level = childElements(section).find((child) => hasClass(child, /^conformance-level$/))
  if (!level) return readHandled(section, reader)
  reader.anchors.meet(section)
  const [heading, ...rest] = reader.readBlocks(section.childNodes, deeper(leavingOut([level], reader)))
  if (heading?.type !== 'heading') return undefined
  return [heading, declared(heading.number ?? undefined, lineOf(level), rest, reader.place(section))]
}

/** WCAG 2.0 prints number and title in bold at the beginning of the first paragraph, and the level at its end. */
function readHandled(section: Element, reader: Reader): PageBlock[] | undefined {
  if (!hasClass(section, /^sc$/)) return undefined
  const handle = findElement(section, (element) => hasClass(element, /^sc-handle$/))
  const printed = handle ? /^(\d+(?:\.\d+)+)\s+(.+?)\s*:?$/.exec(lineOf(handle)) : null
  if (!handle || !printed) return undefined
  reader.anchors.meet(section)
  const anchors = reader.anchors.take()
  const blocks = reader.readBlocks(section.childNodes, deeper(leavingOut([handle], reader)))
  const location = reader.place(handle)
  const heading: Heading = {
    type: 'heading',
    level: 5,
    number: printed[1] as string,
    children: [{ type: 'text', value: printed[2] as string, location }],
    ...(anchors.length > 0 ? { anchors } : {}),
    location,
  }
  return [heading, declared(printed[1], lineOf(section), blocks, reader.place(section))]
}

function declared(
  label: string | undefined,
  words: string,
  blocks: readonly PageBlock[],
  location: DeclaredProvision['location'],
): DeclaredProvision {
  const level = LEVEL.exec(words)?.[1]
  return {
    type: 'declaredProvision',
    ...(label ? { label } : {}),
    kind: 'requirement',
    ...(level ? { attributes: { level } } : {}),
    children: asBlocks(blocks),
    location,
  }
}
