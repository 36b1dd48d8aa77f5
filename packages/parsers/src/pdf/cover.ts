import { lettersOf } from './contents-list.js'
import { isTitleLine } from './cover-title.js'
import type { HeadingMark } from './headings.js'
import type { Item, TextItem } from './layout/items.js'
import { isDate } from './line-openings.js'

/** A page with more lines is no cover. */
const MOST_LINES = 60
/** What only the text behind a cover begins with. */
const BEGINNING = /^(?:1\s?[.．]\s?(?:1\b|\p{Script=Han})|一、|第\s*一\s*[章条]|[前引]\s*言$|目\s*[次录]$)/u
const IDENTIFIER = /[A-Z]{2,}(?:\s?[/∕]\s?[A-Z]+)?\s?\d/

/** The lines of the first page where they are a cover: few, and no clause begins among them. */
export function coverOf(items: readonly Item[], marks: ReadonlyMap<TextItem, HeadingMark>): TextItem[] {
  const first = firstPage(items)
  const cover = items.filter((item): item is TextItem => item.kind === 'text' && item.line.page === first)
  const opens = [...marks.values()].some((mark) => isNumbered(mark) && pageOf(mark) === first)
  return cover.length > MOST_LINES || opens || isRunningText(cover) ? [] : cover
}

/** Sentences, the first clause or a foreword: a notice or a guideline begins without a cover. */
function isRunningText(lines: readonly TextItem[]): boolean {
  const texts = lines.map(({ line }) => line.text.trim())
  return texts.some((text) => BEGINNING.test(text)) || texts.filter((text) => /[。；]$/.test(text)).length >= 2
}

/**
 * Of the lines of a cover only the largest are a heading, the title; none is on one that has the number of a Chinese standard,
 * where the order of the lines tells what each is. The title that stands above the first clause once more is no heading either.
 */
export function withoutCover(
  marks: ReadonlyMap<TextItem, HeadingMark>,
  items: readonly Item[],
): Map<TextItem, HeadingMark> {
  const cover = coverOf(items, marks)
  if (cover.length === 0) {
    const isTitle = (mark: HeadingMark) =>
      isChineseCover(mark.lines) && pageOf(mark) > firstPage(items) && standsAboveFirstClause(mark, marks, items)
    return new Map([...marks].filter(([, mark]) => !isTitle(mark)))
  }
  const words = cover.map(({ line }) => line.text).join('\n')
  const isChinese = isChineseCover(cover)
  const titles = lettersOf(words)
  const mayBeTitle = ({ line }: TextItem) => isChinese || isTitleLine(line.text.trim())
  const largest = Math.max(0, ...cover.filter(mayBeTitle).map(({ line }) => line.style.size))
  const first = (cover[0] as TextItem).line.page
  const kept = new Map(
    [...marks].filter(([item, mark]) => {
      if (pageOf(mark) === first)
        return !(isChinese && IDENTIFIER.test(words)) && mayBeTitle(item) && item.line.style.size === largest
      if (!isChinese) return true
      const own = lettersOf(mark.lines.map(({ line }) => line.text).join(''))
      return !(own.length > 5 && (titles.includes(own) || standsAboveFirstClause(mark, marks, items)))
    }),
  )
  const title = cover.filter(({ line }) => line.style.size === largest)
  // Without a number the cover does not tell its title by the order of its lines.
  if (isChinese && !IDENTIFIER.test(words) && title[0]) kept.set(title[0], { lines: title, level: 1 })
  return kept
}

/** The title once more, in other words than on the cover: right above clause 1, on its page. */
function standsAboveFirstClause(
  mark: HeadingMark,
  marks: ReadonlyMap<TextItem, HeadingMark>,
  items: readonly Item[],
): boolean {
  if (isNumbered(mark)) return false
  const next = items[items.indexOf(mark.lines.at(-1) as TextItem) + 1]
  const behind = next?.kind === 'text' ? marks.get(next) : undefined
  return (
    behind !== undefined &&
    pageOf(behind) === pageOf(mark) &&
    /^1(?![\d.．])/.test(next?.kind === 'text' ? next.line.text.trim() : '')
  )
}

export function isChineseCover(cover: readonly TextItem[]): boolean {
  return cover.some(({ line }) => /\p{Script=Han}/u.test(line.text))
}

function firstPage(items: readonly Item[]): number {
  const [first] = items
  return first?.kind === 'text' ? first.line.page : (first?.page ?? 1)
}

function pageOf({ lines }: HeadingMark): number {
  return (lines[0] as TextItem).line.page
}

/** "1 Scope" is a clause, "ICS 35.040" is none. */
function isNumbered({ lines }: HeadingMark): boolean {
  if (isDate((lines[0] as TextItem).line.text.trim())) return false
  return /^\d{1,2}(?:[.．]\d{1,2})*[.．]?\s*\p{L}/u.test((lines[0] as TextItem).line.text.trim())
}
