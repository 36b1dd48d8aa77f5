import { type Node, type Provision, type Standard, walk } from '@clausekit/model'

/** The ids of a page, each given once. */
export type Ids = {
  /** The id of a node or provision. */
  of(owner: Node | Provision): string | undefined
  /** The address of what has an id in the standard; nothing where nothing has it. */
  link(id: string): string | undefined
  /** The address of a provision. */
  linkTo(provision: Provision): string | undefined
}

/** Every id begins here where the page itself needs one. */
export const PAGE = 'page-'

/** Ids for all that can be pointed at: nodes first, so that a provision never takes the place of its clause. */
export function idsOf(standard: Standard): Ids {
  const taken = new Set<string>()
  const owned = new Map<Node | Provision, string>()
  const targets = new Map<string, string>()
  const give = (owner: Node | Provision, id: string | undefined) => {
    const name = id === undefined ? '' : nameOf(id)
    if (id === undefined || name === '' || taken.has(name)) return
    taken.add(name)
    owned.set(owner, name)
    if (!targets.has(id)) targets.set(id, addressOf(name))
  }
  for (const { node } of walk(standard)) give(node, ownId(node))
  for (const provision of standard.provisions) give(provision, provision.id)
  return {
    of: (owner) => owned.get(owner),
    link: (id) => targets.get(id),
    linkTo: (provision) => addressOf(owned.get(provision)),
  }
}

function ownId(node: Node): string | undefined {
  if (node.type === 'termEntry' || node.type === 'definedTerm') return node.termId
  if (node.type === 'referenceItem') return node.referenceId
  return 'id' in node ? node.id : undefined
}

/** An id of HTML has no white space, and no marks that attributes do not keep; names of the page are kept free. */
function nameOf(id: string): string {
  const name = id.replace(/[^\P{Cc}]|\p{Cs}|\p{Noncharacter_Code_Point}|\p{Bidi_Control}|\s/gu, '_')
  return name.startsWith(PAGE) ? `_${name}` : name
}

function addressOf(name: string): string
function addressOf(name: string | undefined): string | undefined
function addressOf(name: string | undefined): string | undefined {
  return name === undefined ? undefined : `#${encodeURI(name)}`
}
