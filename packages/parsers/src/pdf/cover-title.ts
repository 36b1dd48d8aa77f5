import { parseIdentifier } from '@clausekit/identifiers'
import type { TextItem } from './layout/items.js'
import { isDate } from './line-openings.js'

/** A page with more lines is no cover. */
const MOST_LINES = 90
const LONGEST = 300
/** Sizes of one title differ by no more points. */
const SAME_SIZE = 0.6
/** The title is larger than the text by so many points. */
const LARGER = 2
/** So much of the title that the file gives itself stands on its cover. */
const SHARE = 0.8

const VERSION = /^\(?v(?:ersion|\.)?\s*\d/i
/** "International Standard", "Committee Specification 02", "Working Draft": what kind of document it is. */
const KIND =
  /^(?:\p{L}+\s+){0,3}(?:standards?|norme|norm|recommendation|specification|report|guide|draft|document)(?:\s+(?:draft\s+)?\d{1,3})?$/iu
/** What programs write where nobody gave a title. */
const NO_TITLE = /^microsoft|\.(?:docx?|pdf|indd|odt)$|_/i

/**
 * The title on the cover of a standard that is not Chinese: the one that the file gives itself where the cover has its words,
 * else the largest lines that are no identifier, date, version, or kind of document.
 *
 * @param cover The lines of the first page, in reading order.
 * @param bodySize The size of the running text, in points.
 */
export function coverTitle(cover: readonly TextItem[], ownTitle: string, bodySize: number): string | undefined {
  const texts = cover.map(({ line }) => line.text.trim())
  if (cover.length > MOST_LINES || texts.some((text) => /\p{Script=Han}/u.test(text))) return undefined
  if (isOnCover(ownTitle, texts)) return ownTitle.replace(/\s+/g, ' ')
  const lines = cover.filter(({ line }) => line.style.size >= bodySize + LARGER && isTitleLine(line.text.trim()))
  const largest = lines.reduce((size, { line }) => Math.max(size, line.style.size), 0)
  const isLarge = ({ line }: TextItem) => line.style.size > largest - SAME_SIZE
  const first = lines.findIndex(isLarge)
  if (first < 0) return undefined
  const end = lines.findIndex((item, index) => index > first && !isLarge(item))
  const title = lines
    .slice(first, end < 0 ? undefined : end)
    .map(({ line }) => line.text.trim())
    .join(' ')
  return title.length <= LONGEST && isTitle(title) ? title : undefined
}

/** Words that begin with a capital, and no piece of a sentence or of a list. */
function isTitle(text: string): boolean {
  return (
    (text.match(/\p{L}{3,}/gu) ?? []).length >= (/\p{Ll}{3}/u.test(text) ? 2 : 3) &&
    /^[^\p{L}]{0,3}\p{Lu}/u.test(text) &&
    !/[•]|:$|\. \p{Lu}|^[^(]*\)/u.test(text)
  )
}

/** Whether a line of a cover may be of the title: it is no number of a document, no date, version or kind of document. */
export function isTitleLine(text: string): boolean {
  return /\p{L}/u.test(text) && !isDate(text) && !VERSION.test(text) && !KIND.test(text) && !isIdentifier(text)
}

/** "ETSI TS 103 645 V2.1.2 (2020-06)" has more figures than letters; whoever numbers it. */
function isIdentifier(text: string): boolean {
  const letters = (text.match(/\p{L}/gu) ?? []).length
  return letters < text.replace(/\s/g, '').length / 2 || parseIdentifier(text) !== undefined
}

function isOnCover(title: string, texts: readonly string[]): boolean {
  if (NO_TITLE.test(title) || title.length > LONGEST) return false
  const words = wordsOf(title)
  const printed = new Set(texts.flatMap(wordsOf))
  return (
    (title.match(/\p{L}{3,}/gu) ?? []).length >= 3 &&
    words.filter((word) => printed.has(word)).length >= SHARE * words.length
  )
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
