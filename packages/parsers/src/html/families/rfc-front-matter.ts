import {
  attribute,
  childElements,
  type Element,
  elementsWithin,
  findElement,
  hasClass,
  lineOf,
} from '../../html-elements/dom.js'
import type { FrontMatter } from '../../parser.js'
import type { HtmlDocument } from '../document.js'
import { headDate, printedDate } from './head-lists.js'

/** What the front page of an RFC or Internet-Draft says: its list of identifiers, or the table that older ones have. */
export function rfcFrontMatter(document: HtmlDocument): FrontMatter {
  const { body } = document
  const title = findElement(
    body,
    (element) => element.tagName === 'h1' && (attribute(element, 'id') ?? 'title') === 'title',
  )
  const list = findElement(body, (element) => attribute(element, 'id') === 'identifiers')
  const table = findElement(body, isHeaderTable)
  const lines = list ? listLines(list) : table ? tableLines(table) : new Map<string, string>()
  const said = (pattern: RegExp) => [...lines].find(([name]) => pattern.test(name))?.[1]
  const number =
    /\b(\d{1,5})\b/.exec(said(/^(?:RFC|Request for Comments)$/i) ?? '')?.[1] ??
    /^RFC (\d+)/.exec(document.title ?? '')?.[1]
  const draft = /\bdraft-[a-z0-9-]+/.exec(said(/^Internet-Draft$/i) ?? document.title ?? '')?.[0]
  const date =
    (list ? headDate(list) : undefined) ??
    printedDate([...lines.values(), ...(table ? [lineOf(table)] : [])]) ??
    document.meta.get('dcterms.issued')?.[0]
  const authors = authorsOf(document)
  return {
    ...(title ? { title: lineOf(title) } : {}),
    ...(number ? { series: 'RFC', number } : draft ? { docName: draft } : {}),
    ...(date ? { date } : {}),
    ...withName('status', said(/^(?:Category|Intended status)$/i)),
    ...withName('obsoletes', numbersIn(said(/^Obsoletes$/i))),
    ...withName('updates', numbersIn(said(/^Updates$/i))),
    ...withName('workgroup', said(/^(?:Workgroup|Working group)$/i)),
    ...withName('stream', said(/^Stream$/i)),
    ...(authors.length > 0 ? { authors } : {}),
  }
}

function withName(name: string, value: string | undefined): FrontMatter {
  return value ? { [name]: value } : {}
}

function listLines(list: Element): Map<string, string> {
  const lines = new Map<string, string>()
  let name = ''
  for (const part of childElements(list)) {
    if (part.tagName === 'dt') name = lineOf(part).replace(/:$/, '')
    else if (name && !lines.has(name)) lines.set(name, lineOf(part))
  }
  return lines
}

function isHeaderTable(element: Element): boolean {
  if (element.tagName !== 'table') return false
  return (
    attribute(element, 'id') === 'rfc.headerblock' ||
    hasClass(element, /^header$/) ||
    /Request for Comments:|Internet-Draft/i.test(lineOf(element).slice(0, 600))
  )
}

function tableLines(table: Element): Map<string, string> {
  const lines = new Map<string, string>()
  for (const cell of elementsWithin(table)) {
    const line = cell.tagName === 'td' ? /^([\p{L} -]{3,30}):\s*(.+)$/u.exec(lineOf(cell)) : null
    if (line) lines.set(line[1] as string, line[2] as string)
  }
  return lines
}

function numbersIn(words: string | undefined): string | undefined {
  return words?.match(/\d+/g)?.join(', ')
}

function authorsOf({ body, meta }: HtmlDocument): string[] {
  const named =
    meta.get('author') ?? meta.get('citation_author') ?? meta.get('dcterms.creator') ?? meta.get('dc.creator') ?? []
  if (named.length > 0) return [...named]
  const names: string[] = []
  for (const element of elementsWithin(body)) if (hasClass(element, /^author-name$/)) names.push(lineOf(element))
  return names
}
