import { type Element, elementsWithin, hasClass, lineOf } from '../../html-elements/dom.js'
import type { FrontMatter } from '../../parser.js'
import type { HtmlDocument } from '../document.js'
import { printedDate } from './head-lists.js'

/** A cover has fewer paragraphs. */
const MOST_PARAGRAPHS = 150

/** What the cover of an OASIS specification says: title, stage and date, then labels with what they name below them. */
export function oasisCover({ body }: HtmlDocument): FrontMatter {
  const lines: Element[] = []
  for (const element of elementsWithin(body)) {
    if (element.tagName === 'p') lines.push(element)
    if (lines.length === MOST_PARAGRAPHS) break
  }
  if (!lines.some((line) => hasClass(line, LABEL))) return {}
  const title = lines.find((line) => hasClass(line, /^(?:mso)?title$/))
  const subtitles = lines.filter((line) => hasClass(line, /^(?:mso)?subtitle$/)).map(lineOf)
  const stage = subtitles.find((line) => printedDate([line]) === undefined)
  const date = printedDate(subtitles)
  const said = (name: RegExp) => below(lines, name)
  const [committee] = said(/^technical committee\b/i)
  const names = said(/^editors?(?:\(s\))?\s*:/i).map((line) => line.replace(/\s*[,(].*$/, ''))
  return {
    ...(title ? { title: lineOf(title) } : {}),
    ...(stage ? { status: stage } : {}),
    ...(date ? { date } : {}),
    ...(committee ? { workgroup: committee } : {}),
    ...(names.length > 0 ? { authors: names } : {}),
    publisher: 'OASIS',
  }
}

const LABEL = /^titlepageinfo$/

/** The lines between a label and the next one. */
function below(lines: readonly Element[], name: RegExp): string[] {
  const at = lines.findIndex((line) => hasClass(line, LABEL) && name.test(lineOf(line)))
  if (at < 0) return []
  const behind = lines.slice(at + 1)
  const end = behind.findIndex((line) => !hasClass(line, /^(?:titlepageinfodescription|contributor)$/))
  return (end < 0 ? behind : behind.slice(0, end)).map(lineOf).filter(Boolean)
}
