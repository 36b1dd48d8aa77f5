import { asBlocks } from '../../html-elements/as-blocks.js'
import { splitTitle } from '../../html-elements/aside-titles.js'
import { attribute, childElements, type Element, findElement, hasClass, lineOf } from '../../html-elements/dom.js'
import { deeper, leavingOut, type Reader } from '../../html-elements/reader.js'
import type { FrontMatter, PageBlock } from '../../parser.js'
import type { HtmlDocument } from '../document.js'
import type { Family } from './family.js'
import { printedDate } from './head-lists.js'

/** Specifications of Ecma International made by ecmarkup: clauses, notes and tables have elements of their own. */
export const ecmarkup: Family = {
  name: 'ecmarkup',
  marksStructure: true,
  recognise: ({ body }) => findElement(body, ({ tagName }) => tagName === 'emu-clause') !== undefined,
  content: ({ body }) => findElement(body, (element) => attribute(element, 'id') === 'spec-container'),
  leavesOut: (element) =>
    /^(?:shortcuts-help|menu.*|references-pane.*)$/.test(attribute(element, 'id') ?? '') ||
    hasClass(element, /^(?:attributes-tag|utils|toolbox)$/),
  readBlock: (element, reader) => readNote(element, reader) ?? readCover(element, reader),
  frontMatter,
}

const NOTES: Readonly<Record<string, 'note' | 'example'>> = {
  'emu-note': 'note',
  'emu-see-also-para': 'note',
  'emu-example': 'example',
}

/** The label of a note is a line of its own; that of an example is a caption. */
function readNote(element: Element, reader: Reader): PageBlock[] | undefined {
  const type = NOTES[element.tagName]
  if (!type) return undefined
  const title = findElement(element, (inner) => inner.tagName === 'figcaption' || hasClass(inner, /^note$/))
  reader.anchors.meet(element)
  const [id] = reader.anchors.take()
  const holder = childElements(element).find(({ tagName }) => tagName === 'figure') ?? element
  const inner = deeper(title ? leavingOut([title], reader) : reader)
  const { label, rest } = title ? splitTitle(lineOf(title)) : { label: '', rest: undefined }
  const location = reader.place(element)
  const named: PageBlock[] = rest
    ? [{ type: 'paragraph', children: [{ type: 'text', value: rest, location }], location }]
    : []
  const children = asBlocks([...named, ...reader.readBlocks(holder.childNodes, inner)])
  return [{ type, ...(id ? { id } : {}), ...(label ? { label } : {}), children, location }]
}

/** Above the title stands the stage with the date: a line, no heading. */
function readCover(element: Element, reader: Reader): PageBlock[] | undefined {
  if (element.tagName !== 'h1' || !hasClass(element, /^(?:version|shortname|status)$/)) return undefined
  return reader.readBlocks(element.childNodes, deeper(reader))
}

function frontMatter({ body, title }: HtmlDocument): FrontMatter {
  const said = (name: RegExp) => {
    const found = findElement(body, (element) => element.tagName === 'h1' && hasClass(element, name))
    return found ? lineOf(found) : undefined
  }
  const version = said(/^(?:version|shortname)$/) ?? ''
  const number = /\bECMA-\d{3,4}\b/.exec(version)?.[0]
  const date = printedDate([version])
  const named = said(/^title$/) ?? title
  return {
    ...(named ? { title: named } : {}),
    ...(number ? { identifier: number } : {}),
    ...(date ? { date } : {}),
    ...(/^Draft\b/.test(version) ? { status: 'Draft' } : {}),
    publisher: 'Ecma International',
  }
}
