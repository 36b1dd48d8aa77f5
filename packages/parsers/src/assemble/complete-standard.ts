import { type Block, type Clause, childrenOf, type Node, type Standard } from '@clausekit/model'
import { inlineText } from '../inlines.js'
import type { MarkedStandard, ParseOptions } from '../parser.js'
import { complete } from './complete.js'
import { createIds, type Ids } from './ids.js'
import { detectRegime } from './regime.js'
import { sampleOf } from './sample.js'
import { settleLanguage } from './settle-language.js'

/**
 * The standard that a marked-up source gives: final ids, and all that its marks leave open — language, regime, roles,
 * what a list of references or a clause on terms says in plain words.
 *
 * The clauses of `marked` become those of the standard.
 */
export function completeStandard(
  marked: MarkedStandard,
  source: Standard['source'],
  options: ParseOptions = {},
): Standard {
  // What a marked-up format says of its language is no leftover of a template.
  const asked = options.language ?? marked.metadata.language
  const stated = options.regime ?? marked.metadata.regime
  // Where the source says both, its words need not tell.
  const sample = asked && stated ? '' : sampleOf(wordsOf(marked.children))
  const { language, languageTag } = settleLanguage(sample, asked, undefined)
  const regime = stated ?? detectRegime(sample, language)
  const ids = createIds()
  const anchors = new Map<string, string>()
  nameClauses(marked.children, undefined, marked, ids, anchors)
  return complete(
    {
      children: marked.children,
      anchors,
      stated: marked.stated,
      marked: [marked],
      frontMatters: [],
      metadata: marked.metadata,
      diagnostics: marked.diagnostics,
    },
    source,
    { language, languageTag, regime, ids },
  )
}

function nameClauses(
  children: readonly (Clause | Block)[],
  parent: Clause | undefined,
  marked: MarkedStandard,
  ids: Ids,
  anchors: Map<string, string>,
): void {
  for (const child of children) {
    if (child.type !== 'clause') continue
    const own = child.id
    const isAnnex = marked.stated.get(child)?.role === 'annex'
    child.id = ids.marked(child, parent, isAnnex)
    if (own && !anchors.has(own)) anchors.set(own, child.id)
    nameClauses(child.children, child, marked, ids, anchors)
  }
}

function* wordsOf(children: readonly (Clause | Block)[]): Generator<string> {
  const pending: Node[] = [...children].reverse()
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.type === 'paragraph') {
      yield inlineText(node.children)
      continue
    }
    if (node.type === 'clause') yield node.title
    const below = childrenOf(node)
    for (let at = below.length - 1; at >= 0; at--) pending.push(below[at] as Node)
  }
}
