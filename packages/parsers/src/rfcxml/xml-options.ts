import type { XmlOptions } from '../xml/index.js'

/** How references are kept that v2 sources have as external entities, and the characters that its DTD names. */
export const XML_OPTIONS: XmlOptions = {
  externalEntities: 'keep',
  characters: { nbhy: '\u2011', nbsp: '\u00a0', wj: '\u2060', zwsp: '\u200b', br: '\u2028' },
}

const RFC_TAG = /<rfc\s(?:[^>]{0,4000}?\s)?number\s*=\s*["'](\d+)["']/

/** The options for a document: its number is an entity, too. */
export function optionsFor(bytes: Uint8Array): XmlOptions {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 65_536))
  const number = RFC_TAG.exec(head)?.[1] ?? 'XXXX'
  return { ...XML_OPTIONS, characters: { ...XML_OPTIONS.characters, 'rfc.number': number } }
}
