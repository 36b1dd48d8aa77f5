import { headOf, type Line } from './lines.js'

/** The lines of the text itself, and those that only belong to the printed page. */
export type Pages = { lines: Line[]; furniture: Line[] }

const IETF_FOOTER = /^\[\s*page\s+[\divxlc]{1,7}\s*\]|\[\s*page\s+[\divxlc]{1,7}\s*\]$/i
const IETF_HEADER = /^(?:RFC\s*#?\s*\d{1,5}|Internet[- ]Draft)\b.*\s(?:19|20)\d\d$/i
const PAGE_NUMBER =
  /^(?:[-\u2013\u2014\uff0d\u2015]{1,2}\s*(\d{1,4})\s*[-\u2013\u2014\uff0d\u2015]{1,2}|第\s*(\d{1,4})\s*页(?:[\s，,/]*共\s*\d{1,4}\s*页)?|(?:page|seite)\s+(\d{1,4})(?:\s*(?:of|von|\/)\s*\d{1,4})?|(\d{1,4})\s*\/\s*\d{1,4})$/i
/** A page number in the middle of a footer. */
const MIDDLE_NUMBER = /\s{3,}[-\u2013]\s?[\divxlc]{1,6}\s?[-\u2013]\s{3,}/i
/** What a running header of an IETF document holds besides the title: its number or its date. */
const IETF_HEADER_PART =
  /^RFC\s*#?\s*\d{1,5}$|\s{3,}RFC\s*#?\s*\d{1,5}$|^(?:\d{1,2} )?[A-Z][a-z]{2,8}\.? (?:19|20)\d\d$/
const MAX_RUN = 4

/**
 * Drop what is printed on every page: running headers, running footers and page numbers.
 *
 * The line after a dropped one has `page` set.
 */
export function dropFurniture(lines: readonly Line[]): Pages {
  const dropped = new Set<number>()
  const starts = pageStarts(lines, dropped)
  dropRunningHeaders(lines, starts, dropped)
  dropRunningFooters(lines, starts, dropped)
  const kept: Line[] = []
  const furniture: Line[] = []
  let page = false
  for (const [index, line] of lines.entries()) {
    if (dropped.has(index)) {
      furniture.push(line)
      page = true
    } else {
      kept.push(page ? { ...line, page } : line)
      page = false
    }
  }
  return { lines: kept, furniture }
}

/** The first line of each page but the first; page numbers go to `dropped`. */
function pageStarts(lines: readonly Line[], dropped: Set<number>): number[] {
  const starts = new Set<number>()
  const numbers: [number, number][] = []
  const middles = new Map<string, number[]>()
  for (const [index, line] of lines.entries()) {
    if (line.page && index > 0) starts.add(index)
    const head = headOf(line)
    if (head.length < line.words.length) continue
    if (IETF_FOOTER.test(head)) {
      dropped.add(index)
      starts.add(index + 1)
    } else if (MIDDLE_NUMBER.test(line.layout)) {
      const form = formOf({ ...line, words: line.layout.replace(MIDDLE_NUMBER, ' - ') })
      const same = middles.get(form)
      if (same) same.push(index)
      else middles.set(form, [index])
    } else {
      const number = PAGE_NUMBER.exec(head)
      const value = number?.slice(1).find(Boolean)
      if (value) numbers.push([index, Number(value)])
    }
  }
  for (const indexes of middles.values()) {
    for (const index of indexes.length > 1 ? indexes : []) {
      dropped.add(index)
      starts.add(index + 1)
    }
  }
  if (
    numbers.length > 1 &&
    numbers.every(([, value], index) => index === 0 || value > (numbers[index - 1]?.[1] ?? 0))
  ) {
    for (const [index] of numbers) {
      dropped.add(index)
      starts.add(index + 1)
    }
  }
  return [...starts].filter((start) => start < lines.length).sort((a, b) => a - b)
}

function dropRunningHeaders(lines: readonly Line[], starts: readonly number[], dropped: Set<number>): void {
  const runs = starts.map((start) => runFrom(lines, start))
  const forms = countForms(
    lines,
    runs.map((run) => run.slice(0, 1)),
  )
  const later = countForms(
    lines,
    runs.map((run) => run.slice(1)),
  )
  const least = Math.max(2, starts.length / 6)
  for (const run of runs) {
    const [first] = run
    if (first === undefined || dropped.has(first)) continue
    const next = lines[(run.at(-1) as number) + 1]
    const alone = run.length < MAX_RUN && (next === undefined || next.gap >= 2)
    const known =
      IETF_HEADER.test(headOf(lines[first] as Line)) ||
      (alone && run.some((index) => IETF_HEADER_PART.test(headOf(lines[index] as Line))))
    if ((forms.get(formOf(lines[first] as Line)) ?? 0) < least && !known) continue
    dropped.add(first)
    for (const index of run.slice(1)) {
      // A second header line names the chapter: it changes from chapter to chapter, but the gap below it stays.
      const recurs = (later.get(formOf(lines[index] as Line)) ?? 0) >= 2
      if (
        !(recurs && (lines[index] as Line).layout.length < 60) &&
        !(alone && (lines[index] as Line).layout.replace(/\s+/g, ' ').length < 50)
      )
        break
      dropped.add(index)
    }
  }
}

function dropRunningFooters(lines: readonly Line[], starts: readonly number[], dropped: Set<number>): void {
  const ends = starts
    .map((start) => start - 1)
    .filter((end) => end >= 0 && !dropped.has(end) && (lines[end] as Line).gap > 0)
  if (lines.length > 0 && starts.length > 0 && !dropped.has(lines.length - 1)) ends.push(lines.length - 1)
  const forms = countForms(
    lines,
    ends.map((end) => [end]),
  )
  for (const end of ends) {
    const line = lines[end] as Line
    const form = formOf(line)
    const isNumber = /^[#ivxlc\W]+$/.test(form) && form.includes('#')
    if ((forms.get(form) ?? 0) >= Math.max(isNumber ? 2 : 3, starts.length / 3)) dropped.add(end)
  }
}

function runFrom(lines: readonly Line[], start: number): number[] {
  const run = [start]
  while (run.length < MAX_RUN) {
    const next = (run.at(-1) as number) + 1
    if (next >= lines.length || (lines[next] as Line).gap > 0 || (lines[next] as Line).page) break
    run.push(next)
  }
  return run
}

function countForms(lines: readonly Line[], runs: readonly (readonly number[])[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const run of runs) {
    for (const index of run) {
      const line = lines[index] as Line
      if (line.words.length > 200) continue
      const form = formOf(line)
      counts.set(form, (counts.get(form) ?? 0) + 1)
    }
  }
  return counts
}

/** What stays the same on every page: the words without numbers and gaps. */
function formOf(line: Line): string {
  return headOf(line).toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ')
}
