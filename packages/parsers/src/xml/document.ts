import type { Diagnostic, TextLocation } from '@clausekit/model'

/** Words between tags, references decoded, line ends as \n. */
export type XmlText = { type: 'text'; value: string; readonly location: TextLocation }

/** A processing instruction: `<?rfc include="…"?>`. */
export type XmlInstruction = { type: 'instruction'; target: string; value: string; readonly location: TextLocation }

/** A reference to an external entity, which is never read: what stands there is up to the format. */
export type XmlEntityReference = {
  type: 'entityReference'
  name: string
  systemId: string
  readonly location: TextLocation
}

export type XmlElement = {
  type: 'element'
  /** The name without its prefix. */
  name: string
  /** The namespace prefix as written; empty where there is none. */
  prefix: string
  /** By the name as written, prefix and all: `xlink:href`, `xml:lang`. */
  attributes: Readonly<Record<string, string>>
  children: XmlNode[]
  /** The element around it; the root, and an element that stands for another one, has none. */
  parent?: XmlElement | undefined
  readonly location: TextLocation
}

export type XmlNode = XmlElement | XmlText | XmlInstruction | XmlEntityReference

export type XmlDocument = {
  root: XmlElement
  /** Instructions before the root: RFCXML v2 has its settings there. */
  instructions: XmlInstruction[]
  /** The decoded source. */
  text: string
  encoding: string
  diagnostics: Diagnostic[]
}
