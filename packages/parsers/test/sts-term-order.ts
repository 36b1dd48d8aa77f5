import { elementOf, elementsOf, isElement, lineOf, type XmlElement, type XmlNode } from '../src/xml/index.js'

/** The order in which plain text has the parts of an entry; what stands apart comes behind it. */
const ORDER = [
  'preferred',
  'equivalent',
  'admitted',
  'deprecated',
  'definition',
  'translation',
  'note',
  'source elsewhere',
  'source',
  'apart',
]
/** What the parts of a language other than the first are. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  preferred: 'equivalent',
  admitted: 'equivalent',
  deprecated: 'equivalent',
  definition: 'translation',
  source: 'source elsewhere',
}

type Part = { node: XmlElement; kind: string }

/** All languages of an entry together; a source that another language repeats is printed once. */
export function entryInOrder(entry: XmlElement): XmlNode[] {
  const [first, ...others] = elementsOf(entry, 'langSet')
  const main = first ? partsOf(first) : []
  const sources = main.filter(({ kind }) => kind === 'source').map(({ node }) => lineOf(node))
  const translated = others
    .flatMap(partsOf)
    .filter(({ node, kind }) => kind !== 'source' || !sources.includes(lineOf(node)))
    .map(({ node, kind }) => ({ node, kind: ELSEWHERE[kind] ?? kind }))
  const rest = entry.children.filter((child) => !isElement(child) || child.name !== 'langSet')
  return [...inOrder([...main, ...translated]), ...rest]
}

/** The parts of an entry that is marked up as it is printed. */
export function displayInOrder(display: XmlElement): XmlNode[] {
  return inOrder(partsOf(display))
}

function inOrder(parts: readonly Part[]): XmlElement[] {
  return ORDER.flatMap((each) => parts.filter(({ kind }) => kind === each)).map(({ node }) => node)
}

/** The first term is the preferred one where none is marked; remarks on a term are notes. */
function partsOf(set: XmlElement): Part[] {
  const parts = elementsOf(set).flatMap((node): Part[] => {
    const names = /^n?tig$/.test(node.name) ? REMARKS : APART
    const apart = elementsOf(node, ...names)
    const own = node.children.filter((child) => !isElement(child) || !apart.includes(child))
    const kind = names === REMARKS ? 'note' : 'apart'
    return [
      { node: { ...node, location: node.location, children: own }, kind: kindOf(node) },
      ...apart.map((part) => ({ node: part, kind })),
    ]
  })
  const preferred = parts.find(({ kind }) => kind === 'preferred') ?? parts.find(({ kind }) => kind === 'unmarked')
  return parts.map((part) =>
    part.kind === 'unmarked' || (part.kind === 'preferred' && part !== preferred)
      ? { ...part, kind: part === preferred ? 'preferred' : 'admitted' }
      : part,
  )
}

const REMARKS = ['usageNote', 'geographicalUsage', 'pronunciation']
const APART = ['table-wrap', 'fig', 'array']

function kindOf(element: XmlElement): string {
  const { name, attributes } = element
  if (/^n?tig$|^term$/.test(name)) {
    const said = attributes['term-status'] ?? elementOf(element, 'normativeAuthorization')?.attributes.value ?? ''
    return (
      /^(preferred|admitted|deprecated)/.exec(said)?.[1] ??
      (/^(?:non-preferred|superseded)/.test(said) ? 'deprecated' : 'unmarked')
    )
  }
  if (name === 'related-term') return RELATED[attributes['related-term-type'] ?? ''] ?? 'note'
  if (name === 'p')
    return /^[[［〔].*[\]］〕]$/s.test(lineOf(element)) ? 'source' : isBold(element) ? 'unmarked' : 'definition'
  if (/source$/i.test(name)) return 'source'
  if (/^def(?:inition)?$|^subjectField$/.test(name)) return 'definition'
  return 'note'
}

const RELATED: Readonly<Record<string, string>> = {
  deprecatedTerm: 'deprecated',
  translation: 'equivalent',
  acronym: 'admitted',
  synonym: 'admitted',
}

function isBold({ children }: XmlElement): boolean {
  return children.every((child) => isElement(child) && child.name === 'bold')
}
