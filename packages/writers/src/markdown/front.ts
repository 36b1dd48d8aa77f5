import type { Standard } from '@clausekit/model'
import { titlesOf } from '../titles.js'
import type { Context } from './context.js'
import { writeHeading } from './heading.js'
import { behindMarker } from './indent.js'
import { writeWords } from './paragraphs.js'

/** The title, and what the cover says, as a list; people and committees stand in the foreword. */
export function writeFront({ metadata }: Standard, context: Context): string {
  const { identifier } = metadata
  const [title, ...otherTitles] = titlesOf(metadata).map(({ text }) => text)
  const { metadata: names, colon } = context.words
  const adopted = metadata.adopts?.map((adoption) => `${adoption.identifier.canonical} (${adoption.degree})`)
  const lines: [string, string | undefined][] = [
    [names.identifier, identifier?.canonical],
    ...otherTitles.map((text): [string, string] => [names.title, text]),
    [names.edition, metadata.edition],
    [names.status, metadata.status],
    [names.published, metadata.published],
    [names.implemented, metadata.implemented],
    [names.replaces, metadata.replaces?.map(({ canonical }) => canonical).join(', ')],
    [names.adopts, adopted?.join(', ')],
    [names.publisher, metadata.publisher],
    [names.ics, metadata.ics?.join(', ')],
    [names.ccs, metadata.ccs?.join(', ')],
  ]
  const items = lines.flatMap(([name, value]) =>
    value ? [behindMarker('- ', writeWords(`${name}${colon}${value}`, context))] : [],
  )
  const heading = title || identifier?.canonical
  return [heading ? writeHeading(1, heading, context) : '', items.join('\n')].filter(Boolean).join('\n\n')
}
