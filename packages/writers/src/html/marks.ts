import { type Provision, type Standard, walk } from '@clausekit/model'
import type { ProvisionSpan, ProvisionSpans } from '../provision-spans.js'
import type { Context, Edges } from './context.js'
import { escapeText } from './escape.js'
import { element } from './tags.js'

/** Where each provision begins and ends: there stand its id and its badge. */
export function edgesOf(standard: Standard, spans: ProvisionSpans['spans']): Map<Provision, Edges> {
  const edges = new Map<Provision, Edges>()
  for (const { node } of walk(standard)) {
    if (node.type !== 'paragraph' && node.type !== 'definitionTerm' && node.type !== 'clause') continue
    for (const span of spans.get(node) ?? []) {
      edges.set(span.provision, { first: edges.get(span.provision)?.first ?? span, last: span })
    }
  }
  return edges
}

/**
 * Words of a provision. The kind stands behind them in words, so that it does not hang on the colour; a compound
 * provision has no badge of its own, since its parts have theirs.
 *
 * @param inLink Whether a link is around, in which the badge is none.
 */
export function writeMark(span: ProvisionSpan, content: string, context: Context, inLink: boolean): string {
  const { provision } = span
  const { kind, parentId, strength, polarity } = provision
  const edges = context.edges.get(provision)
  const isCompound = context.compounds.has(provision.id)
  const attributes = {
    class: `provision ${kind}${isCompound ? ' compound' : ''}`,
    id: edges?.first === span ? context.ids.of(provision) : undefined,
    'data-provision': provision.id,
    'data-kind': kind,
    'data-polarity': polarity === 'negative' ? polarity : undefined,
    'data-strength': strength,
    'data-part-of': parentId,
  }
  const badge = edges?.last === span && !isCompound ? writeBadge(provision, context, inLink) : ''
  return element('mark', attributes, content + badge)
}

function writeBadge(provision: Provision, { ids, pageWords }: Context, inLink: boolean): string {
  const label = provision.label ? element('b', {}, escapeText(provision.label)) : ''
  const words = [label, escapeText(pageWords.kind[provision.kind])].filter(Boolean).join(' ')
  return inLink
    ? element('span', { class: 'kind' }, words)
    : element('a', { class: 'kind', href: ids.linkTo(provision) }, words)
}
