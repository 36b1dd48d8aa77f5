import { findIdentifiers } from '@clausekit/identifiers'
import type { ProvisionCitation, Standard } from '@clausekit/model'

const INTERNAL =
  /(?:(?:Section|Clause|clause|section|Annex|annex|Appendix|Table|Figure|subclause|Tables|Figures|Sections|Clauses|subclauses)\s+([A-Z]?\d{0,3}(?:\.\d{1,3}){0,6}|[A-Z](?:\.\d{1,3}){0,5})(?![\p{L}\d])|(?:附录|表|图)\s?([A-Z]?\d{0,3}(?:\.\d{1,3}){0,5}|[A-Z])(?!\p{Script=Latin}|\d)|第\s?(\d{1,3}(?:\.\d{1,3}){0,5})\s?[章条]|(?:符合|按照?|见|满足|依据|根据|遵守|执行)\s?(\d{1,2}(?:\.\d{1,3}){1,6})(?=\s?(?:的|中|规定|要求|进行|，|。|；|）|[和及与或至、～~–]))|(?:(?:requirements?|provisions?|methods?|procedures?|rules) (?:of|in)|(?:accordance|comply|complies|conform|conforms) with|(?:specified|described|given|defined|stated|set out) in|see)\s+(\d{1,2}(?:\.\d{1,3}){1,6})(?!\.?\d|\s?[\p{L}%°]{1,3}(?!\p{L})(?<!to|and|or|for|in|by|of|is)))/gu
/** Clauses without a figure go by one letter: Annex A. */
const LONE_CAPITAL = /[A-Z](?!\p{Script=Latin}|\d)/u
/** What carries a citation on to another number: "5.1 to 5.13", "5.1, 5.4 and 5.14", 5.1～5.13, 5.1、5.4和5.14. */
const CONTINUED =
  /(?:\s?(?:～|~|–|至|、|和|及|与|或)\s?|,\s(?:and\s|or\s)?|\s(?:to|and|or|through)\s)((?:[A-Z]\.)?\d{1,3}(?:\.\d{1,3}){0,6})(?!\.?\d|\s?[%°℃]|\s?[A-Za-zµμΩ]{1,3}(?![A-Za-z])(?<!\s(?:to|and|or|for|in|by|of|is)))/uy
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

/** A citation with its place in the text. */
export type PlacedCitation = { citation: ProvisionCitation; start: number; end: number }

/** Everything a provision points at: other standards, references by label, clauses, tables and figures of its own standard. */
export function findCitations(text: string, targets: Targets): PlacedCitation[] {
  const placed: PlacedCitation[] = []
  // No identifier, and hardly a place, is without a figure.
  const hasFigures = /\p{N}/u.test(text)
  for (const { identifier, start, end, locality } of hasFigures ? findIdentifiers(text) : []) {
    const referenceId = targets.references.get(identifier.canonical)
    const stop = locality?.end ?? end
    placed.push({
      start,
      end: stop,
      citation: {
        text: text.slice(start, stop),
        identifier,
        ...(referenceId ? { referenceId } : {}),
        ...(locality ? { locality: locality.text } : {}),
      },
    })
  }
  const free = (at: number) => !placed.some(({ start, end }) => at >= start && at < end)
  for (const match of text.includes('[') ? text.matchAll(LABEL) : []) {
    const referenceId = targets.references.get(match[1] as string)
    if (!referenceId) continue
    const end = match.index + match[0].length
    // "[RFC8949]" is a label and a number of a standard in one.
    const inside = placed.find((other) => other.start > match.index && other.end < end)
    if (inside) inside.citation = { ...inside.citation, text: match[0], referenceId }
    else if (free(match.index)) placed.push({ start: match.index, end, citation: { text: match[0], referenceId } })
  }
  for (const match of hasFigures || LONE_CAPITAL.test(text) ? text.matchAll(INTERNAL) : []) {
    const bare = match[4] || match[5]
    const number = match[1] || match[2] || match[3] || bare
    if (!number || !free(match.index)) continue
    const kind = /^(?:表|table)/i.test(match[0]) ? 'table' : /^(?:图|figure)/i.test(match[0]) ? 'figure' : 'clause'
    // 符合4.1 cites 4.1: the word before it is none of the citation.
    const words = bare ?? match[0]
    const end = match.index + match[0].length
    placed.push(
      internal(words, number, kind, end - words.length, targets),
      ...continued(text, end, number, kind, targets),
    )
  }
  return placed
}

function internal(words: string, number: string, kind: string, start: number, targets: Targets): PlacedCitation {
  const targetId = targets.nodes.get(`${kind} ${number}`)
  return {
    start,
    end: start + words.length,
    citation: { text: words, locality: words, ...(targetId ? { targetId } : {}) },
  }
}

/** The further numbers of a citation of several clauses or tables; of a range, its end. */
function continued(text: string, from: number, first: string, kind: string, targets: Targets): PlacedCitation[] {
  const found: PlacedCitation[] = []
  for (let at = from; ; ) {
    CONTINUED.lastIndex = at
    const match = CONTINUED.exec(text)
    const number = match?.[1]
    // "Clause 5 and 3 others": a further number is written like the first, or it is one that the standard has.
    if (!match || !number || !(likeness(number) === likeness(first) || targets.nodes.has(`${kind} ${number}`)))
      return found
    at = match.index + match[0].length
    found.push(internal(number, number, kind, at - number.length, targets))
  }
}

function likeness(number: string): string {
  return `${/^[A-Z]/.test(number)} ${number.includes('.')}`
}
