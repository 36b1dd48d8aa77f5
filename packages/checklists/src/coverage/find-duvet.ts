import { oneLine } from '../formats/one-line.js'
import type { Annotation, AnnotationType } from './annotation.js'
import { linesOf } from './comments.js'
import type { Locate } from './places-in.js'

/** Comment marks before = and #; duvet lets a project choose them. */
const MARKS = ['//', '--', ';;', ';', '%', '#', '*'] as const
/** What may stand before the mark of duvet itself, as in `# //= path`. */
const LEADER = /^(?:\/\*{1,2}|<!--|"""|'''|\/\/[/!]?|\*|#|--|;{1,3}|%)[ \t]{1,8}(?=\/\/[=#])/
/** The end of a block comment on the same line. */
const CLOSING = /[ \t]{0,8}(?:\*\/|-->)[ \t]{0,8}$/
const TYPES: ReadonlyMap<string, AnnotationType> = new Map([
  ['implementation', 'implementation'],
  ['citation', 'implementation'],
  ['spec', 'related'],
  ['test', 'test'],
  ['implication', 'implication'],
  ['exception', 'exception'],
  ['todo', 'todo'],
])
const PROPERTY = /^([a-z][a-z-]{0,30})=(.*)$/

/** A line of duvet: what it says, and where the words begin. */
type DuvetLine = { isContent: boolean; mark: string; words: string; offset: number; end: number }
type Draft = {
  source: string
  properties: Map<string, string>
  quote: string[]
  start: number
  end: number
  mark: string
}

/** The annotations of duvet: a line that names the text, lines of properties, and the quoted words. */
export function findDuvet(text: string, locate: Locate): Annotation[] {
  const found: Annotation[] = []
  let draft: Draft | undefined
  const close = () => {
    if (draft) found.push(annotationOf(draft, locate))
    draft = undefined
  }
  for (const { line, offset } of linesOf(text)) {
    const read = readLine(line, offset, draft?.mark)
    if (!read) {
      close()
      continue
    }
    const property = read.isContent ? null : PROPERTY.exec(read.words)
    if (!read.isContent && !property) {
      close()
      draft = {
        source: read.words,
        properties: new Map(),
        quote: [],
        start: read.offset,
        end: read.end,
        mark: read.mark,
      }
    } else if (draft) {
      if (property) draft.properties.set(property[1] as string, (property[2] as string).trim())
      else draft.quote.push(read.words)
      draft.end = read.end
    }
  }
  close()
  return found
}

function readLine(line: string, start: number, openMark: string | undefined): DuvetLine | undefined {
  let words = line.trimStart()
  words = words.slice(LEADER.exec(words)?.[0].length ?? 0)
  const offset = start + line.length - words.length
  const mark = MARKS.find((one) => words.startsWith(`${one}=`) || words.startsWith(`${one}#`))
  if (mark === undefined) return undefined
  const isContent = words[mark.length] === '#'
  const rest = words.slice(mark.length + 1)
  // Headings (##) and rulers (//====) are no annotations: a quote follows the line that names its text.
  if (isContent ? openMark !== mark : !/^[ \t]/.test(rest)) return undefined
  const said = rest.replace(CLOSING, '').trim()
  if (!isContent && !PROPERTY.test(said) && !isSource(said, mark)) return undefined
  return { isContent, mark, words: said, offset, end: start + line.trimEnd().length }
}

/** A path or an address. With other marks than that of duvet it needs a section, since `#= note` is a comment elsewhere. */
function isSource(words: string, mark: string): boolean {
  return words !== '' && !/\s/.test(words) && (mark === '//' || words.includes('#'))
}

function annotationOf({ source, properties, quote, start, end }: Draft, locate: Locate): Annotation {
  const hash = source.indexOf('#')
  const word = properties.get('type')?.toLowerCase()
  const type = word === undefined ? 'implementation' : (TYPES.get(word) ?? 'unknown')
  const reason = properties.get('reason')
  const words = oneLine(quote.join(' '))
  return {
    notation: 'duvet',
    type,
    ...(type === 'unknown' && word !== undefined && { word }),
    source: hash < 0 ? source : source.slice(0, hash),
    ...(hash >= 0 && { section: source.slice(hash + 1) }),
    ...(words && { quote: words }),
    ...(reason && { reason }),
    location: locate(start, end),
  }
}
