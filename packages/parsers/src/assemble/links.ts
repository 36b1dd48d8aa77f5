import type { Block, Clause, Reference } from '@clausekit/model'
import { inlineText } from '../inlines.js'
import { rebuild } from './rebuild.js'

/** Resolve what points within the document: `#anchor` and cross references to nodes of the tree, `[RFC2119]` to references. */
export function resolveLinks(
  children: readonly (Clause | Block)[],
  anchors: ReadonlyMap<string, string>,
  references: readonly Reference[],
): (Clause | Block)[] {
  const byLabel = new Map(references.map((reference) => [reference.label, reference]))
  const byId = new Map(references.map((reference) => [reference.id, reference]))
  return rebuild(children, {
    inline: (node) => {
      switch (node.type) {
        case 'link': {
          const target = node.url.startsWith('#') ? targetOf(node.url.slice(1), anchors) : undefined
          if (!target) return node
          const text = inlineText(node.children)
          const reference = byId.get(target)
          return reference
            ? { type: 'citation', ...citing(reference), text, location: node.location }
            : { type: 'crossReference', targetId: target, text, location: node.location }
        }
        case 'crossReference':
        case 'footnoteReference':
          return renamed(node, anchors)
        case 'citation': {
          const named = node.referenceId === undefined ? undefined : byId.get(anchors.get(node.referenceId) ?? '')
          if (named) return { ...node, ...citing(named) }
          const label = /\[([^\]]{1,60})\]\s*$/.exec(node.text)?.[1]
          const reference = label ? byLabel.get(label) : undefined
          return reference ? { ...node, referenceId: reference.id } : node
        }
        default:
          return node
      }
    },
  })
}

function citing(reference: Reference) {
  return {
    referenceId: reference.id,
    ...(reference.identifier ? { identifier: reference.identifier } : {}),
  }
}

type Pointing = { targetId: string } | { noteId: string }

function renamed<T extends Pointing>(node: T, anchors: ReadonlyMap<string, string>): T {
  const key = 'targetId' in node ? 'targetId' : 'noteId'
  const final = anchors.get((node as Record<string, unknown>)[key] as string)
  return final === undefined ? node : { ...node, [key]: final }
}

function targetOf(name: string, anchors: ReadonlyMap<string, string>): string | undefined {
  return anchors.get(name) ?? anchors.get(decode(name))
}

function decode(anchor: string): string {
  try {
    return decodeURIComponent(anchor)
  } catch {
    return anchor
  }
}
