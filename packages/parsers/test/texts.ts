import type { Location } from '@clausekit/model'

/** Every text node below a value, with its place. */
export function textsOf(value: unknown): { value: string; location: Location | undefined }[] {
  if (Array.isArray(value)) return value.flatMap(textsOf)
  if (value === null || typeof value !== 'object') return []
  const node = value as { type?: string; value?: string; location?: Location }
  const own = node.type === 'text' && node.value !== undefined ? [{ value: node.value, location: node.location }] : []
  return [...own, ...Object.values(value).flatMap(textsOf)]
}
