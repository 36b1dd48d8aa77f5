/**
 * Gives ids that were never given before.
 *
 * @param used Every id of the lock, those of provisions that are no more included.
 * @returns A function that takes the id that a provision has by its clause and place, and gives that id where it is free, else the
 * next number in the same clause. What it gave counts as used.
 */
export function freshIds(used: Iterable<string>): (natural: string) => string {
  const taken = new Set<string>()
  const highest = new Map<string, number>()
  const take = (id: string) => {
    taken.add(id)
    const { stem, number } = partsOf(id)
    highest.set(stem, Math.max(number, highest.get(stem) ?? 0))
    return id
  }
  for (const id of used) take(id)
  return (natural) => {
    if (!taken.has(natural)) return take(natural)
    const { stem } = partsOf(natural)
    let number = (highest.get(stem) ?? 0) + 1
    while (taken.has(`${stem}-${number}`)) number++
    return take(`${stem}-${number}`)
  }
}

/** An id without the number behind it; a number too long to count with belongs to the stem. */
function partsOf(id: string): { stem: string; number: number } {
  const match = /^(.*)-(\d{1,9})$/s.exec(id)
  return match ? { stem: match[1] as string, number: Number(match[2]) } : { stem: id, number: 0 }
}
