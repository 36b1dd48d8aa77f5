import { elementOf, elementsOf, type XmlElement } from '../../xml/index.js'
import { nameOf } from './identification.js'

/** The elements that hold metadata. */
export const META = ['std-doc-meta', 'std-meta', 'iso-meta', 'nat-meta', 'reg-meta']

/** The blocks of metadata of a document, the outermost first. */
export type Front = {
  /** What the document says of itself. */
  own: XmlElement[]
  /** What it says of the documents that it adopts. */
  adopted: XmlElement[]
}

/** Who adopts stands before who is adopted: a nation, a region, the world. */
const RANKS: ReadonlyMap<string, number> = new Map([
  ['adopting', 0],
  ['nat-meta', 1],
  ['national', 1],
  ['reg-meta', 2],
  ['regional', 2],
  ['iso-meta', 3],
  ['international', 3],
])
/** The rank of those who do not say who they are. */
const UNSAID = 2.5

/** The metadata of a standard, or of an adoption with the standards within. */
export function readFront(root: XmlElement): Front {
  const metas = metasIn(elementOf(root, 'front', 'adoption-front'))
  const inner = elementsOf(root, 'standard', 'adoption').map(readFront)
  const [first, ...others] = inner
  if (metas.length === 0 && first)
    return {
      own: first.own,
      adopted: [...first.adopted, ...others.flatMap(({ own, adopted }) => [...own, ...adopted])],
    }
  const own = ownOf(metas)
  const beside = metas.filter((meta) => !own.includes(meta))
  return { own, adopted: [...beside, ...inner.flatMap((each) => [...each.own, ...each.adopted])] }
}

function metasIn(parent: XmlElement | undefined): XmlElement[] {
  const found = parent ? elementsOf(parent, ...META) : []
  return found.flatMap((meta) => [meta, ...metasIn(meta)]).sort((a, b) => rankOf(a) - rankOf(b))
}

function rankOf({ name, attributes }: XmlElement): number {
  return RANKS.get(name) ?? RANKS.get(attributes['std-org-type'] ?? '') ?? UNSAID
}

/** The blocks that speak of the document itself: the outermost that names one, and those that name no other. */
function ownOf(metas: readonly XmlElement[]): XmlElement[] {
  const names = metas.map(nameOf)
  const name = names.find(Boolean) ?? ''
  return metas.filter((_, at) => names[at] === '' || names[at] === name)
}
