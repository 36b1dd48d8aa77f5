import type { ChecklistItem } from '@clausekit/model'

/** What standards call the column of it. */
const NAMES = new Set([
  'class',
  'conformance class',
  'conformance-class',
  'requirements class',
  'requirements-class',
  '符合性类',
  '要求类',
  '一致性类',
])

/** Labels of the OGC ModSpec: /req/core/root-op belongs to the class core. */
const MODSPEC_LABEL = /^(?:https?:\/\/[^\s]{1,300}?)?\/(?:req|rec|per)\/([^\s]{1,200})\/[^\s/]{1,200}$/

/**
 * The conformance class that an item belongs to: what a column of that name says, or what its label says.
 *
 * @see OGC 08-131r3, The Specification Model
 */
export function conformanceClassOf({
  attributes,
  label,
}: Pick<ChecklistItem, 'attributes' | 'label'>): string | undefined {
  const named = Object.entries(attributes ?? {}).find(([name]) => NAMES.has(name.trim().toLowerCase()))
  return named?.[1] ?? (label === undefined ? undefined : MODSPEC_LABEL.exec(label.trim())?.[1])
}
