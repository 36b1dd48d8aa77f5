import type { Block, Clause } from '@clausekit/model'
import { anchorOf } from './anchors.js'
import type { Context } from './context.js'
import { writeHeading } from './heading.js'

type Above = { level: number; inAnnex: boolean }

/** Clauses and blocks in the order of the text; the level is that of headings of the clauses here. */
export function writeChildren(children: readonly (Clause | Block)[], context: Context, above: Above): string {
  const parts: string[] = []
  let run: Block[] = []
  const closeRun = () => {
    parts.push(context.blocks(run))
    run = []
  }
  for (const child of children) {
    if (child.type !== 'clause') {
      run.push(child)
      continue
    }
    closeRun()
    parts.push(writeClause(child, context, above))
  }
  closeRun()
  return parts.filter(Boolean).join('\n\n')
}

function writeClause(clause: Clause, context: Context, { level, inAnnex }: Above): string {
  const name = clauseName(clause, context, inAnnex)
  const below = { level: level + 1, inAnnex: inAnnex || clause.role === 'annex' }
  const heading = name ? writeHeading(level, name, context) : ''
  return [anchorOf(clause.id, context), heading, writeChildren(clause.children, context, below)]
    .filter(Boolean)
    .join('\n\n')
}

/** Number and title as printed; an annex also says whether it binds. */
function clauseName(clause: Clause, context: Context, inAnnex: boolean): string {
  const number = clause.label ?? clause.number ?? ''
  const status = context.words.normativity[clause.normativity]
  const printed = `${number} ${clause.title}`.toLowerCase().includes(status.replace(/[ ()（）]/g, '').toLowerCase())
  const said = clause.role === 'annex' && !inAnnex && number && !printed ? status : ''
  return [number + said, clause.title].filter(Boolean).join(' ')
}
