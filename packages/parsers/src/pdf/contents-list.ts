import { clauseNumber } from './heading-numbers.js'
import type { PageLayout, TextItem } from './layout/items.js'

/** A heading as the list of contents or the outline announces it. */
export type AnnouncedHeading = { title: string; level: number; page: number | undefined }

const TITLE =
  /^(?:(?:table\s+of\s+)?contents(?:\s+page)?|index\s+of\s+sections|inhalt(?:sverzeichnis)?|table\s+des\s+mati[eè]res|sommaire|目\s*次|目\s*录)\s*:?$/i
const LEADERS =
  /(?:\.{3,}|(?:[.·⋅∙]\s?){4,}|…{1,}|·{3,}|_{4,}|⋯{2,})[\s.…·]*(?:\d{1,4}|[ivxlcIVXLC]{1,8}|[Ⅰ-ⅻ]{1,4})?\s*$/
const PAGE = /\s+(?:\d{1,4}|[ivxlc]{1,8}|[IVXLC]{1,8}|[Ⅰ-ⅻ]{1,4})\s*$/

/** Letters and digits of words in lower case, for comparing titles. */
export function lettersOf(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

type Listed = { item: TextItem; page: number }

/** Leave out the lists of contents, tables and figures; their entries announce headings. */
export function takeContents(pages: readonly PageLayout[]): { pages: PageLayout[]; announced: AnnouncedHeading[] } {
  const listed = pages.flatMap(({ items, number }) =>
    items.flatMap((item): Listed[] => (item.kind === 'text' ? [{ item, page: number }] : [])),
  )
  const dropped = new Set<TextItem>()
  const entries: Listed[] = []
  const comesAgain = repeatedLines(listed)
  let index = 0
  while (index < listed.length) {
    const run = contentsAt(listed, index, comesAgain)
    if (!run) index++
    else {
      for (const each of run.lines) dropped.add(each.item)
      entries.push(...run.lines.slice(run.titled ? 1 : 0))
      index += run.lines.length
    }
  }
  return {
    pages: pages.map((page) => ({
      ...page,
      items: page.items.filter((item) => item.kind !== 'text' || !dropped.has(item)),
    })),
    announced: announcedBy(entries),
  }
}

/** Whether the words of a line that begins with a number stand on a later line once more. */
function repeatedLines(listed: readonly Listed[]): (index: number) => boolean {
  const last = new Map<string, number>()
  for (const [index, line] of listed.entries())
    if (clauseNumber(textOf(line)) !== undefined) last.set(lettersOf(textOf(line)), index)
  return (index) => index < listed.length && (last.get(lettersOf(textOf(listed[index] as Listed))) ?? -1) > index
}

/** Lines of a list that begins here: behind its title, or by its leaders alone. */
function contentsAt(
  listed: readonly Listed[],
  start: number,
  comesAgain: (index: number) => boolean,
): { lines: Listed[]; titled: boolean } | undefined {
  const titled = TITLE.test(textOf(listed[start] as Listed))
  const repeats = titled || repeatsFrom(start, comesAgain)
  if (!repeats && !LEADERS.test(textOf(listed[start] as Listed))) return undefined
  const lines: Listed[] = titled ? [listed[start] as Listed] : []
  let [entries, open] = [0, 0]
  for (let index = start + lines.length; index < listed.length; index++) {
    const text = textOf(listed[index] as Listed)
    const isEntry =
      LEADERS.test(text) || (titled && PAGE.test(text) && text.length < 160) || (repeats && comesAgain(index))
    if (isEntry) {
      lines.push(...listed.slice(index - open, index), listed[index] as Listed)
      open = 0
      entries++
    } else if (TITLE.test(text) && entries > 0) lines.push(listed[index] as Listed)
    // The first line of an entry that takes two has no page number.
    else if (++open > 2) break
  }
  return entries >= (titled ? 2 : 3) ? { lines, titled } : undefined
}

/** A list without title or page numbers: so many numbered lines in a row that stand in the text once more. */
function repeatsFrom(start: number, comesAgain: (index: number) => boolean): boolean {
  return [0, 1, 2, 3, 4].every((step) => comesAgain(start + step))
}

function textOf({ item }: Listed): string {
  return item.line.text.trim()
}

function announcedBy(entries: readonly Listed[]): AnnouncedHeading[] {
  const announced: AnnouncedHeading[] = []
  const indents = [...new Set(entries.map(({ item }) => Math.round(item.line.left / 6)))].sort((a, b) => a - b)
  let open = ''
  for (const entry of entries) {
    const text = textOf(entry)
    const words = `${open} ${text}`.trim()
    const isWhole = LEADERS.test(text) || PAGE.test(text) || (open === '' && clauseNumber(text) !== undefined)
    open = isWhole ? '' : words
    if (!isWhole) continue
    const title = words.replace(LEADERS, '').replace(PAGE, '').trim()
    const level = 1 + indents.indexOf(Math.round(entry.item.line.left / 6))
    if (title) announced.push({ title, level, page: undefined })
  }
  return announced
}
