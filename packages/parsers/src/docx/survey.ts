/** What a text uses and points at. */
export type Survey = {
  /** How many paragraphs have each style, by its id. */
  styleIds: ReadonlyMap<string, number>
  /** How many there are; few ask. */
  paragraphs(): number
  /** The bookmarks that links and references point at. */
  targets: ReadonlySet<string>
  /** How the last section says that notes are numbered. */
  footnoteFormat: string | undefined
  endnoteFormat: string | undefined
}

const POINTER = /(?:REF|HYPERLINK\s{1,20}\\l)\s{1,20}(?:"|&quot;)?([^\s"\\&]+)/g

// Bounded, so that broken markup costs no more than other.
const STYLE = /:pStyle [^"]{0,200}"[^"]{0,200}"/g
const CODE = /:instrText[^>]{0,200}>[^<]{1,2000}/g
const SIMPLE_CODE = /:instr="[^"]{0,2000}"/g
const ANCHOR = /:anchor="[^"]{0,2000}"/g

/** The properties of the last section end a text. */
const LONGEST_SECTION = 4000
const FOOTNOTES = /:footnotePr>(?:(?!:footnotePr>)[\s\S]){0,300}?:numFmt [^"]{0,20}"(\w+)"/
const ENDNOTES = /:endnotePr>(?:(?!:endnotePr>)[\s\S]){0,300}?:numFmt [^"]{0,20}"(\w+)"/

/**
 * Look through the markup of a text before it is read.
 *
 * The text itself is read piece by piece, so that it never stands in memory as a tree; what only helps to read it is searched
 * for in the markup.
 */
export function surveyOf(markup: string): Survey {
  const styleIds = new Map<string, number>()
  for (const id of quotedIn(markup, STYLE)) styleIds.set(id, (styleIds.get(id) ?? 0) + 1)
  const codes = [...wordsIn(markup, CODE), ...quotedIn(markup, SIMPLE_CODE)].join('')
  const targets = new Set(quotedIn(markup, ANCHOR))
  for (const [, name] of codes.matchAll(POINTER)) targets.add(name as string)
  const tail = markup.slice(-LONGEST_SECTION)
  return {
    styleIds,
    paragraphs: () => markup.split('</w:p>').length - 1,
    targets,
    footnoteFormat: FOOTNOTES.exec(tail)?.[1],
    endnoteFormat: ENDNOTES.exec(tail)?.[1],
  }
}

/** What the attributes that a pattern finds say: the quoted words at the end of each. */
function quotedIn(markup: string, pattern: RegExp): string[] {
  return (markup.match(pattern) ?? []).map((found) => found.slice(found.indexOf('"') + 1, -1))
}

/** The words at the end of all tags that a pattern finds. */
function wordsIn(markup: string, pattern: RegExp): string[] {
  return (markup.match(pattern) ?? []).map((found) => found.slice(found.indexOf('>') + 1))
}
