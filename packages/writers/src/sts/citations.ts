import type { Inline, Node } from '@clausekit/model'
import type { Context } from './context.js'
import { type Content, element, wordsIn } from './element.js'
import { standardAttributes, standardContent } from './standard-references.js'

type Leaf<T extends Inline['type']> = Extract<Inline, { type: T }>

/** A pointer to another place of the standard; its words alone where that place is not in the tree. */
export function crossReferenceOf({ targetId, text }: Leaf<'crossReference'>, { ids }: Context): Content {
  const rid = ids.of(targetId)
  const target = ids.target(targetId)
  return rid && target ? element('xref', { ...referenceType(target), rid }, [text]) : text
}

/**
 * A pointer to another document: to its entry among the references, or what it is called where there is none.
 *
 * Where the text cites another edition than the entry names, it says which.
 */
export function citationOf({ referenceId, identifier, text }: Leaf<'citation'>, { ids, references }: Context): Content {
  const rid = ids.of(referenceId)
  const listed = references.get(referenceId ?? '')?.identifier
  const xref = rid && element('xref', { 'ref-type': 'bibr', rid }, [text])
  if (!identifier) return xref ?? text
  if (xref && listed?.canonical === identifier.canonical) return xref
  const attributes = standardAttributes(identifier, identifier.dated)
  return element('std', attributes, xref ? [xref] : standardContent(text, identifier.raw))
}

/** The mark of a footnote. */
export function footnoteMarkOf({ noteId, label }: Leaf<'footnoteReference'>, { ids }: Context): Content[] {
  const mark = wordsIn('sup', label)
  const rid = ids.of(noteId)
  return rid ? [element('xref', { 'ref-type': 'fn', rid }, mark)] : mark
}

function referenceType(target: Node): Record<string, string> {
  switch (target.type) {
    case 'clause':
      return { 'ref-type': target.role === 'annex' ? 'app' : 'sec' }
    case 'table':
      return { 'ref-type': 'table' }
    case 'figure':
      return { 'ref-type': 'fig' }
    case 'formula':
      return { 'ref-type': 'disp-formula' }
    case 'footnote':
      return { 'ref-type': 'fn' }
    case 'referenceItem':
      return { 'ref-type': 'bibr' }
    case 'listItem':
      return { 'ref-type': 'list' }
    case 'declaredProvision':
      return { 'ref-type': 'statement' }
    case 'termEntry':
    case 'definedTerm':
      return { 'ref-type': 'custom', 'custom-type': 'term' }
    default:
      return { 'ref-type': 'other' }
  }
}
