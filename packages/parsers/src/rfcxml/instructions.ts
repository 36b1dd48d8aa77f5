import type { XmlDocument, XmlElement, XmlInstruction } from '../xml/index.js'

const PAIR = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/** What the `rfc` instructions of a v2 source set, by their names; the first of a name counts. */
export function settingsOf({ instructions, root }: XmlDocument): ReadonlyMap<string, string> {
  const own = root.children.filter((node): node is XmlInstruction => node.type === 'instruction')
  const settings = new Map<string, string>()
  for (const { target, value } of [...instructions, ...own]) {
    if (target !== 'rfc') continue
    for (const [name, set] of pairsOf(value)) if (!settings.has(name)) settings.set(name, set)
  }
  return settings
}

/** The file that `<?rfc include="…"?>` names. */
export function includedBy({ target, value }: XmlInstruction): string | undefined {
  return target === 'rfc' ? pairsOf(value).find(([name]) => name === 'include')?.[1] : undefined
}

function pairsOf(value: string): [string, string][] {
  return [...value.matchAll(PAIR)].map(([, name, double, single]) => [name as string, double ?? single ?? ''])
}

/** Whether an attribute or a setting says no: v2 has yes and no, v3 true and false. */
export function saysNo(value: string | undefined): boolean {
  return value === 'no' || value === 'false'
}

/** Whether an attribute or a setting says yes. */
export function saysYes(value: string | undefined): boolean {
  return value === 'yes' || value === 'true'
}

/** Whether a section has no number: `numbered="false"`, in later v2 `numbered="no"`. */
export function isUnnumbered({ attributes }: XmlElement): boolean {
  return saysNo(attributes.numbered)
}
