import type { Inline } from '@clausekit/model'
import type { Context } from './context.js'
import { escapeLine, escapeText } from './escape.js'
import { element } from './tags.js'

type Image = Extract<Inline, { type: 'image' }>

/** Pictures that lie in the address itself and hold nothing that runs or is fetched, as SVG can. */
const EMBEDDED = /^data:image\/(?:png|jpeg|gif|webp|avif);base64,[A-Za-z0-9+/]+={0,2}$/

/** A picture that the standard brings along; of any other its words and file name: the page fetches nothing. */
export function writeImage({ url, alternative = '' }: Image, { pageWords }: Context): string {
  if (EMBEDDED.test(url)) return `<img src="${url}" alt="${escapeLine(alternative)}">`
  const name = fileName(url)
  const words = [escapeText(alternative), name ? element('span', { class: 'file' }, escapeText(name)) : ''].filter(
    Boolean,
  )
  return element('span', { class: 'picture' }, words.join(' ') || escapeText(pageWords.picture))
}

function fileName(url: string): string {
  if (/^data:/i.test(url)) return ''
  return (
    url
      .replace(/[?#].*$/s, '')
      .split(/[\\/]/)
      .at(-1) ?? ''
  )
}
