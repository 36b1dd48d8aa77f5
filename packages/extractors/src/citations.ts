import { findIdentifiers } from '@clausekit/identifiers'
import type { ProvisionCitation, Standard } from '@clausekit/model'

const INTERNAL =
  /(?:(?:Section|Clause|clause|section|Annex|annex|Appendix|Table|Figure|subclause|Tables|Figures|Sections|Clauses)\s+([A-Z]?\d{0,3}(?:\.\d{1,3}){0,6}|[A-Z](?:\.\d{1,3}){0,5})(?![\p{L}\d])|(?:附录|表|图)\s?([A-Z]?\d{0,3}(?:\.\d{1,3}){0,5}|[A-Z])(?!\p{Script=Latin}|\d)|第\s?(\d{1,3}(?:\.\d{1,3}){0,5})\s?[章条]|(?:符合|按照?|见|满足|依据|根据)\s?(\d{1,2}(?:\.\d{1,3}){1,6})(?=\s?(?:的|中|规定|要求|进行|，|。|；|）|和|、)))/gu
const LABEL = /\[([A-Za-z][^\]\s]{1,40}|\d{1,3})\]/g

/** What a citation can point at: nodes by printed number, references by label and identifier. */
export type Targets = { nodes: ReadonlyMap<string, string>; references: ReadonlyMap<string, string> }

export function targetsOf(
  standard: Standard,
  clauses: Iterable<{ id: string; number: string | null }>,
  captioned: Iterable<{ id?: string | undefined; number?: string | undefined; type: string }>,
): Targets {
  const nodes = new Map<string, string>()
  for (const { id, number } of clauses) if (number && !nodes.has(`clause ${number}`)) nodes.set(`clause ${number}`, id)
  for (const { id, number, type } of captioned)
    if (id && number && !nodes.has(`${type} ${number}`)) nodes.set(`${type} ${number}`, id)
  const references = new Map<string, string>()
  for (const { id, label, identifier } of standard.references) {
    references.set(label, id)
    if (identifier) references.set(identifier.canonical, id)
  }
  return { nodes, references }
}

/** Everything a provision points at: other standards, references by label, clauses, tables and figures of its own standard. */
export function findCitations(text: string, targets: Targets): ProvisionCitation[] {
  const citations: ProvisionCitation[] = []
  const taken: [number, number][] = []
  for (const { identifier, start, end, locality } of findIdentifiers(text)) {
    const referenceId = targets.references.get(identifier.canonical)
    const stop = locality?.end ?? end
    taken.push([start, stop])
    citations.push({
      text: text.slice(start, stop),
      identifier,
      ...(referenceId ? { referenceId } : {}),
      ...(locality ? { locality: locality.text } : {}),
    })
  }
  const free = (at: number) => !taken.some(([start, end]) => at >= start && at < end)
  for (const match of text.matchAll(LABEL)) {
    const referenceId = targets.references.get(match[1] as string)
    if (!referenceId) continue
    // "[RFC8949]" is a label and a number of a standard in one.
    const inside = taken.findIndex(([start, end]) => start > match.index && end < match.index + match[0].length)
    if (inside >= 0) citations[inside] = { ...(citations[inside] as ProvisionCitation), text: match[0], referenceId }
    else if (free(match.index)) citations.push({ text: match[0], referenceId })
  }
  for (const match of text.matchAll(INTERNAL)) {
    const number = match[1] || match[2] || match[3] || match[4]
    if (!number || !free(match.index)) continue
    const kind = /^(?:表|table)/i.test(match[0]) ? 'table' : /^(?:图|figure)/i.test(match[0]) ? 'figure' : 'clause'
    const targetId = targets.nodes.get(`${kind} ${number}`)
    // 符合4.1 cites 4.1: the word before it is none of the citation.
    const words = match[4] ?? match[0]
    citations.push({ text: words, locality: words, ...(targetId ? { targetId } : {}) })
  }
  return citations
}
