import { ProvisionKind as Kind, type ProvisionKind, type Standard } from '@clausekit/model'
import type { Context } from './context.js'
import { escapeText } from './escape.js'
import { PAGE } from './ids.js'
import { element } from './tags.js'

/** The form that narrows the text to provisions; hidden until the script of the page shows it. */
export function writeFilter(standard: Standard, context: Context): string {
  const { pageWords, edges, compounds } = context
  const counts = new Map<ProvisionKind, number>()
  for (const { kind, id } of [...edges.keys()]) {
    if (!compounds.has(id)) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  if (counts.size === 0) return ''
  const kinds = Kind.options.filter((kind) => counts.has(kind))
  const boxes = kinds.map((kind) =>
    element(
      'label',
      { class: `choice ${kind}` },
      `<input type="checkbox" name="kind" value="${kind}"> ${escapeText(pageWords.kinds[kind])} ` +
        `<span class="figure">${counts.get(kind)}</span>`,
    ),
  )
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const fields = [
    element(
      'fieldset',
      {},
      `\n${element('legend', {}, escapeText(pageWords.showOnly))}\n${element('div', { class: 'choices' }, boxes.join('\n'))}\n`,
    ),
    element(
      'div',
      { class: 'fields' },
      [
        `<label>${escapeText(pageWords.withWords)} <input type="search" name="words" autocomplete="off"></label>`,
        writeClauses(standard, context),
        element('button', { type: 'reset' }, escapeText(pageWords.showAll)),
        element('output', { 'aria-live': 'polite' }, ''),
      ].join('\n'),
    ),
  ]
  const attributes = {
    id: `${PAGE}filter`,
    role: 'search',
    'aria-label': pageWords.provisions,
    'data-count': pageWords.count.replace('{all}', `${all}`),
    hidden: true as const,
  }
  return element('form', attributes, `\n${fields.join('\n')}\n`)
}

function writeClauses({ children }: Standard, { ids, pageWords }: Context): string {
  const options = children.flatMap((child) => {
    const id = child.type === 'clause' ? ids.of(child) : undefined
    if (child.type !== 'clause' || id === undefined) return []
    const name = [child.label ?? child.number, child.title].filter(Boolean).join(' ')
    return name ? [element('option', { value: id }, escapeText(name))] : []
  })
  if (options.length === 0) return ''
  const all = `<option value="">${escapeText(pageWords.allClauses)}</option>`
  return `<label>${escapeText(pageWords.clause)} <select name="clause">${[all, ...options].join('\n')}</select></label>`
}
