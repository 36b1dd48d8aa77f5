import { displayWidth } from './display-width.js'
import type { Line } from './lines.js'

const ENDED = /[。．.！!？?；;：:…\u201d』」）)】》〉\u2015]$/
/** What a paragraph may begin with: a number, a letter or a mark of its own. */
const NUMBERED =
  /^(?:第[一二三四五六七八九十百千零〇\d]+[条章节编款项部分篇]|[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,3}(?:[.．]\d{1,3}){0,5}(?:[.．、）)]|\s|(?=[\u4e00-\u9fff]))|[a-zA-Z][)）.．]|——|[①-⑳●•·]|附\s*录|注\s*\d*\s*[：:]|示例\s*\d*\s*[：:])/

/** How an East Asian text breaks its paragraphs into lines. */
type Wrap = {
  /** Columns of a full line; undefined where each line is a paragraph. */
  width: number | undefined
  /** The indent of lines that go on. */
  base: number
  /** Whether a paragraph's first line is indented. */
  indented: boolean
}

/** Group the lines of an East Asian text by paragraph. */
export function joinHardWraps(lines: readonly Line[]): Line[][] {
  const wrap = wrapOf(lines)
  const paragraphs: Line[][] = []
  for (const [index, line] of lines.entries()) {
    const previous = lines[index - 1]
    if (previous && (wrap.width === undefined ? isCutByPage(previous, line) : goesOn(previous, line, wrap, wrap.width)))
      paragraphs.at(-1)?.push(line)
    else paragraphs.push([line])
  }
  return paragraphs
}

function wrapOf(lines: readonly Line[]): Wrap {
  const widths = lines.map((line) => displayWidth(line, true))
  const sorted = [...widths].sort((a, b) => a - b)
  const width = sorted[Math.floor((sorted.length - 1) * 0.97)] ?? 0
  const full = lines.filter((_, index) => (widths[index] as number) >= width - 6)
  const isOpen = (index: number) =>
    (widths[index] as number) >= width - 6 && !ENDED.test((lines[index] as Line).words.slice(-1))
  const open = lines.filter((_, index) => isOpen(index))
  const begun = lines.filter((line, index) => index > 0 && isOpen(index - 1) && NUMBERED.test(line.words.slice(0, 20)))
  const wrapped =
    width >= 30 &&
    width <= 130 &&
    full.length > 1 &&
    full.length >= lines.length * 0.25 &&
    open.length >= full.length * 0.5 &&
    begun.length <= open.length * 0.3
  // The lines behind full, open ones go on: their indent is that of running lines.
  const after = new Map<number, number>()
  for (const [index, line] of lines.entries()) {
    const previous = lines[index - 1]
    if (previous && (widths[index - 1] as number) >= width - 6 && !ENDED.test(previous.words.slice(-1)))
      after.set(line.indent, (after.get(line.indent) ?? 0) + 1)
  }
  const base = [...after].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0
  const indented =
    lines.filter((line) => line.indent >= base + 2 && line.indent <= base + 8).length >=
    Math.max(2, lines.length * 0.04)
  return { width: wrapped ? width : undefined, base, indented }
}

function goesOn(previous: Line, line: Line, wrap: Wrap, width: number): boolean {
  if (line.indent >= wrap.base + 2 || previous.indent > wrap.base + 8) return false
  if (displayWidth(previous, true) < width - 6) return false
  if (!ENDED.test(previous.words.slice(-1))) return true
  return wrap.indented && !NUMBERED.test(line.words.slice(0, 20))
}

/** A paragraph of one line that a page break cut: a long sentence without an end, and no new beginning. */
function isCutByPage(previous: Line, line: Line): boolean {
  if (line.indent > previous.indent || NUMBERED.test(line.words.slice(0, 20))) return false
  if (displayWidth(previous, true) < 80) return false
  const last = previous.words.slice(-1)
  if (/[，、,]/.test(last)) return true
  return !ENDED.test(last) && /[，。；]/.test(previous.words.slice(0, 2000))
}
