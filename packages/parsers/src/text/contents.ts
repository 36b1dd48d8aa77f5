import { headOf, type Line } from './lines.js'
import { numberKey, parseSectionNumber } from './numbering.js'

/** An entry of the list of contents. */
export type ContentsEntry = {
  /** Equal for equal numbers; undefined for an entry without one. */
  number: string | undefined
  /** The title's letters and digits. */
  title: string
  /** Those of number and title. */
  letters: string
  line: Line
}

/** The list of contents: the lines that it takes, and its entries. */
export type Contents = {
  from: number
  to: number
  entries: ContentsEntry[]
  byNumber: ReadonlyMap<string, ContentsEntry[]>
  /** Entries without number. */
  byTitle: ReadonlyMap<string, ContentsEntry[]>
  /** Parts of the longest number. */
  depth: number
}

const TITLE =
  /^(?:table\s+of\s+contents|contents|index\s+of\s+sections|inhalt(?:sverzeichnis)?|table\s+des\s+mati[eè]res|sommaire|目\s*次|目\s*录)\s*:?$/i
const PAGE = /(?:\d{1,4}|[ivxlc]{1,6}|[\u2160-\u217f])$/i
const LONGEST = 200

/** Find the list of contents; a list with page numbers needs no title. */
export function findContents(lines: readonly Line[]): Contents | undefined {
  const counts = new Map<string, number>()
  for (const line of lines) if (line.words.length < LONGEST) increment(counts, lettersOf(line.words))
  for (const [index, line] of lines.entries()) {
    if (line.words.length < 60 && TITLE.test(line.words)) {
      const found = readContents(lines, index + 1, counts, true)
      if (found.entries.length >= 2) return { ...found, from: index }
    }
  }
  return untitledContents(lines, counts)
}

/** Letters and digits of words in lower case, for comparing titles. */
export function lettersOf(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

function untitledContents(lines: readonly Line[], counts: ReadonlyMap<string, number>): Contents | undefined {
  let run = 0
  let last = 0
  for (const [index, line] of lines.entries()) {
    const entry = line.words.length < LONGEST ? parseEntry(line) : undefined
    const page = entry?.leader && /^\d+$/.test(entry.page ?? '') ? Number(entry.page) : undefined
    run = page !== undefined && page >= last ? run + 1 : 0
    last = run > 0 ? (page as number) : 0
    if (run !== 4) continue
    const found = readContents(lines, index - 3, counts)
    // Rows of a table may end in rising numbers, too, but their words do not come again as titles.
    const again = found.entries.filter((each) => (counts.get(each.letters) ?? 0) > 0)
    if (again.length >= found.entries.length / 3) return found
  }
  return undefined
}

function readContents(
  lines: readonly Line[],
  from: number,
  counts: ReadonlyMap<string, number>,
  titled = false,
): Contents {
  const entries: ContentsEntry[] = []
  let paged = false
  let open: Line | undefined
  let index = from
  for (; index < lines.length; index++) {
    const line = lines[index] as Line
    if (line.words.length >= LONGEST) break
    const { title, page, leader } = parseEntry(line, paged || (titled && recursWithoutPage(line, counts)))
    if (page !== undefined || leader) {
      paged = true
      entries.push(entryOf(open, title, line))
      open = undefined
    } else if (repeatsFirst(entries, line)) break
    else if (paged) {
      const next = lines[index + 1]
      if (open || !next || parseEntry(next, true).page === undefined || line.words.length > 90) break
      open = line
    } else if (runsOn(entries.at(-1), line)) entries.push(joined(entries.pop() as ContentsEntry, line))
    else if (isEntry(line, entries, counts)) entries.push(entryOf(undefined, line.words, line))
    else break
  }
  return { from, to: index, entries, ...lookups(entries) }
}

function lookups(entries: readonly ContentsEntry[]): Pick<Contents, 'byNumber' | 'byTitle' | 'depth'> {
  const [byNumber, byTitle] = [new Map<string, ContentsEntry[]>(), new Map<string, ContentsEntry[]>()]
  let depth = 0
  for (const entry of entries) {
    const [map, key] = entry.number === undefined ? [byTitle, entry.title] : [byNumber, entry.number]
    const same = map.get(key)
    if (same) same.push(entry)
    else map.set(key, [entry])
    depth = Math.max(depth, entry.number?.split('.').length ?? 0)
  }
  return { byNumber, byTitle, depth }
}

function parseEntry(line: Line, loose = false): { title: string; page?: string | undefined; leader: boolean } {
  const layout = line.layout
  const page = PAGE.exec(layout)?.[0]
  const before = page ? layout.slice(0, -page.length) : layout
  let end = before.length
  while (end > 0 && /[\s._\u00b7\u2026\u2025\u22ef-]/.test(before[end - 1] as string)) end--
  const fill = before.slice(end)
  const leader = /[._\u00b7\u2026-]{3,}|(?:\. ){2,}|\u2026|\u22ef/.test(fill)
  const gap =
    /^\s{3,}$/.test(fill) || (line.words.includes('\t') && /^\s+$/.test(fill)) || (loose && /^[.\s]+$/.test(fill))
  if (page && (leader || gap) && end > 0) return { title: before.slice(0, end), page, leader }
  return { title: leader ? before.slice(0, end) : layout, leader: leader && end > 0 && !page }
}

function entryOf(open: Line | undefined, title: string, line: Line): ContentsEntry {
  const words = open ? `${open.words} ${title}` : title
  const number = parseSectionNumber(words)
  return {
    number: number && numberKey(number),
    title: lettersOf(number ? words.slice(number.titleStart) : words),
    letters: lettersOf(words),
    line: open ?? line,
  }
}

function joined(entry: ContentsEntry, line: Line): ContentsEntry {
  return { ...entry, title: entry.title + lettersOf(line.words) }
}

/** Whether a line's words without the number at their end come again. */
function recursWithoutPage(line: Line, counts: ReadonlyMap<string, number>): boolean {
  const { title, page } = parseEntry(line, true)
  return page !== undefined && (counts.get(lettersOf(title)) ?? 0) > 0
}

/** The first section after the list begins with the words of the list's first entry, or of an early one. */
function repeatsFirst(entries: readonly ContentsEntry[], line: Line): boolean {
  const number = parseSectionNumber(headOf(line))
  const title = lettersOf(number ? line.words.slice(number.titleStart) : line.words)
  return entries
    .slice(0, 3)
    .some(
      (entry) =>
        entry.number === (number && numberKey(number)) &&
        title !== '' &&
        (entry.title === title || entry.title.startsWith(title)),
    )
}

function runsOn(entry: ContentsEntry | undefined, line: Line): boolean {
  if (!entry || line.gap > 0) return false
  const number = parseSectionNumber(headOf(entry.line))
  const hang = entry.line.indent + Math.max(2, (number?.titleStart ?? 2) - 2)
  return line.indent >= hang && parseSectionNumber(headOf(line)) === undefined
}

function isEntry(line: Line, entries: readonly ContentsEntry[], counts: ReadonlyMap<string, number>): boolean {
  const first = entries[0]?.line
  if (first && line.indent < first.indent) return false
  const number = parseSectionNumber(headOf(line))
  if (number && line.indent > 0) return true
  if ((counts.get(lettersOf(line.words)) ?? 0) > 1) return true
  return (
    line.indent > 0 && line.gap === 0 && entries.length > 0 && line.words.length < 70 && !/[.:;,]$/.test(line.words)
  )
}

function increment(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
