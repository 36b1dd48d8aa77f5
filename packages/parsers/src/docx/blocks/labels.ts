import type { Inline, Location } from '@clausekit/model'
import type { Label } from '../numbering/counter.js'

/** What a computed label is: the number of a clause, the marker of an item, or words that open the paragraph. */
export type LabelKind = 'number' | 'marker' | 'words' | 'none'

const NUMBER = /^((?:\d{1,4}|[A-Z]{1,2})(?:[.．]\d{1,4})*)[.．、:：)）]?$/
const COMPOUND = /^(?:\d{1,4}|[A-Z]{1,2})(?:[.．]\d{1,4})+[.．]?$/
const MARKER =
  /^[（([〔]?(?:\d{1,3}|[A-Za-z]{1,2}|[ivxlc]{1,6}|[IVXLC]{1,6}|[\u2460-\u249b\u3220-\u3229\u3280-\u3289])[)）\]〕.．:：]{0,2}$/

/** The number that a label of a heading shows, where it shows nothing else: 5.1, A.2; undefined for 附录A, Chapter 1, 一、. */
export function numberIn(label: Label | undefined): string | undefined {
  return label?.isCounted ? NUMBER.exec(label.text.trim())?.[1]?.replaceAll('．', '.') : undefined
}

/** What the label of a paragraph that is no heading is. */
export function kindOfLabel(label: Label | undefined): LabelKind {
  const text = label?.text.trim() ?? ''
  if (!label || text === '') return 'none'
  // 注：, NOTE and 示例： are labels without a count; dashes and dots mark items.
  if (!label.isCounted) return /\p{L}{2}|\p{Script=Han}|[:：]$/u.test(text) ? 'words' : 'marker'
  if (COMPOUND.test(text)) return 'number'
  return MARKER.test(text) ? 'marker' : 'words'
}

/** Words with their label before them, as the page shows them. */
export function withLabel(label: Label | undefined, words: readonly Inline[], location: Location): Inline[] {
  const text = label?.text.trim() ?? ''
  if (!label || text === '') return [...words]
  const [first, ...rest] = words
  const isApart =
    label.suffix !== 'nothing' ||
    (first?.type === 'text' && /[\p{L}\p{N}]$/u.test(text) && /^[A-Za-z\d(]/.test(first.value))
  const opening = isApart ? `${text} ` : text
  return first?.type === 'text'
    ? [{ ...first, value: opening + first.value }, ...rest]
    : [{ type: 'text', value: opening, location }, ...words]
}

/** A marker that is typed before a tab, and how many characters it takes. */
export type TypedMarker = { text: string; isCounted: boolean; length: number }

const TYPED =
  /^([\u2010-\u2015\u2022\u25a0-\u25ff\u00b7\uf0b7*-]|——|[（(]?(?:\d{1,2}|[A-Za-z]|[ivx]{1,5})[)）]|[a-z]\.)\t\s*(?=\S)/

/** The marker that opens words before a tab: dashes, dots, a), (1), ii). */
export function typedMarker(words: string): TypedMarker | undefined {
  const match = TYPED.exec(words.slice(0, 20))
  const text = match?.[1]
  return text === undefined ? undefined : { text, isCounted: /[\da-z]/i.test(text), length: match?.[0].length ?? 0 }
}
