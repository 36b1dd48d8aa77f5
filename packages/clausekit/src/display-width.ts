// First and last code points that a terminal shows two columns wide (Unicode Standard Annex 11: W and F), in blocks.
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
]

/** The columns that a terminal gives a text. */
export function displayWidth(text: string): number {
  let width = 0
  for (const character of text) width += characterWidth(character)
  return width
}

function characterWidth(character: string): number {
  const code = character.codePointAt(0) as number
  if (code < 0x300) return 1
  if (/^[\p{Mn}\p{Me}\p{Cf}]/u.test(character)) return 0
  return WIDE.some(([first, last]) => code >= first && code <= last) ? 2 : 1
}

/** As much of the text as fits, with … where something is left out. */
export function truncate(text: string, width: number): string {
  if (displayWidth(text) <= width) return text
  let used = 1
  let end = 0
  for (const character of text) {
    used += characterWidth(character)
    if (used > width) break
    end += character.length
  }
  return `${text.slice(0, end)}…`
}

/** A text filled up with spaces to a width. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)))
}

// Marks that must not begin a line hold on to what stands before them (GB/T 15834—2011, 5.1).
const PIECE =
  /\s+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]\p{M}*[、。，．；：！？）」』】》〉”’…—]*|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu

/**
 * Break a text into lines of at most `width` columns: at spaces, between Chinese characters, and within a word only where
 * it is longer than a line.
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  const finish = () => {
    if (line.trim() !== '') lines.push(line.trimEnd())
    line = ''
    used = 0
  }
  for (const [piece] of text.matchAll(PIECE)) {
    const blank = piece.trim() === ''
    if (blank && used === 0) continue
    const size = blank ? 1 : displayWidth(piece)
    if (used + size > width) finish()
    if (blank && used === 0) continue
    if (size <= width) {
      line += blank ? ' ' : piece
      used += size
      continue
    }
    for (const character of piece) {
      const columns = characterWidth(character)
      if (used + columns > width) finish()
      line += character
      used += columns
    }
  }
  finish()
  return lines.length > 0 ? lines : ['']
}
