import { parseIdentifier } from '../../identifiers/src/index.js'
import { standardOf } from './standard.js'

/** A standard as the fixtures write it: a string among blocks is a paragraph, among inline content it is text. */
export type Shorthand = { [name: string]: unknown }

const HOLDS_INLINES = new Set('paragraph emphasis strong subscript superscript link definitionTerm'.split(' '))
const clause = { id: 'clause-1', number: null, title: '', role: 'other', normativity: 'normative', children: [] }
const term = {
  id: 'term-1',
  admitted: [],
  deprecated: [],
  equivalents: [],
  definition: '',
  notes: [],
  clauseId: 'clause-3',
}
const reference = { id: 'ref-1', label: '', text: '', dated: false, normativity: 'normative', clauseId: 'clause-2' }
const provision = {
  id: 'provision-1-1',
  clauseId: 'clause-1',
  clause: '1',
  kind: 'requirement',
  polarity: 'positive',
  regime: 'iso',
  language: 'en',
  constraints: [],
  citations: [],
  testability: 'test',
  confidence: 1,
  because: 'It says shall.',
  fingerprint: '0',
}
const identifier = { publisher: 'ISO', scheme: 'iso', code: 'ISO', number: '1', dated: false }

/** The standard that a fixture is short for. It may be wrong: whoever calls this parses it with the schema. */
export function standardFrom(shorthand: Shorthand): unknown {
  const { metadata, children, terms, references, provisions } = shorthand
  return {
    ...standardOf(),
    children: list(children).map((child) => node(child, false)),
    terms: list(terms).map((entry) => ({ ...term, ...(entry as object) })),
    references: list(references).map((entry) => ({ ...reference, ...(entry as object) })),
    provisions: list(provisions).map((entry) => ({ ...provision, ...(entry as object) })),
    metadata: { ...standardOf().metadata, ...withIdentifiers(metadata) },
  }
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

function node(value: unknown, inline: boolean): unknown {
  if (typeof value === 'string') {
    const text = { type: 'text', value }
    return inline ? text : { type: 'paragraph', children: [text] }
  }
  const parts = value as Shorthand
  const inner = HOLDS_INLINES.has(`${parts.type}`)
  return {
    ...(parts.type === 'clause' && clause),
    ...parts,
    ...(parts.children !== undefined && { children: list(parts.children).map((child) => node(child, inner)) }),
    ...(parts.notes !== undefined && { notes: list(parts.notes).map((child) => node(child, false)) }),
  }
}

/** An identifier is given by its printed form alone. */
function withIdentifiers(metadata: unknown): object {
  const whole = (printed: unknown) =>
    parseIdentifier(`${printed}`) ?? { ...identifier, raw: printed, canonical: printed }
  const { identifier: own, replaces, ...others } = (metadata ?? {}) as Shorthand
  return {
    ...others,
    ...(own !== undefined && { identifier: whole(own) }),
    ...(replaces !== undefined && { replaces: list(replaces).map(whole) }),
  }
}
