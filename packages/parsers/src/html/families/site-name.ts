import { findIdentifiers } from '@clausekit/identifiers'
import { attribute, type Element, findElement, hasClass, lineOf, wordsOf } from '../../html-elements/dom.js'
import type { FrontMatter } from '../../parser.js'
import type { HtmlDocument } from '../document.js'

/** What a site of one standard is called: its pages have titles of their own, and the name of the whole stands in each head. */
export function siteName({ body, title }: HtmlDocument): FrontMatter {
  const home = findElement(body, isHomeLink)
  // A long name is cut into lines; its parts belong together.
  const shown = home && joinLines(wordsOf(home).split('\n'))
  const behind = title?.split(/\s+(?:—|–|\||-)\s+/)
  const names = [shown, behind && behind.length > 1 ? behind.at(-1) : undefined]
  for (const name of names) {
    if (!name) continue
    const [found] = findIdentifiers(name)
    if (!found) continue
    const words = `${name.slice(0, found.start)} ${name.slice(found.end)}`.replace(/[\s:：|,，()（）-]+$/g, '').trim()
    return { title: words || name, identifier: name.slice(found.start, found.end) }
  }
  return behind && behind.length > 1 ? { title: behind.slice(0, -1).join(' – ') } : {}
}

function isHomeLink(element: Element): boolean {
  if (element.tagName !== 'a') return false
  return (
    hasClass(element, /^(?:icon-home|sidebar-brand|navbar-brand|navbar__brand)$/) &&
    attribute(element, 'href') !== undefined &&
    lineOf(element) !== ''
  )
}

function joinLines(lines: readonly string[]): string {
  let name = ''
  for (const line of lines.map((each) => each.replace(/\s+/g, ' ').trim())) {
    if (!line) continue
    const isGlued = /\p{Script=Han}$/u.test(name) && /^\p{Script=Han}/u.test(line)
    name += name === '' || isGlued ? line : ` ${line}`
  }
  return name
}
