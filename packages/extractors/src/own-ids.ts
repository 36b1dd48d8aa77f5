/** Ids that standards print for single requirements: V1.1.1, 2.1.1, PROTO-3.1.2-1, REQ-12, AC-2. */
const ID =
  /^(?:[A-Z][A-Za-z]{0,11}(?:[-._/][A-Z0-9][A-Za-z0-9]{0,11}){0,6}\d|[A-Z][A-Za-z0-9]{0,11}(?:[-._/][A-Za-z]{1,12}){0,5}[-._/]\d|[A-Z]{0,4}\d{1,3})(?:[.\-_][A-Za-z]?\d{1,3}){0,6}[a-z]?$/
const DECIMAL = /^[A-Z]{0,2}\d{1,3}(?:\.\d{1,3}){2,6}$/

/** Hyphens of every kind as "-", without brackets, bold marks and a final stop. */
function folded(text: string): string {
  return text.replace(/[\u2010-\u2015\u2212]/g, '-').replace(/^[\s[(*«]+|[\s\])*».:：]+$/g, '')
}

/** The id that a table cell or the bold beginning of a line consists of. */
export function readOwnId(text: string): string | undefined {
  const words = folded(text)
  if (words.length > 60 || !/\d/.test(words) || /^\d{1,4}$/.test(words)) return undefined
  return ID.test(words) && (/[A-Za-z].*\d/.test(words) || words.includes('.')) ? words : undefined
}

/** The id that opens a line, in three figures or more, and the length of what it takes: "3.1.1.1 A documented policy". */
export function leadingId(text: string): { id: string; length: number } | undefined {
  const match =
    /^\s*[[(*«]?([A-Z]{0,2}\d{1,3}(?:\.\d{1,3}){2,6}|[A-Z][A-Z0-9]{0,9}(?:-[A-Z0-9]{1,10}){0,4}-\d{1,4}(?:\.\d{1,3}){0,5})[\])*».:：]*(?=\s|\p{Script=Han})\s*/u.exec(
      text.slice(0, 100),
    )
  const id = match?.[1]
  if (!match || !id || !(DECIMAL.test(id) || readOwnId(id))) return undefined
  return { id, length: match[0].length }
}

const MARKED =
  /«([^«»]{5,4000})»\s*\[?([A-Z][A-Z0-9\u2010-\u2015-]{1,24}[\u2010-\u2015-]\d{1,3}(?:[.\u2010-\u2015-]\d{1,3}){1,6})\]?/g

/** Statements that guillemets mark, with the id behind them, as some committees print them; spans of the words within. */
export function markedStatements(text: string): { id: string; start: number; end: number; whole: number }[] {
  if (!text.includes('«')) return []
  return [...text.matchAll(MARKED)].map((match) => ({
    id: folded(match[2] as string),
    start: match.index + 1,
    end: match.index + 1 + (match[1] as string).length,
    whole: match.index + match[0].length,
  }))
}

const BRACKETED = /\[([A-Z][A-Z0-9\u2010-\u2015-]{1,24}[\u2010-\u2015-]\d{1,3}(?:[.\u2010-\u2015-]\d{1,3}){1,6})\]/g

/** The ids in brackets that a sentence carries, each behind its statement: "… MUST be zero [PROTO-2.1-3]." */
export function bracketedIds(text: string): { id: string; start: number }[] {
  return text.includes('[')
    ? [...text.matchAll(BRACKETED)].map((match) => ({ id: folded(match[1] as string), start: match.index }))
    : []
}
