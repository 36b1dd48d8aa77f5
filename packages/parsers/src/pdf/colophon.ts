import type { PageLayout } from './layout/items.js'

/** What the publisher of a Chinese standard prints on its last pages: address, price, book number. */
const IMPRINT = /出版社?\s*(?:出版)?\s*发行|版权专有|统一书号|书号\s*[:：]/
const LAST_PAGES = 3
const MOST_LINES = 45

/** Leave out the page with the imprint of the publisher; `page` is its number. */
export function withoutColophon(pages: readonly PageLayout[]): { pages: PageLayout[]; page?: number } {
  const last = pages.slice(-LAST_PAGES).find(({ items }) => {
    const words = items.map((item) => (item.kind === 'text' ? item.line.text : '')).join('\n')
    return items.length <= MOST_LINES && IMPRINT.test(words.replace(/ /g, ''))
  })
  return last && pages.length > LAST_PAGES
    ? { pages: pages.filter((page) => page !== last), page: last.number }
    : { pages: [...pages] }
}
