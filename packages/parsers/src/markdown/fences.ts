import { sourceLines } from './source-lines.js'

const FENCE = /^ {0,3}(`{3,}|~{3,})/
/** Raw HTML that may hold blank lines (CommonMark, HTML blocks 1 and 2), with what ends it. */
const RAW = /^ {0,3}<(?:(script|pre|style|textarea)(?=[\s>]|$)|!--)/i

/** Where lines are code or raw HTML, in which nothing is Markdown. */
export type Enclosure = { isFence: boolean; ends(line: string, whole: () => string): boolean }

/** The enclosure that a line opens and does not close itself. */
export function opensEnclosure(line: string, whole: () => string): Enclosure | undefined {
  const mark = FENCE.exec(line)?.[1]
  if (mark) return { isFence: true, ends: (other) => isFenceEnd(other, mark) }
  const raw = RAW.exec(line)
  if (!raw) return undefined
  const wanted = raw[1] ? `</${raw[1].toLowerCase()}>` : '-->'
  const holdsEnd = (text: string) => text.toLowerCase().includes(wanted)
  return holdsEnd(whole().slice(raw[0].length)) ? undefined : { isFence: false, ends: (_, all) => holdsEnd(all()) }
}

function isFenceEnd(line: string, fence: string): boolean {
  const trimmed = line.trim()
  return trimmed.startsWith(fence) && trimmed === (fence[0] as string).repeat(trimmed.length)
}

/** The line, starting at 1, of an enclosure that opens and that nothing closes. */
export function unclosedEnclosure(source: string, from: number, before: number): number | undefined {
  let open: { enclosure: Enclosure; line: number } | undefined
  for (const { start, end, line, words } of sourceLines(source, from, before)) {
    const whole = () => source.slice(start, end)
    if (open) {
      if (open.enclosure.ends(words, whole)) open = undefined
    } else {
      const enclosure = opensEnclosure(words, whole)
      if (enclosure) open = { enclosure, line }
    }
  }
  return open?.line
}
