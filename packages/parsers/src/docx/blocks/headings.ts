import type { Inline } from '@clausekit/model'
import { readNumber } from '../../assemble/numbers.js'
import { inlineText } from '../../inlines.js'
import type { Heading, PageBlock } from '../../parser.js'
import { kindOfLabel, numberIn, withLabel } from './labels.js'
import type { Line } from './read-line.js'

/** Headings are levels 1 to 8: below them come those that are found in the words. */
const DEEPEST = 8
/** Clauses have six levels at most (ISO/IEC Directives Part 2, 22.3). */
const LOWEST_OF_CLAUSES = 7
/** Longer words of a clause that only a list numbers are no title. */
const LONGEST_IN_LIST = 80

/** The heading that a paragraph is by its style, with the words of a clause that has no title; undefined for other paragraphs. */
export function headingOf(line: Line, children: Inline[], isEmpty: boolean): PageBlock[] | undefined {
  const { meaning, label, location } = line
  const level = levelOf(line)
  if (level === undefined) return undefined
  const number = numberIn(label)
  // A label may be all that a line shows: 附录A, with the title on the next line.
  if (isEmpty && number === undefined && kindOfLabel(label) !== 'words') return []
  const words = inlineText(children)
  const isUntitled =
    meaning?.is === 'clause' ||
    isSentence(words, meaning !== undefined) ||
    (line.isNumberedByList && (/[.;:：]$/.test(words.trim()) || words.length > LONGEST_IN_LIST))
  if (isUntitled && number === undefined)
    return [{ type: 'paragraph', children: withLabel(label, children, location), location }]
  // A dot before a heading is an ornament.
  const shown = kindOfLabel(label) === 'marker' && !label?.isCounted ? undefined : label
  const stated = meaning?.is === 'element' && meaning.role ? { role: meaning.role } : {}
  const heading: Heading = {
    type: 'heading',
    level,
    ...stated,
    ...(number === undefined ? {} : { number }),
    children: number === undefined ? withLabel(shown, children, location) : isUntitled ? [] : children,
    anchors: [...line.anchors],
    location,
  }
  const annex = number === undefined ? readNumber(inlineText(heading.children)) : undefined
  // ETSI gives annexes the eighth level.
  if (annex?.kind === 'annex' && annex.rank === 0 && level >= LOWEST_OF_CLAUSES) heading.level = 1
  return isUntitled ? [heading, { type: 'paragraph', children, location }] : [heading]
}

function levelOf({ meaning, properties, label, isNumberedByList }: Line): number | undefined {
  const { outlineLevel } = properties
  if (isNumberedByList && label) return Math.min(label.level + 1, DEEPEST)
  switch (meaning?.is) {
    case 'heading':
      // A style that is based on a heading may say that it is text.
      return outlineLevel === 9 ? undefined : Math.min(meaning.level, DEEPEST)
    case 'clause':
      return Math.min(meaning.level, DEEPEST)
    case 'annex':
    case 'element':
      return 1
    case 'annexTitle':
      // Behind the label of its annex it stands below it; assemble puts the two together.
      return 2
    case undefined:
      return outlineLevel === undefined || outlineLevel > 8 ? undefined : Math.min(outlineLevel + 1, DEEPEST)
    default:
      return undefined
  }
}

/** Whether words are a sentence rather than a title. */
function isSentence(words: string, isNamed: boolean): boolean {
  const text = words.trim()
  if (/[。；]$/.test(text)) return true
  if (text.length > (isNamed ? 300 : 160)) return true
  return !isNamed && text.length > 60 && /[.;:：]$/.test(text)
}
