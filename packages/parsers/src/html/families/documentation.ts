import { languages } from '@clausekit/languages'
import { asBlocks } from '../../html-elements/as-blocks.js'
import {
  attribute,
  childElements,
  type Element,
  findElement,
  hasClass,
  lineOf,
  parentOf,
} from '../../html-elements/dom.js'
import { deeper, type Reader } from '../../html-elements/reader.js'
import { inlineText } from '../../inlines.js'
import type { FrontMatter, Heading, PageBlock } from '../../parser.js'
import { generatorOf, type HtmlDocument } from '../document.js'
import { mainElement } from '../main-content.js'
import type { Family } from './family.js'
import { readLinkedClause, readListOfClauses } from './linked-clauses.js'
import { siteName } from './site-name.js'
import { splitFormulas } from './tex-paragraphs.js'

/** Where the generators of documentation sites put the text of a page. */
const CONTENT: readonly ((element: Element) => boolean)[] = [
  (element) => attribute(element, 'itemprop') === 'articleBody',
  (element) => element.tagName === 'div' && hasClass(element, /^body$/) && attribute(element, 'role') === 'main',
  (element) =>
    hasClass(
      element,
      /^(?:theme-doc-markdown|theme-default-content|vp-doc|markdown-section|md-content__inner|bd-article|mw-parser-output|sl-markdown-content|doc-content-body)$/,
    ),
  (element) => element.tagName === 'article' && attribute(element, 'role') === 'main',
]

const GENERATORS =
  /\b(?:sphinx|docutils|gitbook|docusaurus|vuepress|vitepress|mkdocs|docsify|honkit|mdbook|hugo|jekyll|starlight|mediawiki)\b/i

const LEFT_OUT =
  /^(?:headerlink|hash-link|header-anchor|anchor-?link|mw-editsection|toctree-wrapper|rst-footer-buttons|related|viewcode-link|md-source-file|md-clipboard|md-feedback|theme-doc-footer|theme-edit-this-page|pagination-nav|page-edit|page-nav|page-meta|last-updated|edit-link|gitbook-link|catlinks|navbox|printfooter)$/

/** What readers say below a page, and the windows that they say it in. */
const COMMENTS =
  /^(?:(?:user-)?comments?(?:-.*)?|user-forum.*|user-remarks.*|dialog-wrap.*|disqus.*|giscus|gitalk.*|utterances.*|valine|vcomments|twikoo|waline)$/
const PARTS = new Set(['div', 'section', 'aside', 'ul', 'ol', 'form'])

/** Pages of documentation sites, one page a chapter: Sphinx and docutils, MkDocs, Docusaurus, VuePress, GitBook, docsify, wikis. */
export const documentation: Family = {
  name: 'documentation',
  recognise: (document) => contentOf(document) !== undefined || GENERATORS.test(generatorOf(document)),
  content: (document) => contentOf(document) ?? mainElement(document.body),
  leavesOut: (element) =>
    hasClass(element, LEFT_OUT) ||
    (PARTS.has(element.tagName) && (hasClass(element, COMMENTS) || COMMENTS.test(attribute(element, 'id') ?? ''))),
  readBlock: (element, reader) =>
    readAside(element, reader) ?? readLinkedClause(element, reader) ?? readListOfClauses(element, reader),
  frontMatter: (document): FrontMatter => siteName(document),
  finish: (blocks, document) => withCommentary(withoutDoubles(blocks.flatMap(splitFormulas)), document),
}

function contentOf({ body }: HtmlDocument): Element | undefined {
  for (const isContent of CONTENT) {
    const found = findElement(body, isContent)
    if (found) return found
  }
  return undefined
}

/** What can be folded away below a clause, named as a commentary, explains it. */
function readAside(element: Element, reader: Reader): PageBlock[] | undefined {
  if (element.tagName !== 'details') return undefined
  const [summary] = childElements(element)
  if (summary?.tagName !== 'summary' || !namesCommentary(lineOf(summary))) return undefined
  const inner = element.childNodes.filter((node) => node !== summary)
  const children = asBlocks(reader.readBlocks(inner, deeper(reader)))
  return [{ type: 'note', label: lineOf(summary), children, location: reader.place(element) }]
}

function namesCommentary(words: string): boolean {
  return (
    Object.values(languages).some((language) => language.meaningOfTitle(words)?.role === 'commentary') ||
    /^(?:条文解[释读]|解读|释义|专家点评|点评|评论|讨论|理解与适用|commentary|explanation|comments?|discussion|rationale)$/i.test(
      words,
    )
  )
}

/** Themes hide the heading that the generator makes, and the page repeats it; a commentary goes on with a clause under its number. */
function withoutDoubles(blocks: readonly PageBlock[]): PageBlock[] {
  const result: PageBlock[] = []
  let open: string | undefined
  for (const block of blocks) {
    const last = result.at(-1)
    if (block.type !== 'heading') result.push(block)
    else if (last?.type === 'heading' && last.children.length > 0 && wordsOf(block) === wordsOf(last)) {
      const anchors = [...(last.anchors ?? []), ...(block.anchors ?? [])]
      result[result.length - 1] = { ...last, ...(anchors.length > 0 ? { anchors } : {}) }
    } else if (block.children.length === 0 && block.number && block.number === open) {
      result.push({
        type: 'paragraph',
        children: [{ type: 'text', value: block.label ?? block.number }],
        location: block.location,
      })
    } else {
      open = block.number ?? undefined
      result.push(block)
    }
  }
  return result
}

function wordsOf({ children, number }: Heading): string {
  return `${number ?? ''}${inlineText(children)}`.replace(/\s+/g, '')
}

/** The table of contents of a site may name the part that a page belongs to: below "Commentary" each page only explains. */
function withCommentary(blocks: PageBlock[], { body }: HtmlDocument): PageBlock[] {
  const entry = findElement(body, (element) => element.tagName === 'li' && hasClass(element, /^current$/))
  const list = entry && parentOf(entry)
  const before = list && parentOf(list)?.childNodes.slice(0, parentOf(list)?.childNodes.indexOf(list))
  const caption = before?.findLast((node): node is Element => 'tagName' in node)
  if (!caption || !hasClass(caption, /^caption$/) || !namesCommentary(lineOf(caption))) return blocks
  return blocks.map((block) =>
    block.type === 'heading' ? { ...block, role: 'commentary', normativity: 'informative' } : block,
  )
}
