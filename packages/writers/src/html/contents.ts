import type { Clause, Standard } from '@clausekit/model'
import type { Context } from './context.js'
import { escapeText } from './escape.js'
import { PAGE } from './ids.js'
import { element } from './tags.js'

/** The nested contents: every clause that has a title, with its number. */
export function writeContents({ children }: Standard, context: Context): string {
  const list = writeLevel(children, context)
  if (list === '') return ''
  const name = escapeText(context.pageWords.contents)
  return element(
    'nav',
    { id: `${PAGE}contents`, 'aria-label': context.pageWords.contents },
    `\n<details open>\n<summary>${name}</summary>\n${list}\n</details>\n`,
  )
}

function writeLevel(children: Standard['children'], context: Context): string {
  const items = children
    .flatMap((child) => (child.type === 'clause' ? [writeEntry(child, context)] : []))
    .filter(Boolean)
  return items.length > 0 ? element('ol', { role: 'list' }, `\n${items.join('\n')}\n`) : ''
}

/** A clause with a number alone is named only where clauses with titles stand below it. */
function writeEntry(clause: Clause, context: Context): string {
  const below = writeLevel(clause.children, context)
  const number = clause.label ?? clause.number ?? ''
  if (clause.title === '' && (below === '' || number === '')) return below && `<li>${below}</li>`
  const id = context.ids.of(clause)
  const words = [
    number && element('span', { class: 'number' }, escapeText(number)),
    clause.title && element('span', {}, escapeText(clause.title)),
  ]
  const name = words.filter(Boolean).join(' ')
  const link = id === undefined ? name : element('a', { href: `#${encodeURI(id)}` }, name)
  return element('li', {}, link + below)
}
