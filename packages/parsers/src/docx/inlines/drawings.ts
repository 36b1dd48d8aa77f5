import type { Inline } from '@clausekit/model'
import { child, descendants, type Element, elements } from '../part/element.js'
import { lose } from '../reading.js'
import type { LineReading } from './line-reading.js'

/** A text box: its content, and whether it is a part of a drawing with others. */
export type Box = { content: Element; isInDrawing: boolean }

/** What a drawing shows. */
export type Drawn = { images: Extract<Inline, { type: 'image' }>[]; boxes: Box[] }

/** The branch of alternatives that is read: the first that shows something, else the fall-back. */
export function branchOf(alternatives: Element): Element | undefined {
  const choices = elements(alternatives, 'mc:Choice')
  return choices.find(shows) ?? child(alternatives, 'mc:Fallback') ?? choices[0]
}

const SHOWN: ReadonlySet<string> = new Set([
  'w:txbxContent',
  'a:blip',
  'v:imagedata',
  'w:t',
  'w:tab',
  'w:sym',
  'm:oMath',
])

function shows(branch: Element): boolean {
  const pending: Element[] = [branch]
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (SHOWN.has(next.name)) return true
    for (const each of next.children) if (typeof each !== 'string') pending.push(each)
  }
  return false
}

/** The pictures and text boxes of a drawing, in their order. */
export function readDrawing(drawing: Element, line: LineReading): Drawn {
  const found: Drawn = { images: [], boxes: [] }
  const alternative = descendants(drawing, 'wp:docPr')[0]?.attributes.descr
  const isGroup = GROUPS.some((name) => descendants(drawing, name).length > 0)
  const visit = (element: Element) => {
    switch (element.name) {
      case 'w:txbxContent':
        found.boxes.push({ content: element, isInDrawing: isGroup })
        return
      case 'mc:AlternateContent': {
        const branch = branchOf(element)
        if (branch) visitChildren(branch)
        return
      }
      case 'a:blip':
        addImage(element.attributes['r:embed'] ?? element.attributes['r:link'], alternative)
        break
      case 'v:imagedata':
        addImage(element.attributes['r:id'] ?? element.attributes['r:href'], element.attributes['o:title'])
        break
      case 'o:OLEObject':
        if (/^(?:Equation|MathType)/i.test(element.attributes.ProgID ?? ''))
          lose(line.reading, 'formula-as-picture', line.location)
        break
    }
    visitChildren(element)
  }
  const visitChildren = (element: Element) => {
    for (const each of element.children) if (typeof each !== 'string') visit(each)
  }
  const addImage = (id: string | undefined, words: string | undefined) => {
    const relationship = id === undefined ? undefined : line.reading.relationships.get(id)
    if (!relationship) return
    const { target } = relationship
    const isKnown = found.images.some(({ url }) => url === target)
    if (!isKnown)
      found.images.push({
        type: 'image',
        url: target,
        ...(isSaid(words) ? { alternative: words } : {}),
        location: line.location,
      })
  }
  visitChildren(drawing)
  return found
}

const GROUPS = ['wpg:wgp', 'wpc:wpc', 'v:group']

/** Word writes a guess or the name of the file (`logo_small`), where the author says nothing. */
function isSaid(words: string | undefined): words is string {
  return (
    words !== undefined &&
    words.trim() !== '' &&
    !/^\S*_\S*$|automatically generated|^(?:image|picture|图片|untitled)\s*\d*$|\.(?:png|jpe?g|gif|bmp|[ew]mf|tiff?|svg)$|[\\/]/i.test(
      words,
    )
  )
}
