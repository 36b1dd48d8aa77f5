import type { Block, Diagnostic } from '@clausekit/model'
import type { XmlElement, XmlNode } from '../xml/index.js'
import type { Survey } from './survey.js'
import { nameOf } from './targets.js'
import type { Source } from './words.js'

/** What the readers of all elements share. */
export type Reading = {
  survey: Survey
  source: Source
  /** Reads the blocks in a list, a cell or a figure; it stands here so that no module needs the one that needs it. */
  readBlocks: (nodes: readonly XmlNode[], reading: Reading, id?: string) => Block[]
  /** Whether the document is an RFC: what is marked for removal is removed. */
  isRfc: boolean
  diagnostics: Diagnostic[]
  /** Elements whose words are not printed, such as comments, by the name of the rule that says so. */
  leftOut: Map<string, XmlElement[]>
  /** The first pointers at names that the document does not have, by name. */
  unknown: Map<string, XmlElement>
}

/** The id of a block: its name in the source, where something points there. */
export function idOf(element: XmlElement, { survey }: Reading): { id?: string } {
  const { anchor, pn } = element.attributes
  const isPointedAt = (anchor && survey.pointedAt.has(anchor)) || (pn && survey.pointedAt.has(pn))
  return isPointedAt ? { id: nameOf(element) as string } : {}
}

/** Note that the words of an element are not printed. */
export function leaveOut(element: XmlElement, ruleId: string, { leftOut }: Reading): void {
  const known = leftOut.get(ruleId)
  if (known) known.push(element)
  else leftOut.set(ruleId, [element])
}
