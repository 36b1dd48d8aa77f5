import { readdir, readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { convert, countedProvisions, createChecklist } from '../packages/clausekit/src/index.js'
import {
  Checklist,
  type Clause,
  childrenOf,
  clausesOf,
  isTextLocation,
  jsonSchemas,
  type Provision,
  plainText,
  Standard,
  walk,
} from '../packages/model/src/index.js'

// The example standards: clausekit's own specification against its schemas, and every example against what a reader of it counts.

const folder = new URL('standards/', import.meta.url)
const names = (await readdir(folder)).sort()
const standards = new Map(
  await Promise.all(
    names.map(async (name) => {
      const bytes = await readFile(new URL(name, folder))
      return [name, { standard: await convert({ bytes, name }), source: bytes.toString('utf8') }] as const
    }),
  ),
)
const read = (name: string) => {
  const found = standards.get(name)
  if (!found) throw new Error(`Found no ${name} in examples/standards.`)
  return found
}
const specification = { en: read('clausekit-json-1.en.md').standard, zh: read('clausekit-json-1.zh.md').standard }

describe.each(['en', 'zh'] as const)('the specification (%s) and the schemas', (language) => {
  const tables = tablesOf(read(`clausekit-json-1.${language}.md`).source)
  const described = describedShapes(tables)

  it('has a table for each object of the schemas, with its members, types, presence and values', () => {
    expect([...described.objects].sort()).toEqual([...schemaShapes().objects].sort())
  })

  it('has rows for each type of node', () => {
    expect([...described.nodes].sort()).toEqual([...schemaShapes().nodes].sort())
  })

  it('uses each list of Annex A', () => {
    const lists = tables.filter(({ clause }) => clause.startsWith('A.'))
    expect(lists).toHaveLength(19)
    expect([...described.lists].sort()).toEqual(lists.map(({ clause }) => clause).sort())
  })

  it('gives the obligation of each kind as checklists do', () => {
    const table = tables.find(({ number }) => number === '42')
    const told = new Map(
      (table?.rows ?? []).flatMap(([kinds = '', obligation]) =>
        kinds.split(/[,、]\s*/).map((kind) => [kind.trim(), obligation]),
      ),
    )
    for (const { standard } of standards.values())
      for (const { kind, obligation } of createChecklist(standard).items) expect(obligation).toBe(told.get(kind))
  })

  it('shows the real output as its example', async () => {
    const annex = [...clausesOf(specification[language])].find(({ id }) => id === 'annex-B')
    const [markdown, json] = [...walk(annex as Clause)].flatMap(({ node }) =>
      node.type === 'code' && 'language' in node ? [node.value] : [],
    )
    const standard = await convert({ bytes: new TextEncoder().encode(`${markdown}\n`), name: 'kettle.md' })
    expect(JSON.parse(json ?? '')).toEqual(withoutLocations(standard))
  })
})

describe('the specification in two languages', () => {
  const counts = (standard: Standard) =>
    countedProvisions(standard.provisions).map(({ clause, kind, polarity }) => `${clause} ${kind} ${polarity}`)

  it('has the same clause numbers', () => {
    const numbers = (standard: Standard) => [...clausesOf(standard)].map(({ number }) => number)
    expect(numbers(specification.zh)).toEqual(numbers(specification.en))
  })

  it('has the same provisions, clause by clause', () => {
    const gaps = new Set([...gapsOf('clausekit-json-1.en.md'), ...gapsOf('clausekit-json-1.zh.md')])
    const outside = (entry: string) => !gaps.has(entry.split(' ')[0] as string)
    expect(counts(specification.zh).filter(outside)).toEqual(counts(specification.en).filter(outside))
  })
})

describe.each(names)('%s', (name) => {
  const { standard, source } = read(name)
  const checklist = createChecklist(standard)

  // Objects without what the schema does not know: were there more in them, they would differ.
  it('conforms to the schemas (5.1 to 5.12)', () => {
    expect(Standard.parse(standard)).toEqual(standard)
    expect(Checklist.parse(checklist)).toEqual(checklist)
  })

  it('has each id once (6.4)', () => {
    const ids = idsOf(standard).map(([id]) => id)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  it('has pointers that lead somewhere (6.5)', () => {
    const types = new Map(idsOf(standard))
    const wrong = pointersOf(standard).filter(([, id, type]) => !type.includes(types.get(id) ?? 'none'))
    expect(wrong).toEqual([])
  })

  it('has provisions that are found in their clauses, in the order of the text (6.6)', () => {
    const clauses = new Map([...clausesOf(standard)].map((clause) => [clause.id, squeezed(ownText(clause, standard))]))
    const order = [...clauses.keys()]
    let last = -1
    for (const { id, clauseId, clause, text } of standard.provisions) {
      expect(clauses.get(clauseId), id).toContain(squeezed(text))
      const place = order.indexOf(clauseId)
      expect(place, id).toBeGreaterThanOrEqual(last)
      last = place
      const holder = [...clausesOf(standard)].find((entry) => entry.id === clauseId)
      expect(clause).toBe(holder?.number ?? holder?.title)
    }
  })

  it('has lines and columns that agree with the offsets (6.7)', () => {
    const lines = [0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1)]
    for (const { node } of walk(standard)) {
      const location = 'location' in node ? node.location : undefined
      if (!isTextLocation(location)) continue
      for (const { line, column, offset } of [location.start, location.end])
        expect((lines[line - 1] as number) + column - 1, JSON.stringify(location)).toBe(offset)
      expect(location.end.offset).toBeGreaterThanOrEqual(location.start.offset)
      if (node.type === 'text' && location.start.line === location.end.line && !/[\\&]/.test(node.value))
        expect(source.slice(location.start.offset, location.end.offset).trim()).toBe(node.value.trim())
    }
  })

  it('gives the same data when read again (6.10)', async () => {
    expect(await convert({ bytes: new TextEncoder().encode(source), name })).toEqual(standard)
  })

  it('has the provisions that a reader counts', () => {
    const reading = READINGS[name]
    if (!reading) throw new Error(`Count the provisions of ${name} and write them down here.`)
    const expected = Object.entries({ ...reading.counts, ...reading.gaps }).filter(([, count]) => count !== '')
    expect(Object.fromEntries(countByClause(standard.provisions))).toEqual(Object.fromEntries(expected))
  })

  it('has no gap that is none', () => {
    const { counts = {}, gaps = {} } = READINGS[name] ?? {}
    expect(Object.keys(gaps).filter((clause) => gaps[clause] === counts[clause])).toEqual([])
  })
})

// docs/model.md shows what clausekit makes of small texts: print it anew where this fails.
describe('docs/model.md', async () => {
  const document = await readFile(new URL('../docs/model.md', import.meta.url), 'utf8')
  const sections = document.split(/^### /m).flatMap((section) => {
    const example = /```(markdown|html|asciidoc)\n([\s\S]*?\n)```\n\n```json\n([\s\S]*?)```/.exec(section)
    if (!example) return []
    const [, format, source, json] = example as unknown as [string, string, string, string]
    return [[section.split('\n', 1)[0] as string, format, source, json] as const]
  })

  it.each(sections)('%s', async (heading, format, source, json) => {
    const standard = await convert({ bytes: new TextEncoder().encode(source), name: `example.${ENDINGS[format]}` })
    const shown = LISTED[heading]?.(standard) ?? lastOfType(standard, heading.split(' ', 1)[0] as string)
    expect(heading === 'Location' ? shown : withoutLocations(shown)).toEqual(JSON.parse(json))
  })
})

const ENDINGS: Readonly<Record<string, string>> = { markdown: 'md', html: 'html', asciidoc: 'adoc' }

/** What the sections of docs/model.md on other things than nodes show. */
const LISTED: Readonly<Record<string, (standard: Standard) => unknown>> = {
  'emphasis, strong, subscript, superscript': (standard) => lastOfType(standard, 'paragraph'),
  Metadata: ({ metadata }) => metadata,
  StandardIdentifier: ({ references }) => references[0]?.identifier,
  TermEntry: ({ terms }) => terms[0],
  Reference: ({ references }) => references[0],
  Provision: ({ provisions }) => provisions[0],
  Constraint: ({ provisions }) => provisions[0]?.constraints,
  ProvisionCitation: ({ provisions }) => provisions[0]?.citations,
  Measure: ({ provisions }) => provisions.at(-1)?.measure,
  Diagnostic: ({ diagnostics }) => diagnostics[0],
  Location: (standard) => (lastOfType(standard, 'text') as { location?: unknown }).location,
  Checklist: (standard) => createChecklist(standard),
}

function lastOfType(standard: Standard, type: string): unknown {
  return [...walk(standard)].map(({ node }) => node).findLast((node) => node.type === type)
}

/**
 * What a reader counts, clause by clause: R requirements, S recommendations, P permissions, I instructions. Each limit, each act
 * and each item of a list that has to be there counts once; alternatives count as one.
 *
 * `gaps` says what clausekit finds where it does not yet see what the reader sees. A gap that is closed makes the test fail, so that it is taken off.
 */
const READINGS: Record<string, { counts: Record<string, string>; gaps?: Record<string, string> }> = {
  'clausekit-json-1.en.md': {
    counts: specificationCounts(),
  },
  'clausekit-json-1.zh.md': {
    counts: specificationCounts(),
    gaps: {},
  },
  'counter-api.en.adoc': {
    counts: { '4.2': 'R3 S1', '4.3': 'P1' },
  },
  'smart-socket.zh.md': {
    counts: {
      '4.2': 'R1 P1',
      '5.1.1': 'R2',
      '5.1.2': 'R1',
      '5.1.3': 'R2',
      '5.1.4': 'S1',
      '5.2.1': 'R1',
      '5.2.2': 'R3',
      '5.2.3': 'R2',
      '5.2.4': 'R2',
      '5.2.5': 'R3',
      '5.3.1': 'R4',
      '5.3.2': 'R1 S1',
      '5.3.3': 'R2',
      '5.3.4': 'R2',
      '5.3.5': 'R1 P1',
      '5.4.1': 'R5',
      '5.4.2': 'R2',
      '5.4.3': 'P1',
      '5.5': 'R1 P1',
      '5.6.1': 'R1',
      '5.6.2': 'R1',
      '5.6.3': 'R1',
      '5.6.4': 'R2',
      '5.6.5': 'R1',
      '5.7.1': 'R2',
      '5.7.2': 'R1 P1',
      '5.8': 'R2',
      '6.1': 'R1',
      '6.2.3': 'I1',
      '6.3.2': 'R2',
      '6.4.1': 'I1',
      '6.4.2': 'R2',
      '6.4.3': 'R1',
      '6.5': 'R2',
      '6.6': 'S1 I1',
      '7.2.1': 'R1',
      '7.2.2': 'R1',
      '7.3.1': 'R4',
      '7.3.2': 'R1',
      '7.3.3': 'R2',
      '7.3.4': 'R1 P1',
      '8.1': 'R4',
      '8.2': 'R1 S1',
      '8.3': 'R3',
      'A.1': 'R2',
      'A.2': 'I7',
      'A.3': 'R1',
    },
    gaps: {
      // Instructions in the imperative are found under 按下列步骤 only.
      '6.2.3': '',
      '6.4.1': '',
      '6.6': 'S1',
      'A.2': 'I6',
    },
  },
  'notice-on-machine-readable-standards.zh.txt': {
    counts: {
      '（一）': 'I1',
      '（二）': 'I2',
      '（三）': '',
      '1': 'R1',
      '2': 'R1',
      '3': 'R1',
      '（四）': '',
      '4': 'R1 S1',
      '5': 'S1',
      '（五）': '',
      '6': 'S1',
      '7': 'R1',
      '（六）': 'R1 I1',
      '（七）': 'R2',
      '（八）': 'R1 P1',
      '（九）': 'I1',
    },
  },
  'retry-policy.en.txt': {
    counts: { '3': 'R2 S1', '4.1': 'R4 S2', '4.2': 'R2 S1 P1', '5': 'R2 S1 P1', '6': 'R1 S2', '7': 'R2' },
  },
}

/** Both language versions have the same provisions. */
function specificationCounts(): Record<string, string> {
  const counts: Record<string, string> = {}
  const write = (prefix: string, kinds: string) => {
    for (const [index, count] of kinds.split(', ').entries()) counts[`${prefix}.${index + 1}`] = count
  }
  write('4.1', 'R1, R1, R1')
  write('4.2', 'R1, R1, R2, S1, P1')
  write('4.3', 'R1, R1, S1, R1, R1, P1')
  write('5.1', 'R1, R2, R1, P1, R1, R1, R1, R1, R1, R1 P1')
  write('5.2', 'R1, R1, R1, R1, R1')
  write('5.3', 'R1, R1, R1, R1, R1, R1, P1')
  write('5.4', 'R1, R1, R1, R1, S1, R1, R1, R1')
  write('5.5', 'R1, R1, R1, S1, R1, R1, R1')
  write('5.6', 'R1, R1, R1, R1, R1, R1, R1')
  write('5.7', 'R1, R1, R1')
  write('5.8', 'R1, R1, R1, R1')
  write('5.9', 'R1, R1, R1')
  write('5.10', 'R1, R1, R1, R1, R2, R1, R2, R1, R1, R1, R1, R1, R1, S1, R1')
  write('5.11', 'R1, R1, R1, S1')
  write('5.12', 'R1, R1, R1, R1, R1, R2, R1, R1, R1, S1')
  write('5.13', 'R1, R1, R1, R1, R1, R1, R1, S1, R1')
  write('5.14', `${'R1, '.repeat(18)}R2, R1, R1, R1, R1, R1, R2, P1`)
  write('6.1', 'R1, R1, S1')
  write('6.2', 'R1, R1')
  write('6.3', 'R1, R1')
  write('6.4', 'R1')
  write('6.5', 'R1, R1')
  write('6.6', 'R1, R1, R1')
  write('6.7', 'R1, R1')
  write('6.8', 'R1, R1')
  write('6.9', 'R1, S1 P1')
  write('6.10', 'R2, R1, R1')
  return { ...counts, 'A.1': 'R1', 'A.10': '' }
}

function gapsOf(name: string): string[] {
  return Object.keys(READINGS[name]?.gaps ?? {})
}

const LETTERS: Readonly<Record<string, string>> = {
  requirement: 'R',
  recommendation: 'S',
  permission: 'P',
  instruction: 'I',
}

function countByClause(provisions: readonly Provision[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>()
  for (const { clause, kind } of countedProvisions(provisions)) {
    const ofClause = counts.get(clause) ?? new Map<string, number>()
    counts.set(clause, ofClause.set(kind, (ofClause.get(kind) ?? 0) + 1))
  }
  const written = (ofClause: Map<string, number>) =>
    Object.entries(LETTERS)
      .flatMap(([kind, letter]) => (ofClause.has(kind) ? [`${letter}${ofClause.get(kind)}`] : []))
      .join(' ')
  return new Map([...counts].map(([clause, ofClause]) => [clause, written(ofClause)]))
}

// Tables of the specification

type SpecificationTable = { clause: string; number: string; head: string[]; rows: string[][] }

/** The tables of a specification, read from its lines: what clausekit makes of them is tested elsewhere. */
function tablesOf(source: string): SpecificationTable[] {
  const tables: SpecificationTable[] = []
  let clause = ''
  for (const line of source.split('\n')) {
    clause = /^(?:\*\*|#+ )((?:\d+|[A-Z])(?:\.\d+)+)/.exec(line)?.[1] ?? clause
    const number = /^(?:Table |表)([A-Z]?\.?\d+)[ \u3000]/.exec(line)?.[1]
    if (number) tables.push({ clause, number, head: [], rows: [] })
    const table = tables.at(-1)
    if (!table || !line.startsWith('| ') || line.startsWith('| ---')) continue
    const cells = line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.replaceAll('`', '').trim())
    if (table.head.length === 0) table.head = cells
    else table.rows.push(cells)
  }
  return tables
}

/** What one member looks like: name, presence, type, values. Shapes of objects are their members in alphabetical order. */
const member = (name: string, required: boolean, type: string, values: readonly string[] = []) =>
  `${name}${required ? '' : '?'}: ${type}${values.length > 0 ? ` {${[...values].sort().join(' ')}}` : ''}`
const shape = (members: readonly string[]) => [...members].sort().join('; ')

type Shapes = { objects: Set<string>; nodes: Set<string>; lists: Set<string> }

const PRESENCE: Readonly<Record<string, boolean>> = { required: true, 必备: true, optional: false, 可选: false }
const TYPES: readonly [RegExp, string][] = [
  [/^(?:string|字符串)/, 'string'],
  [/^(?:integer|整数)/, 'integer'],
  [/^(?:number|数(?!组))/, 'number'],
  [/^(?:boolean|布尔值)/, 'boolean'],
  [/^(?:array|数组)/, 'array'],
  [/^(?:map|映射)/, 'map'],
  [/(?:object|对象)(?: or null|或null)?$/, 'object'],
]

function describedShapes(tables: readonly SpecificationTable[]): Shapes {
  const shapes: Shapes = { objects: new Set(), nodes: new Set(), lists: new Set() }
  const valuesOf = (list: string) => {
    shapes.lists.add(list)
    return tables.filter(({ clause }) => clause === list).flatMap(({ rows }) => rows.map(([value]) => value as string))
  }
  const memberOf = ([name, type, presence]: readonly (string | undefined)[]) => {
    const base = TYPES.find(([pattern]) => pattern.test(type ?? ''))?.[1]
    const required = PRESENCE[presence ?? '']
    if (!name || !base || required === undefined) throw new Error(`Found a row “${name} | ${type} | ${presence}”.`)
    const list = /[(（](A\.\d+)[)）]/.exec(type ?? '')?.[1]
    const nullable = /(?:or |或)null$/.test(type ?? '') ? ' or null' : ''
    return member(name, required, base + nullable, list ? valuesOf(list) : [])
  }
  const common = tables.find(({ number }) => number === '11')
  const commonMembers = common?.rows.map(memberOf) ?? []
  for (const { number, head, rows } of tables) {
    if (number === '11' || !/^(?:Presence|存在性)$/.test(head.at(-2) ?? '')) continue
    if (head.length === 4) shapes.objects.add(shape(rows.map(memberOf)))
    else
      for (const type of new Set(rows.map(([type]) => type as string))) {
        const own = rows.filter((row) => row[0] === type && row[1] !== '—').map((row) => memberOf(row.slice(1)))
        shapes.nodes.add(`${type}: ${shape([...commonMembers, ...own])}`)
      }
  }
  // 5.4.2: the identifier that another one adopts has no member `adopts`.
  const identifier = [...shapes.objects].find((entry) => entry.includes('canonical'))
  if (identifier) shapes.objects.add(identifier.replace('adopts?: object; ', ''))
  return shapes
}

// Shapes of the schemas

type Schema = {
  type?: string | string[]
  const?: string
  enum?: string[]
  anyOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: unknown
}

function schemaShapes(): Omit<Shapes, 'lists'> {
  const objects = new Set<string>()
  const nodes = new Set<string>()
  const visit = (schema: unknown) => {
    if (typeof schema !== 'object' || schema === null) return
    const { properties, required = [], additionalProperties } = schema as Schema
    if (properties && !('$ref' in properties)) {
      expect(additionalProperties).toBe(false)
      const members = Object.entries(properties).map(([name, value]) =>
        member(name, required.includes(name), typeOf(value), valuesIn(value)),
      )
      const type = properties.type?.const
      if (type && type !== 'standard' && type !== 'clause') nodes.add(`${type}: ${shape(members)}`)
      else objects.add(shape(members))
    }
    for (const value of Object.values(schema)) visit(value)
  }
  for (const schema of Object.values(jsonSchemas())) visit(schema)
  return { objects, nodes }
}

function typeOf(schema: Schema): string {
  if (schema.anyOf?.some(({ type }) => type === 'null'))
    return `${typeOf(schema.anyOf.find(({ type }) => type !== 'null') as Schema)} or null`
  if (Array.isArray(schema.type)) return schema.type.join(' or ')
  return schema.type === 'object' && !schema.properties ? 'map' : (schema.type ?? 'object')
}

function valuesIn(schema: Schema): string[] {
  return schema.enum ?? schema.anyOf?.flatMap(valuesIn) ?? []
}

// Ids and pointers

/** Every id of a standard document, with the kind of object that has it. */
function idsOf(standard: Standard): [string, string][] {
  const ids: [string, string][] = []
  for (const { node } of walk(standard)) if ('id' in node && node.id) ids.push([node.id, node.type])
  for (const { id } of standard.terms) ids.push([id, 'term'])
  for (const { id } of standard.references) ids.push([id, 'reference'])
  for (const { id } of standard.provisions) ids.push([id, 'provision'])
  return ids
}

/** Every pointer: its name, its value, and the kinds of object that it may name. */
function pointersOf(standard: Standard): [string, string, string[]][] {
  const places = [
    'clause',
    'table',
    'figure',
    'formula',
    'note',
    'example',
    'warning',
    'code',
    'quote',
    'footnote',
    'paragraph',
  ]
  const kinds: Readonly<Record<string, string[]>> = {
    clauseId: ['clause'],
    parentId: ['provision'],
    termId: ['term'],
    referenceId: ['reference'],
    targetId: places,
    noteId: ['footnote'],
  }
  const pointers: [string, string, string[]][] = []
  const visit = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return
    for (const [name, inner] of Object.entries(value)) {
      const types = kinds[name]
      if (types && typeof inner === 'string') pointers.push([name, inner, types])
      else visit(inner)
    }
  }
  visit(standard)
  return pointers
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** The plain text of a clause without its subclauses. */
function ownText(clause: Clause, standard: Standard): string {
  return plainText(
    childrenOf(clause).filter(({ type }) => type !== 'clause'),
    standard,
  ).text
}

function withoutLocations(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutLocations)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => (name === 'location' ? [] : [[name, withoutLocations(inner)]])),
  )
}
