import type { Inline, Location } from '@clausekit/model'
import type { Line } from './layout/lines.js'
import { areSetApart, hasSpaceBetween, isEastAsian } from './layout/spacing.js'
import type { KeepsHyphen } from './line-end-hyphens.js'
import type { Word } from './page.js'

type Kind = 'text' | 'strong' | 'emphasis' | 'superscript' | 'subscript'
type Piece = { kind: Kind; text: string; page: number }

/** Finds the footnote that a raised mark on a page points at. */
export type FindNote = (page: number, mark: string) => { id: string; label: string } | undefined

export type InlineOptions = {
  /** Whether bold and italic type mean nothing, as in headings. */
  plain?: boolean
  findNote?: FindNote
  keepsHyphen?: KeepsHyphen
}

/** The words of lines that are one text, re-joined: hyphens at the ends of lines go, Chinese lines join without space. */
export function inlinesOf(
  lines: readonly Line[],
  location: Location,
  { plain = false, findNote, keepsHyphen }: InlineOptions = {},
): Inline[] {
  const pieces: Piece[] = []
  const setsApart = lines.some(isSetApart)
  let before: Word | undefined
  for (const line of lines) {
    for (const [index, word] of line.words.entries()) {
      const kind = plain && !isRaised(word, line) ? 'text' : kindOf(word, line)
      const last = pieces.at(-1)
      let text = word.text
      if (before && index === 0) {
        if (last && endsHyphenated(last.text, text)) {
          if (SUSPENDED.test(line.text)) text = ` ${text}`
          else if (!keepsHyphen?.(last.text, line.text.trimStart())) last.text = last.text.slice(0, -1)
        } else if (!joinsClosely(before, word, setsApart) || isBeside(before, word)) text = ` ${text}`
      } else if (before && hasSpaceBetween(before, word)) text = ` ${text}`
      if (last && last.kind === kind) last.text += text
      else push(pieces, { kind, text, page: line.page })
      before = word
    }
  }
  return pieces.filter(({ text }) => text !== '').map((piece) => toInline(piece, location, findNote))
}

/** The space between two pieces belongs to the plain one. */
function push(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1)
  if (piece.text.startsWith(' ') && piece.kind !== 'text') {
    if (last?.kind === 'text') last.text += ' '
    else pieces.push({ ...piece, kind: 'text', text: ' ' })
    pieces.push({ ...piece, text: piece.text.slice(1) })
  } else pieces.push(piece)
}

function toInline({ kind, text, page }: Piece, location: Location, findNote: FindNote | undefined): Inline {
  const note = kind === 'superscript' ? findNote?.(page, text) : undefined
  if (note) return { type: 'footnoteReference', noteId: note.id, label: note.label, location }
  const words: Inline = { type: 'text', value: text, location }
  return kind === 'text' ? words : { type: kind, children: [words], location }
}

/** Behind a hyphen that stands for the rest of a word: "Groß- und Kleinbuchstaben", "pre- and post-conditions". */
const SUSPENDED = /^\s*(?:und|oder|bzw|sowie|and|or|to|et|ou)\b/

/** "stan-" at the end of a line and "dard" at the beginning of the next are one word; "ISO-" and "9001" are not. */
function endsHyphenated(before: string, after: string): boolean {
  return /\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(after)
}

/** Whether Han characters and Latin letters stand apart in a line: then they do at its end too. */
function isSetApart({ words }: Line): boolean {
  return words.some((word, index) => {
    const before = words[index - 1]
    return before !== undefined && areSetApart(before, word) && hasSpaceBetween(before, word)
  })
}

function joinsClosely(before: Word, after: Word, setsApart: boolean): boolean {
  if (setsApart && areSetApart(before, after)) return false
  const [last, first] = [before.text.at(-1), after.text[0]]
  if (isEastAsian(last) || isEastAsian(first)) return true
  // A dash that stands alone belongs to neither word.
  if (before.spaced && before.text === '-') return false
  return last === '-' || last === '/'
}

function kindOf(word: Word, line: Line): Kind {
  if (isRaised(word, line)) return word.baseline < line.baseline ? 'superscript' : 'subscript'
  if (word.style.bold) return 'strong'
  return word.style.italic ? 'emphasis' : 'text'
}

function isRaised({ style, baseline }: Word, line: Line): boolean {
  return style.size < 0.85 * line.style.size && Math.abs(baseline - line.baseline) > 0.08 * line.style.size
}

/** Parts of one line may have been read one by one. */
function isBeside(before: Word, after: Word): boolean {
  return after.left > before.right && Math.abs(after.baseline - before.baseline) < 0.5 * after.style.size
}
