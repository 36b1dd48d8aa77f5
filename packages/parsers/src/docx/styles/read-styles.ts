import { child, type Element, elements, settingOf } from '../part/element.js'
import {
  layer,
  type ParagraphProperties,
  type RunProperties,
  readParagraphProperties,
  readRunProperties,
} from './properties.js'

/** A style with all that it inherits. */
export type Style = {
  id: string
  /** As the document has it: 章标题, heading 1. */
  name: string
  /** Its own name and those of the styles that it is based on, the nearest first. */
  names: readonly string[]
  paragraph: ParagraphProperties
  run: RunProperties
  /** The style that says how paragraphs are numbered, which may be one further out. */
  numberedBy?: string | undefined
}

export type Styles = {
  /** The style of paragraphs that name none, or one that is missing. */
  defaultStyle: Style
  paragraph(id: string | undefined): Style
  /** What a style of characters says. */
  run(id: string | undefined): RunProperties
  /** The numbering that a style of lists stands for. */
  numIdOf(styleId: string): number | undefined
  /** Styles that are based on themselves. */
  cyclic: readonly string[]
}

type Raw = { id: string; name: string; basedOn: string | undefined; type: string; element: Element }

const NONE: Style = { id: '', name: '', names: [], paragraph: {}, run: {} }
/** Chains are short; a longer one is cut. */
const LONGEST_CHAIN = 64

/** Read the part of the styles; each is resolved when it is asked for. */
export function readStyles(root: Element | undefined): Styles {
  const raws = new Map<string, Raw>()
  let defaultId: string | undefined
  for (const element of elements(root, 'w:style')) {
    const { 'w:styleId': id, 'w:type': type = 'paragraph', 'w:default': isDefault } = element.attributes
    if (id === undefined) continue
    raws.set(id, {
      id,
      name: settingOf(element, 'w:name') ?? id,
      basedOn: settingOf(element, 'w:basedOn'),
      type,
      element,
    })
    if (type === 'paragraph' && (isDefault === '1' || isDefault === 'true' || isDefault === 'on')) defaultId = id
  }
  const cyclic = new Set<string>()
  const chainOf = (id: string): Raw[] => {
    const chain: Raw[] = []
    for (let next = raws.get(id); next; next = next.basedOn === undefined ? undefined : raws.get(next.basedOn)) {
      if (chain.includes(next)) {
        cyclic.add(next.name)
        break
      }
      chain.push(next)
      if (chain.length >= LONGEST_CHAIN) break
    }
    return chain
  }
  const known = new Map<string, Style>()
  const resolve = (id: string): Style => {
    const found = known.get(id)
    if (found) return found
    const style = resolveChain(chainOf(id))
    known.set(id, style)
    return style
  }
  for (const id of raws.keys()) chainOf(id)
  const defaults = readRunProperties(child(child(child(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr'))
  const base = defaultId === undefined ? NONE : resolve(defaultId)
  const defaultStyle: Style = { ...base, run: layer(defaults, base.run) }
  return {
    defaultStyle,
    paragraph: (id) => (id !== undefined && raws.has(id) ? resolve(id) : defaultStyle),
    run: (id) => (id === undefined || !raws.has(id) ? {} : resolve(id).run),
    numIdOf: (id) => resolve(id).paragraph.numbering?.numId,
    cyclic: [...cyclic],
  }
}

function resolveChain(chain: readonly Raw[]): Style {
  const [own] = chain
  if (!own) return NONE
  let paragraph: ParagraphProperties = {}
  let run: RunProperties = {}
  let numberedBy: string | undefined
  for (const { id, element } of [...chain].reverse()) {
    const properties = readParagraphProperties(child(element, 'w:pPr'))
    if (properties.numbering?.numId !== undefined) numberedBy = id
    const numbering = properties.numbering && layer(paragraph.numbering ?? {}, properties.numbering)
    paragraph = layer(paragraph, { ...properties, numbering })
    run = layer(run, readRunProperties(child(element, 'w:rPr')))
  }
  return { id: own.id, name: own.name, names: chain.map(({ name }) => name), paragraph, run, numberedBy }
}
