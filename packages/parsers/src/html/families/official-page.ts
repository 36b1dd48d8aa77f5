import { isoDate } from '../../assemble/metadata/dates.js'
import { attribute, type Element, elementsWithin, hasClass, lineOf, wordsOf } from '../../html-elements/dom.js'
import type { FrontMatter } from '../../parser.js'
import { countClasses, type HtmlDocument } from '../document.js'
import { mainElement } from '../main-content.js'
import { readCard, withoutCard } from './document-card.js'
import type { Family } from './family.js'
import { splitLines } from './split-lines.js'
import { textSizes } from './text-sizes.js'
import { joinTitleLines, readTitleLine } from './title-lines.js'

/** The names that the publishing systems of Chinese sites give to the element that holds a text. */
const CONTENT =
  /^(?:ucap-content|trs_editor|trs_ueditor|trs_preappend|trs_editor_view|pages_content|js_content|rich_media_content|vsb_content.*|wp_articlecontent|lemma-summary)$/
/** Names that other sites have too: they count where the page shows no headings. */
const USUAL =
  /^(?:zoom|view|article-?con(?:tent)?|article_con(?:tent)?|con-?text|news_?contents?|main-?txt|arti_content|zwnr|xl_con|contentbox|text-?con(?:tent)?|article-?body|detail-?con(?:tent)?|conzt|info-?con(?:tent)?|bt_content|gknb_content|artcon|content)$/

const WIDGETS =
  /^(?:share.*|bdshare.*|bdsharebuttonbox|social-?share|print(?:er|btn|-btn|_btn)?|dayin|font-?size.*|zihao|daxiao|pages-date|pages_print|zebian|zrbj|ewm|qrcode.*|erweima|related.*|xgwj|xgbd|xgjd|relevant.*|sxpian|shangxia|guanbi|dqwz|crumbs?|weizhi|bottom-?nav|comments|comment-(?:list|box|area)|rich_media_tool.*|reward.*|wx_follow.*)$/

/** Pages of Chinese governments, and other Chinese pages whose headings are only set large: official documents, laws, articles. */
export const officialPage: Family = {
  name: 'official-page',
  recognise: (document) => isChinese(document) && looksOfficial(document),
  content: contentOf,
  leavesOut: (element) => isNamed(element, WIDGETS) || hasClass(element, /^mso(?:toc\d?|tocheading)$/),
  readBlock: (element, reader) => (LINES.has(element.tagName) ? readTitleLine(element, reader) : undefined),
  frontMatter,
  finish: (blocks) => joinTitleLines(withoutCard(blocks).flatMap(splitLines)),
}

const LINES = new Set(['p', 'div', 'center', 'section'])

function isChinese({ body, meta }: HtmlDocument): boolean {
  if (['articletitle', 'columnname', 'siteidcode'].some((name) => meta.has(name))) return true
  const words = wordsOf(body)
  const han = words.match(/\p{Script=Han}/gu)?.length ?? 0
  return han > 30 && han * 3 > words.replace(/\s/g, '').length
}

/** Whether the page is made like an official one: by the names of its parts, or because nothing in it is marked as a heading. */
function looksOfficial(document: HtmlDocument): boolean {
  if (document.meta.has('articletitle')) return true
  if (countClasses(document, /^(?:mso)?(?:appendix)?heading-?\d$/) > 0) return false
  let headings = 0
  for (const element of elementsWithin(document.body)) {
    if (isNamed(element, CONTENT)) return true
    if (/^h[1-6]$/.test(element.tagName)) headings++
  }
  return headings < 2
}

function isNamed(element: Element, names: RegExp): boolean {
  return (
    element.attrs.length > 0 && (hasClass(element, names) || names.test(attribute(element, 'id')?.toLowerCase() ?? ''))
  )
}

/** The innermost of the named elements that hold most of the words. */
function contentOf({ body }: HtmlDocument): Element | undefined {
  const sizes = textSizes(body)
  for (const names of [CONTENT, USUAL]) {
    const named = [...elementsWithin(body)].filter((element) => isNamed(element, names))
    const sizeOf = (element: Element) => sizes.get(element) ?? 0
    const most = named.reduce((size, element) => Math.max(size, sizeOf(element)), 0)
    const best = named.filter((element) => sizeOf(element) * 10 >= most * 8).at(-1)
    if (best && most * 4 > sizeOf(body)) return best
  }
  return mainElement(body)
}

/**
 * What the card beside the text says, and the head of the page.
 *
 * The head tells the day and the author of the posting: without a card, the words of the text tell those of the document.
 */
function frontMatter({ body, meta, title }: HtmlDocument): FrontMatter {
  const said = (name: string) => meta.get(name)?.[0]
  const card: Record<string, unknown> = { ...readCard(body) }
  const heading = [...elementsWithin(body)].filter(({ tagName }) => tagName === 'h1')
  const [only] = heading.length === 1 ? heading.map(lineOf) : []
  const posted = card.posted ?? isoDate(said('pubdate') ?? '')
  return {
    ...card,
    title: card.title ?? said('articletitle') ?? (only || undefined) ?? withoutSite(title),
    date: card.date,
    publisher: card.publisher,
    authors: undefined,
    keywords: card.keywords,
    ...(posted ? { posted } : {}),
    ...(said('contentsource') ? { contentSource: said('contentsource') } : {}),
  }
}

/** The title of the page without the name of the site behind it. */
function withoutSite(title: string | undefined): string | undefined {
  return (
    title
      ?.replace(/\s*(?:[_|]|\s[-–—]\s)\s*[^_|]{1,40}$/, '')
      .replace(/_.*$/, '')
      .trim() || undefined
  )
}
