/** What a text uses and points at. */
export type Survey = {
  /** How many paragraphs have each style, by its id. */
  styleIds: ReadonlyMap<string, number>
  paragraphs: number
  /** The bookmarks that links and references point at. */
  targets: ReadonlySet<string>
  /** How the last section says that notes are numbered. */
  footnoteFormat: string | undefined
  endnoteFormat: string | undefined
}

const POINTER = /(?:REF|HYPERLINK\s{1,20}\\l)\s{1,20}(?:"|&quot;)?([^\s"\\&]+)/g

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
  for (const id of quotedBehind(markup, ':pStyle ')) styleIds.set(id, (styleIds.get(id) ?? 0) + 1)
  const codes = [...wordsBehind(markup, ':instrText'), ...quotedBehind(markup, ':instr=')].join('')
  const targets = new Set(quotedBehind(markup, ':anchor='))
  for (const [, name] of codes.matchAll(POINTER)) targets.add(name as string)
  const tail = markup.slice(-LONGEST_SECTION)
  return {
    styleIds,
    paragraphs: markup.split('</w:p>').length - 1,
    targets,
    footnoteFormat: FOOTNOTES.exec(tail)?.[1],
    endnoteFormat: ENDNOTES.exec(tail)?.[1],
  }
}

function* quotedBehind(markup: string, mark: string): Generator<string> {
  for (let at = markup.indexOf(mark); at >= 0; at = markup.indexOf(mark, at + mark.length)) {
    const start = markup.indexOf('"', at) + 1
    const end = markup.indexOf('"', start)
    if (start === 0 || end < 0) return
    yield markup.slice(start, end)
  }
}

/** The words of elements of a name; behind their closing tags stands nothing. */
function* wordsBehind(markup: string, mark: string): Generator<string> {
  for (let at = markup.indexOf(mark); at >= 0; at = markup.indexOf(mark, at + mark.length)) {
    const start = markup.indexOf('>', at) + 1
    const end = markup.indexOf('<', start)
    if (start === 0 || end < 0) return
    yield markup.slice(start, end)
  }
}
