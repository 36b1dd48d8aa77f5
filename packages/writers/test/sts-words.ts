import { XmlDocument, XmlElement, type XmlNode, XmlText } from 'libxml2-wasm'

/** What the words of an STS file are compared by: letters without white space, in the order of plain text. */
export type StsReading = {
  letters: string
  ids: ReadonlySet<string>
  /** What points at ids. */
  pointers: readonly string[]
  /** Ids and kinds of provisions, with the letters of all their parts. */
  provisions: ReadonlyMap<string, { kind: string; letters: string }>
}

/** Read an STS file with a parser of its own, the metadata and what the writer adds to the words left out. */
export function readSts(text: string): StsReading {
  const document = XmlDocument.fromString(text)
  const parts: string[] = []
  const ids = new Set<string>()
  const pointers: string[] = []
  const provisions = new Map<string, { kind: string; letters: string }>()
  const open: string[] = []
  const visit = (node: XmlNode, inMetadata: boolean) => {
    if (node instanceof XmlText) {
      const letters = lettersOf(node)
      if (!inMetadata) parts.push(letters)
      for (const id of open) {
        const known = provisions.get(id)
        if (known) known.letters += letters
      }
    }
    if (!(node instanceof XmlElement) || isAdded(node)) return
    const value = (name: string) => node.attr(name)?.value
    const id = value('id')
    const rid = value('rid')
    if (id !== undefined) ids.add(id)
    if (rid !== undefined) pointers.push(rid)
    const marked = node.name === 'named-content' && value('content-type') !== 'term' ? (id ?? rid) : undefined
    if (marked !== undefined) {
      if (id !== undefined) provisions.set(id, { kind: value('content-type') ?? '', letters: '' })
      open.push(marked)
    }
    for (const child of orderedChildren(node)) visit(child, inMetadata || node.name === 'std-meta')
    if (marked !== undefined) open.pop()
  }
  visit(document.root, false)
  document.dispose()
  return { letters: parts.join(''), ids, pointers, provisions }
}

/** The tree holds the number of a formula without its brackets. */
function lettersOf(text: XmlText): string {
  const letters = text.content.replace(/\s+/g, '')
  const { parent } = text
  const isNumber = parent?.name === 'label' && parent.parent?.name === 'disp-formula'
  return isNumber ? letters.replace(/^\(|\)$/g, '') : letters
}

/** Words that the tree does not hold: the type of an annex, the mark of a footnote. */
function isAdded(node: XmlElement): boolean {
  return node.name === 'annex-type' || (node.name === 'xref' && node.attr('ref-type')?.value === 'fn')
}

/** TBX has the terms behind the definition; plain text has them in front of it, those of other languages in between. */
function orderedChildren(node: XmlElement): XmlNode[] {
  const children: XmlNode[] = []
  for (let child = node.firstChild; child; child = child.next) children.push(child)
  if (node.name !== 'termEntry') return children
  const parts = children.flatMap((set) => (set instanceof XmlElement ? orderedChildren(set) : []))
  return parts
    .map((part) => ({ part, rank: rankOf(part) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ part }) => part)
}

const RANKS = ['preferredTerm', '', 'admittedTerm', 'deprecatedTerm', 'definition', 'note', 'example', 'source']

function rankOf(node: XmlNode): number {
  if (!(node instanceof XmlElement)) return RANKS.length
  if (node.name !== 'tig') return RANKS.indexOf(node.name === 'example' ? 'note' : node.name)
  const authorization = orderedChildren(node)
    .filter((child) => child instanceof XmlElement)
    .find(({ name }) => name === 'normativeAuthorization')
  return RANKS.indexOf(authorization?.attr('value')?.value ?? '')
}

/**
 * How many letters of a text do not stand in another one in the same order, looking ahead as far as a caption word or a
 * label that plain text does not have.
 */
export function lostLetters(expected: string, found: string): number {
  const farthest = 60
  // What follows a gap tells where the texts meet again; a single letter stands everywhere.
  const sure = 5
  let at = 0
  let lost = 0
  for (let index = 0; index < expected.length; index++) {
    if (expected[index] === found[at]) {
      at++
      continue
    }
    const gap = found.slice(at, at + farthest).indexOf(expected.slice(index, index + sure))
    if (gap === -1) lost++
    else at += gap + 1
  }
  return lost
}
