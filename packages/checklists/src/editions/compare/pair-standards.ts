import type { Checklist } from '@clausekit/model'

type Checked = Checklist['standards'][number]

/**
 * Which standard of the old checklist is which of the new one: only one on each side, or the same identifier without its year, or
 * the same title. A standard without a partner is compared with nothing.
 *
 * @returns For each standard id the group that it is compared in.
 */
export function pairStandards(
  before: readonly Checked[],
  after: readonly Checked[],
): { before: Map<string, string>; after: Map<string, string> } {
  const groups = { before: new Map<string, string>(), after: new Map<string, string>() }
  const isAlone = before.length === 1 && after.length === 1
  const keys: readonly ((standard: Checked) => string)[] = [
    () => (isAlone ? 'the only one' : ''),
    ({ identifier }) => identifier?.canonical ?? '',
    undated,
    ({ title }) => title,
  ]
  for (const keyOf of keys) {
    const open = new Map(after.flatMap((one) => (groups.after.has(one.id) ? [] : [[keyOf(one), one]])))
    for (const one of before) {
      const key = keyOf(one)
      const other = key === '' || groups.before.has(one.id) ? undefined : open.get(key)
      if (!other) continue
      groups.before.set(one.id, `pair ${one.id}`)
      groups.after.set(other.id, `pair ${one.id}`)
      open.delete(key)
    }
  }
  for (const { id } of before) if (!groups.before.has(id)) groups.before.set(id, `old ${id}`)
  for (const { id } of after) if (!groups.after.has(id)) groups.after.set(id, `new ${id}`)
  return groups
}

/** An identifier without the year or version behind it. */
function undated({ identifier }: Checked): string {
  return identifier?.canonical.replace(/[:—–-]\d{4}(?:-\d{2})?$/, '') ?? ''
}
