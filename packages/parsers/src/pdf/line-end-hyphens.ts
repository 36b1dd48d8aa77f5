import type { Item } from './layout/items.js'
import type { Line } from './layout/lines.js'

/** Whether the hyphen at the end of a line belongs to the word that goes on in the next: "well-" and "defined". */
export type KeepsHyphen = (before: string, after: string) => boolean

/** Shorter words stand alone and begin or end longer ones as well. */
const SHORTEST = 4

/**
 * Learn from the words within the lines of a document which hyphens at line ends are those of compounds: the word is written
 * with a hyphen elsewhere, or both its halves are words and it is nowhere written without one. Those of addresses stay.
 */
export function lineEndHyphens(items: readonly Item[]): KeepsHyphen {
  let known: Set<string> | undefined
  return (before, after) => {
    const token = `${/\S*$/.exec(before)?.[0]}${/^\S*/.exec(after)?.[0]}`
    if (/[/@_\d]|[.:](?=\p{Ll})/u.test(token)) return true
    known ??= wordsWithin(items)
    const words = known
    const [first, last] = [endOf(before), startOf(after)]
    if (words.has(`${first}-${last}`)) return true
    if (words.has(first + last)) return false
    const halves = [first.split('-').at(-1) as string, last.split('-')[0] as string]
    return first.includes('-') || halves.every((half) => half.length >= SHORTEST && words.has(half))
  }
}

function endOf(before: string): string {
  return (/[\p{L}-]*$/u.exec(before.replace(/-$/, ''))?.[0] ?? '').toLowerCase()
}

function startOf(after: string): string {
  return (/^[\p{L}-]*/u.exec(after)?.[0] ?? '').replace(/-+$/, '').toLowerCase()
}

/** The words that stand whole on a line. */
function wordsWithin(items: readonly Item[]): Set<string> {
  const words = new Set<string>()
  let isCut = false
  for (const item of items)
    for (const { text } of linesWithin(item)) {
      const found = text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []
      const goesOn = /-\s*$/.test(text)
      for (const word of found.slice(isCut ? 1 : 0, goesOn ? -1 : undefined)) words.add(word)
      isCut = goesOn
    }
  return words
}

function linesWithin(item: Item): readonly Line[] {
  if (item.kind === 'text') return [item.line]
  return item.kind === 'table' ? item.rows.flatMap((row) => row.flatMap(({ lines }) => lines)) : item.lines
}
