import { type Element, findElement, lineOf } from '../html-elements/dom.js'
import type { FrontMatter } from '../parser.js'
import type { HtmlDocument } from './document.js'

/** Names of `meta` elements, by the names that front matter has. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  identifier: ['dcterms.identifier', 'dc.identifier', 'citation_technical_report_number'],
  date: [
    'dcterms.issued',
    'dcterms.date',
    'dc.date',
    'citation_publication_date',
    'article:published_time',
    'pubdate',
    'date',
  ],
  publisher: ['dcterms.publisher', 'dc.publisher', 'citation_publisher', 'contentsource'],
  authors: ['author', 'dcterms.creator', 'dc.creator', 'citation_author'],
  keywords: ['keywords'],
}

/** What the head of the page says of the text. */
export function frontMatterOf(document: HtmlDocument, content: Element): FrontMatter {
  const { meta } = document
  const title = titleOf(document, content)
  const said: Record<string, unknown> = {}
  if (title) said.title = title
  for (const [name, sources] of Object.entries(NAMES)) {
    const values = sources.map((source) => meta.get(source)).find((found) => found !== undefined)
    if (!values) continue
    if (name === 'authors') said[name] = [...values]
    else if (name === 'keywords') said[name] = values[0]?.split(/\s*[,;，；]\s*/).filter(Boolean)
    else if (name === 'date') {
      const date = /^\d{4}(?:[-/]\d{2}){0,2}/.exec(values[0] as string)?.[0].replaceAll('/', '-')
      if (date) said[name] = date
    } else said[name] = values[0]
  }
  return said
}

/** The first heading, where the title of the page adds only the name of the site to it. */
function titleOf({ title }: HtmlDocument, content: Element): string | undefined {
  const heading = findElement(content, ({ tagName }) => tagName === 'h1')
  const words = heading ? lineOf(heading).replace(/\s*[¶#§]$/, '') : ''
  // A file that GitHub shows is titled by its path.
  if (title && words && / · GitHub$/.test(title)) return words
  return title && words.length > 3 && title.toLowerCase().includes(words.toLowerCase()) ? words : title
}
