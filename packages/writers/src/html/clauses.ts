import type { Block, Clause } from '@clausekit/model'
import type { Context } from './context.js'
import { escapeText } from './escape.js'
import { PAGE } from './ids.js'
import { writeTitle } from './inlines.js'
import { element } from './tags.js'

/** HTML has six levels of headings. */
const DEEPEST = 6

type Above = { level: number; inAnnex: boolean; isInformative: boolean }

/** The text; what the cover says before the first clause stands apart. */
export function writeText(children: readonly (Clause | Block)[], context: Context): string {
  const first = children.findIndex(({ type }) => type === 'clause')
  const cover = first > 0 ? writeChildren(children.slice(0, first), context) : ''
  const text = writeChildren(children.slice(Math.max(0, first)), context)
  return [cover && element('div', { class: 'cover' }, `\n${cover}\n`), text].filter(Boolean).join('\n')
}

/** Clauses and blocks in the order of the text. */
function writeChildren(
  children: readonly (Clause | Block)[],
  context: Context,
  above: Above = { level: 1, inAnnex: false, isInformative: false },
): string {
  const parts: string[] = []
  let run: Block[] = []
  for (const child of children) {
    if (child.type !== 'clause') {
      run.push(child)
      continue
    }
    parts.push(context.blocks(run), writeClause(child, context, above))
    run = []
  }
  parts.push(context.blocks(run))
  return parts.filter(Boolean).join('\n')
}

function writeClause(clause: Clause, context: Context, { level, inAnnex, isInformative }: Above): string {
  const id = context.ids.of(clause)
  const informative = clause.normativity === 'informative'
  const name = clauseName(clause, context, { inAnnex, isInformative })
  const heading = name && writeHeading(level + 1, name, id)
  const below = {
    level: level + 1,
    inAnnex: inAnnex || clause.role === 'annex',
    isInformative: isInformative || informative,
  }
  const attributes = {
    class: [clause.role, informative && 'informative', clause.title === '' && 'untitled'].filter(Boolean).join(' '),
    id,
    'aria-labelledby': heading && id !== undefined ? headingId(id) : undefined,
  }
  const parts = [heading, writeChildren(clause.children, context, below)].filter(Boolean)
  return element(heading ? 'section' : 'div', attributes, `\n${parts.join('\n')}\n`)
}

/** A heading that leads to its own place, so that its address can be taken from it. */
function writeHeading(level: number, name: string, id: string | undefined): string {
  const link = id === undefined ? name : element('a', { class: 'self', href: `#${encodeURI(id)}` }, name)
  const attributes = { id: id === undefined ? undefined : headingId(id) }
  if (level <= DEEPEST) return element(`h${level}`, attributes, link)
  return element('div', { ...attributes, class: 'heading', role: 'heading', 'aria-level': level }, link)
}

function headingId(id: string): string {
  return `${PAGE}heading-${id}`
}

/** Number, whether the clause binds where its words do not say so, and title. */
function clauseName(clause: Clause, context: Context, around: Omit<Above, 'level'>): string {
  const { words, pageWords } = context
  const number = clause.label ?? clause.number ?? ''
  const annex = clause.role === 'annex' && !around.inAnnex
  const status = words.normativity[clause.normativity].trim()
  const printed = `${number} ${clause.title}`.toLowerCase().includes(status.replace(/[()（）]/g, '').toLowerCase())
  const isNamed = number !== '' || clause.title !== ''
  const informs = clause.normativity === 'informative' && !around.isInformative && !printed && isNamed
  return [
    number && element('span', { class: 'number' }, escapeText(number)),
    annex && number && !printed && element('span', { class: 'status' }, escapeText(status)),
    clause.title && element('span', { class: 'title' }, writeTitle(clause, context)),
    informs && !(annex && number) && element('span', { class: 'badge' }, escapeText(pageWords.informative)),
  ]
    .filter(Boolean)
    .join(' ')
}
