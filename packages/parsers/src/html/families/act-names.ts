import { inlineText } from '../../inlines.js'
import type { Heading, PageBlock } from '../../parser.js'

/** What a line names, as a level that no page has, until the lines are put together. */
export const LEVELS = { title: 10, division: 11, article: 12, annex: 13, act: 14 } as const

/** The number in the name of a part: Article 5, TITEL IV, 3. cikk, ANNEX II. */
const NUMBER = /(?:^|\s)(\d{1,4}[a-z]{0,4}|[IVXLCDM]{1,8}[a-z]?|[A-Z])[.º]?(?=\s|$)/

/** Numbers and titles that stand on lines of their own become one heading each, nested as an act nests its parts. */
export function arrangeNames(blocks: readonly PageBlock[]): PageBlock[] {
  const result: PageBlock[] = []
  const open: string[] = []
  let inAnnex = false
  let titled = false
  for (const block of joined(blocks)) {
    if (block.type !== 'heading') result.push(block)
    else if (block.level === LEVELS.act && !titled) {
      titled = true
      // What stands before the first part are the recitals, which explain.
      result.push({ ...block, level: 1, role: 'introduction', normativity: 'informative' })
    } else if (block.level === LEVELS.annex || block.level === LEVELS.act) {
      inAnnex = true
      open.length = 0
      result.push({ ...block, level: 1, role: 'annex' })
    } else if (block.level === LEVELS.division) {
      const kind = kindOf(block)
      const at = open.indexOf(kind)
      open.length = at < 0 ? open.length : at
      open.push(kind)
      result.push({ ...block, level: open.length + (inAnnex ? 1 : 0) })
    } else result.push(block.level > 9 ? { ...block, level: open.length + 1 + (inAnnex ? 1 : 0) } : block)
  }
  return result
}

function joined(blocks: readonly PageBlock[]): PageBlock[] {
  const result: PageBlock[] = []
  for (const block of blocks) {
    const last = result.at(-1)
    if (block.type !== 'heading' || block.level <= 9) result.push(block)
    else if (last?.type === 'heading' && goesOn(last, block)) result[result.length - 1] = withTitle(last, block)
    else result.push(named(block))
  }
  return result
}

/** CHAPITRE PREMIER, PART ONE: the first of a kind may be counted in words. */
function numberInWords(level: number, label: string): string | undefined {
  const words = label.split(' ')
  return (level === LEVELS.division || level === LEVELS.article) && words.length === 2 ? words[1] : undefined
}

/** The title of an act has some lines, and each some pieces. */
const MOST_PIECES = 100

/** A title goes with the number above it; the title of an act has many lines. */
function goesOn(last: Heading, line: Heading): boolean {
  if (last.level <= 9) return false
  if (last.children.length > MOST_PIECES) return false
  if (line.level === LEVELS.act) return last.level === LEVELS.act && last.number === null
  return line.level === LEVELS.title && last.level !== LEVELS.title && last.children.length === 0
}

/** A heading whose words are a name and a number: the words become its label. */
function named(heading: Heading): Heading {
  if (heading.level === LEVELS.title) return { ...heading, number: null }
  const label = inlineText(heading.children).replace(/\s+/g, ' ').trim()
  if (label.length > (heading.level === LEVELS.act ? 20 : 40)) return { ...heading, number: null }
  // An act with a single annex does not number it.
  const number =
    NUMBER.exec(label)?.[1] ?? (heading.level === LEVELS.annex ? label : numberInWords(heading.level, label))
  return number === undefined ? { ...heading, number: null } : { ...heading, number, label, children: [] }
}

function withTitle(last: Heading, line: Heading): Heading {
  const space = last.children.length > 0 ? [{ type: 'text' as const, value: ' ' }] : []
  const anchors = [...(last.anchors ?? []), ...(line.anchors ?? [])]
  return {
    ...last,
    children: [...last.children, ...space, ...line.children],
    ...(anchors.length > 0 ? { anchors } : {}),
    ...(last.location && 'start' in last.location && line.location && 'end' in line.location
      ? { location: { ...last.location, end: line.location.end } as Heading['location'] }
      : {}),
  }
}

function kindOf({ label, children }: Heading): string {
  return (label ?? inlineText(children)).replace(NUMBER, '').trim().toLowerCase()
}
