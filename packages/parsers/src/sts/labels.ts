import { readNumber } from '../assemble/numbers.js'

/** A label that is longer is no number. */
const LONGEST = 200

export type ClauseLabel = { number: string | null; label?: string }

/** The number of a clause in its printed label: "4.1", "Annex A", "附录A", "Clause 5". */
export function readClauseLabel(printed: string): ClauseLabel {
  const words = printed.replace(/[\s\u3000]+/g, ' ').trim()
  if (words === '') return { number: null }
  if (words.length > LONGEST) return { number: words }
  const read = readNumber(words)
  if (read && read.length >= words.length) return { number: read.number, ...(read.label ? { label: read.label } : {}) }
  const last = words.split(' ').at(-1) as string
  const isNumber = /\d/.test(last) || /^\p{L}{1,2}$/u.test(last.replace(/[^\p{L}]/gu, ''))
  const number = (isNumber ? last : words).replace(/^[([（]+|[\])）.．,:：、]+$/gu, '') || words
  return { number, ...(number === words ? {} : { label: words }) }
}

/** What a label of a table, figure or formula says: the number without the word before it, and words behind it. */
export type CaptionLabel = { number?: string; rest: string }

export function readCaptionLabel(printed: string): CaptionLabel {
  const words = printed.replace(/[\s\u3000]+/g, ' ').trim()
  if (words.length > LONGEST) return { rest: words }
  const bare = words.replace(/^(?:\p{Script=Han}+|\p{L}{2,}\.?) ?(?=\P{L}|\p{Lu}(?:\P{L}|$))/u, '')
  const match = /^(\S*\d\S*?|\p{Lu})(?:\s*[.:：—–-]+)?(?: (.*))?$/u.exec(bare)
  if (!match) return { rest: words }
  return { number: match[1] as string, rest: match[2] ?? '' }
}
