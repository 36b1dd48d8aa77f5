import { languages } from '@clausekit/languages'
import type { Inline, TermEntryPointer } from '@clausekit/model'
import { inlineText } from '../../inlines.js'
import type { MarkedTerm } from '../../parser.js'
import { numberIn } from './labels.js'
import type { Line } from './read-line.js'

/** Puts the parts of terminological entries, which templates give styles of their own, together. */
export type Terms = {
  /** Take a line that belongs to an entry; undefined for any other. The pointer comes with the first line. */
  take(line: Line, children: readonly Inline[]): { pointer?: TermEntryPointer } | undefined
}

/** @param entries Where the entries of the document are collected. */
export function createTerms(entries: MarkedTerm[]): Terms {
  let open: MarkedTerm | undefined
  const start = ({ location }: Line, number: string | undefined): { pointer: TermEntryPointer } => {
    const id = `entry-${entries.length + 1}`
    const lists = { admitted: [], deprecated: [], equivalents: [], notes: [] }
    open = { id, ...(number ? { number } : {}), term: '', definition: '', ...lists, location }
    entries.push(open)
    return { pointer: { type: 'termEntry', termId: id, location } }
  }
  const takePart = (line: Line, part: string, words: string): { pointer?: TermEntryPointer } | undefined => {
    if (part === 'number') return start(line, numberIn(line.label) ?? words.replace(/\.$/, ''))
    if (words === '') return {}
    let started = {}
    if (part === 'term' && (open === undefined || (open.term !== '' && open.definition !== '')))
      started = start(line, numberIn(line.label))
    if (open === undefined) return undefined
    addPart(open, part, words)
    return started
  }
  return {
    take: (line, children) => {
      const { meaning } = line
      if (meaning?.is === 'term') return takePart(line, meaning.part, wordsOf(children))
      if (open === undefined) return undefined
      const words = wordsOf(children)
      const isNote = meaning?.is === 'note' || meaning?.is === 'example'
      if (isNote && open.definition !== '') {
        if (words !== '') open.notes.push(words)
        return {}
      }
      if (words !== '') open = undefined
      return undefined
    },
  }
}

function wordsOf(children: readonly Inline[]): string {
  return inlineText(children).replace(/\s+/g, ' ').trim()
}

function addPart(entry: MarkedTerm, part: string, words: string): void {
  switch (part) {
    case 'term':
      // Terms in a row are synonyms.
      if (entry.term === '') entry.term = words
      else entry.admitted.push(words)
      break
    case 'admitted':
      entry.admitted.push(words)
      break
    case 'deprecated':
      entry.deprecated.push(words.replace(/^DEPRECATED:\s*/i, ''))
      break
    case 'source':
      entry.source = words
      break
    default:
      addToDefinition(entry, words)
  }
}

/** Notes and the source often have the style of the definition that they stand below. */
function addToDefinition(entry: MarkedTerm, words: string): void {
  if (entry.definition === '') entry.definition = words
  else if (isNote(words)) entry.notes.push(words)
  else if (/^\[[^\]]{1,200}\]$/.test(words)) entry.source ??= words
  else entry.definition += `\n${words}`
}

function isNote(words: string): boolean {
  return Object.values(languages).some((language) => {
    const type = language.labelledBlock(words)?.type
    return type === 'note' || type === 'example'
  })
}
