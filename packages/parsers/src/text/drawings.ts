import type { Code } from '@clausekit/model'
import type { Chunk } from './chunks.js'
import { isFull } from './joined-lines.js'
import { type Signs, signsOf } from './line-signs.js'
import { headOf, type Line, leftOf, locationOf, rightEdge } from './lines.js'
import { markerOf } from './markers.js'
import { explanationColumn } from './two-columns.js'

/** What a chunk is: written, drawn, or too little to tell by itself. */
export type Verdict = 'written' | 'drawn' | 'unsure'

const REFERENCE = /^\[[^\]\s][^\]]{0,60}\](?:\s|$)/
/** A place on the net, alone on its line. */
const ADDRESS = /^(?:<?(?:https?|ftp|mailto|urn):\S{1,400}|<?[\w.+-]{1,80}@[\w.-]{1,80}>?)$/i
const RULE = /^<?[A-Za-z][\w.-]*>?\s*(?:=\/?|::=|:=)(?:\s|$)/
/** The name stands in a column of its own, or something quoted follows. */
const PLAIN_RULE = /^<?[A-Za-z][\w.-]*>?(?:\s{2,}(?:=\/?|::=)\s|\s*(?:=\/?|::=)\s+[<"(*%[])/
const REMARK = /^(?:\/\*|\/\/|<!--|<\?xml)/
const START_LINE =
  /^(?:[A-Z]{3,20} \S+ [A-Z]{2,10}\/\d(?:\.\d)?|[A-Z]{3,20} \/\S{4,}|[A-Z]{2,10}\/\d(?:\.\d)? \d{3}\b|[CSA-Z]{1,3}\s?->\s?[CSA-Z]{1,3}:|[CS]:\s)/

/**
 * Judge whether lines are written or drawn.
 *
 * A drawing that became a paragraph would bring false requirements, a paragraph that became a drawing would lose true ones:
 * sentences (words, and the short words that bind them) are therefore weighed against line art, gaps, code marks and indent.
 *
 * @param deep Whether the lines are indented more than the text around.
 */
export function judge(chunk: Chunk, deep: boolean, width: number): Verdict {
  const first = chunk[0] as Line
  if (first.words.length > 400) return 'written'
  if (chunk.every((line) => ADDRESS.test(line.words))) return 'written'
  if (REMARK.test(headOf(first))) return 'drawn'
  const signs = signsOf(chunk)
  const sentences = signs.functionShare >= 0.2 && signs.wordShare >= 0.55
  const wrapped = isWrapped(chunk, width)
  if (signs.artShare >= 0.34 && !(sentences && (wrapped || signs.artShare < 0.5))) return 'drawn'
  if (isReference(chunk) && signs.artShare === 0) return 'written'
  if (isBraced(chunk) && !(sentences && wrapped)) return 'drawn'
  if (signs.codeShare >= 0.6 && chunk.length > 1 && !wrapped && !markerOf(first)) return 'drawn'
  if (isColumns(chunk, signs, wrapped)) return 'drawn'
  if (explanationColumn(chunk) !== undefined) return 'written'
  if (sentences) return signs.codeShare >= 0.4 && isRagged(chunk) ? 'drawn' : 'written'
  if (PLAIN_RULE.test(headOf(first)) && signs.functionShare < 0.4) return 'drawn'
  if ((START_LINE.test(headOf(first)) || RULE.test(headOf(first)) || isRuleBelow(chunk)) && signs.functionShare < 0.15)
    return 'drawn'
  if (isRagged(chunk)) return 'drawn'
  const marker = markerOf(first)
  if (marker && !drawnBehindMarker(chunk, signs)) return 'written'
  return judgeLabels(chunk, signs, deep, wrapped)
}

/** Lines that are no sentences: labels, names, code, rows. */
function judgeLabels(chunk: Chunk, signs: Signs, deep: boolean, wrapped: boolean): Verdict {
  const ends = /[.?!]["')\]]*$/.test((chunk.at(-1) as Line).words) && signs.wordShare >= 0.6
  if (signs.codeShare >= 0.5 && signs.functionShare < 0.15 && !(ends && wrapped))
    return deep || isPlainlyCode(chunk, signs) ? 'drawn' : 'unsure'
  if (signs.gapShare >= 0.5 && signs.functionShare < 0.15 && (chunk.length > 1 || deep)) return 'drawn'
  if (!deep) {
    const named = signs.wordShare >= 0.4 || ends || signs.functionShare >= 0.1
    return !named && isPlainlyCode(chunk, signs) ? 'drawn' : 'unsure'
  }
  if (ends || signs.functionShare >= 0.12) return 'written'
  if (signs.fieldShare >= 0.5 && signs.functionShare < 0.05 && !chunk.some((line) => /:\s{2}/.test(line.layout)))
    return 'drawn'
  return signs.codeShare > 0 || signs.wordShare < 0.5 ? 'drawn' : 'unsure'
}

function isPlainlyCode(chunk: Chunk, signs: Signs): boolean {
  if (signs.codeShare >= 0.6 && (chunk.length > 1 || signs.wordShare < 0.75)) return true
  return signs.wordShare < 0.35 && signs.codeShare > 0
}

/** Behind a bullet may stand a name or a fragment; behind a number of a drawing stands code. */
function drawnBehindMarker(chunk: Chunk, signs: Signs): boolean {
  if ((chunk[0] as Line).words.startsWith('-- ') && signs.codeShare >= 0.5) return true
  return (
    chunk.length > 1 &&
    signs.functionShare < 0.08 &&
    (signs.codeShare >= 0.5 || signs.gapShare >= 0.6) &&
    signs.artShare + signs.gapShare > 0.2
  )
}

/** A rule of a grammar whose name stands on a line of its own. */
function isRuleBelow(chunk: Chunk): boolean {
  return /^[\w-]+$/.test(headOf(chunk[0] as Line)) && /^(?:=|::=|:=)\s/.test(headOf(chunk[1] ?? (chunk[0] as Line)))
}

/** Whether a line opens or closes braces, as records and functions do. */
function isBraced(chunk: Chunk): boolean {
  return chunk.some((line) => /(?:^|\s)\{$|^\}\W{0,3}$/.test(line.words.slice(-80)))
}

/** Numbered lines of a program: what stands behind the numbers is indented as blocks are. */
function isRagged(chunk: Chunk): boolean {
  const indents = new Set(chunk.flatMap((line) => markerOf(line)?.rest.indent ?? []))
  return indents.size >= 3 && Math.max(...indents) - Math.min(...indents) >= 6
}

/** Whether short entries stand beside each other in columns: a table without lines. */
function isColumns(chunk: Chunk, signs: Signs, wrapped: boolean): boolean {
  if (chunk.length < 3 || signs.gapShare < 0.6 || wrapped || markerOf(chunk[0] as Line)) return false
  return (signs.functionShare < 0.25 || signs.gapShare >= 0.7) && explanationColumn(chunk) === undefined
}

/** Whether each line is as full as a paragraph's lines are. */
export function isWrapped(chunk: Chunk, width: number): boolean {
  if (chunk.length < 2) return false
  const full = chunk
    .slice(0, -1)
    .filter((line, index) => rightEdge(line) > width * 0.7 && isFull(line, chunk[index + 1] as Line, width - 4))
  const indents = new Set(chunk.slice(1).map((line) => line.indent))
  return indents.size === 1 && full.length >= (chunk.length - 1) * 0.6
}

function isReference(chunk: Chunk): boolean {
  const [first, second] = chunk
  if (!first || !REFERENCE.test(headOf(first))) return false
  return !second || second.indent > first.indent || REFERENCE.test(headOf(second))
}

/** Drawn lines as code: the form is kept, the common indent is not. */
export function codeOf(lines: readonly Line[]): Code {
  const indent = leftOf(lines)
  const rows = lines.flatMap((line, index) => {
    const blank: string[] = index > 0 ? Array(Math.min(line.gap, 3)).fill('') : []
    return [...blank, `${' '.repeat(line.indent - indent)}${line.layout}`]
  })
  return { type: 'code', value: rows.join('\n'), location: locationOf(lines[0] as Line, lines.at(-1)) }
}
