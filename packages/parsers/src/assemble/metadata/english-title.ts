/** A title in English has so many words in small letters: what else stands on the cover in Latin letters has fewer. */
const FEWEST_WORDS = 2
const LONGEST = 240
const IDENTIFIER_BEHIND = /\s+[A-Z][A-Z/]*\s?\d[\d.]*(?:[—–-]\d{4})?$/

/** The title in English that a line of a Chinese cover is, without the identifier that may stand behind it. */
export function englishTitle(line: string): string | undefined {
  if (line.length > LONGEST || !/^[A-Z]/.test(line) || /\p{Script=Han}|[.;。；@]$|[@=<>]|\/\//u.test(line))
    return undefined
  const title = line.replace(IDENTIFIER_BEHIND, '')
  const words = title.split(/[\s,:;/()&—–，：；（）-]+/).filter(Boolean)
  const small = words.filter((word) => /^[A-Za-z]?[a-z]{3,}/.test(word))
  return words.length > FEWEST_WORDS && small.length >= FEWEST_WORDS && 2 * small.length >= words.length
    ? title
    : undefined
}
