import { XMLParser } from 'fast-xml-parser'

type Json = Record<string, unknown>

/** The ids in a written file that name nothing in it, and those that name two things. */
export function danglingIds(format: string, text: string): string[] {
  if (format === 'reqif') return danglingInReqif(text)
  const find = JSON_REFERENCES[format]
  if (!find) return []
  const { defined, used } = find(JSON.parse(text) as Json)
  return amiss(defined, used)
}

type Found = { defined: readonly string[]; used: readonly string[] }

function amiss(defined: readonly string[], used: readonly string[]): string[] {
  const known = new Set<string>()
  const twice = defined.filter((id) => known.has(id) || !known.add(id))
  return [...twice.map((id) => `twice: ${id}`), ...used.filter((id) => !known.has(id))]
}

const JSON_REFERENCES: Readonly<Record<string, (file: Json) => Found>> = {
  'oscal-catalog': oscal,
  'oscal-results': oscal,
  cyclonedx,
  earl,
}

/** Every member of every object, with its name. */
function* members(value: unknown): Generator<[string, unknown]> {
  const pending: unknown[] = [value]
  while (pending.length > 0) {
    const one = pending.pop()
    if (typeof one !== 'object' || one === null) continue
    for (const [key, child] of Object.entries(one)) {
      if (!Array.isArray(one)) yield [key, child]
      pending.push(child)
    }
  }
}

/** Controls are defined in the catalog: in results their ids only have to be of its form, which the schema checks. */
function oscal(file: Json): Found {
  const defined: string[] = []
  const used: string[] = []
  for (const [name, value] of members(file)) {
    if (typeof value !== 'string') continue
    if (name === 'uuid' || name === 'id') defined.push(value)
    else if (name.endsWith('-uuid')) used.push(value)
    else if (name === 'href' && value.startsWith('#')) used.push(value.slice(1))
  }
  return { defined, used }
}

function cyclonedx(file: Json): Found {
  const LINKS = ['parent', 'requirement', 'target', 'assessor']
  const LISTS = ['claims', 'counterClaims', 'evidence', 'counterEvidence', 'mitigationStrategies', 'requirements']
  const defined: string[] = []
  const used: string[] = []
  for (const [name, value] of members(file)) {
    if (name === 'bom-ref') defined.push(value as string)
    else if (LINKS.includes(name)) used.push(value as string)
    else if (LISTS.includes(name)) used.push(...(value as unknown[]).filter((one) => typeof one === 'string'))
  }
  return { defined, used }
}

function earl({ '@graph': graph }: Json): Found {
  const defined: string[] = []
  const used: string[] = []
  for (const [name, value] of members(graph)) {
    if (name === '@id') defined.push(value as string)
    else if (typeof value === 'string' && value.startsWith('urn:uuid:')) used.push(value)
  }
  return { defined, used }
}

function danglingInReqif(text: string): string[] {
  const defined: string[] = []
  const used: string[] = []
  const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: false, processEntities: false })
  const pending = parser.parse(text) as Json[]
  for (let node = pending.pop(); node; node = pending.pop()) {
    const { ':@': attributes, ...rest } = node as { ':@'?: Record<string, string> }
    if (attributes?.['@_IDENTIFIER']) defined.push(attributes['@_IDENTIFIER'])
    for (const [name, children] of Object.entries(rest)) {
      if (!Array.isArray(children)) continue
      if (name.endsWith('-REF')) used.push(`${(children[0] as Json)['#text']}`)
      pending.push(...(children as Json[]))
    }
  }
  return amiss(defined, used)
}

/** The ids of the controls and statements that results are about, and those that a catalog has. */
export function controlIds(results: string, catalog: string): { used: string[]; defined: Set<string> } {
  const used: string[] = []
  for (const [name, value] of members(JSON.parse(results)))
    if (name === 'target-id' || name === 'control-id') used.push(value as string)
  const defined = new Set<string>()
  for (const [name, value] of members(JSON.parse(catalog))) if (name === 'id') defined.add(value as string)
  return { used, defined }
}
