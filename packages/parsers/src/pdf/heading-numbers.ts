import { openingOf } from './line-openings.js'

const NUMBER =
  /^(?:(\d{1,3}(?:\s?[.．]\s?\d{1,3}){0,7}|\d{1,3}(?:\.\d{1,3}){1,7}[A-Z]{1,2}(?=\s+\S))[.．]?(?=[\s\u3000]|[\u4e00-\u9fff（《]|$)|([A-Z](?:\s?[.．]\s?\d{1,3}){1,7})[.．]?(?=[\s\u3000]|[\u4e00-\u9fff]|$))/

/** The depth of the clause that a line opens by its number: 5.1.2 has depth 3, an annex depth 1. */
export function clauseDepth(text: string): number | undefined {
  if (openingOf(text) === 'annex') return 1
  return clauseNumber(text)?.split('.').length
}

/** The number that opens a line or the title of an entry, its parts joined by full stops. */
export function clauseNumber(text: string): string | undefined {
  const match = NUMBER.exec(text.trim())
  return (match?.[1] ?? match?.[2])?.replace(/\s/g, '').replaceAll('．', '.')
}

/** How many characters the number that opens a text takes, with the space before it. */
export function clauseNumberLength(text: string): number {
  const space = text.length - text.trimStart().length
  return space + (NUMBER.exec(text.slice(space))?.[0].length ?? 0)
}
