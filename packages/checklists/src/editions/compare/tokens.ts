/**
 * Numbers with their decimals, signs that compare or count, characters of scripts that put no space between words, and words.
 * Other marks do not change the sense of a statement.
 */
const TOKEN =
  /\d+(?:[.,:/]\d+)*|[<>=≤≥≠≈±+\-%‰°]|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}\d])+/gu
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u
const NUMBER = /^\d/
const SIGN = /^[<>=≤≥≠≈±+\-%‰°]$/
/** Dashes and minus signs of every length and width. */
const DASH = /[\u2010-\u2015\u2212\uFE58\uFF0D]/g

/** Figures that would melt into the one before them: 10², 1½. */
const RAISED = /[\u00B2\u00B3\u00B9\u00BC-\u00BE\u2070-\u2079\u2080-\u2089\u2150-\u215F]/g

/** Units of which a capital makes another one: 5 mW and 5 MW. */
const UNIT = /^[mM](?:W|V|A|VA|Wh|Hz|Pa|J|N|Ω|g|s|l|L|m|B|b|bit)$/

/** The words of a statement that decide its sense, case and width left aside but for units. */
export function tokensOf(text: string): string[] {
  const plain = text.replace(RAISED, ' $&').normalize('NFKC').replace(DASH, '-')
  const tokens: string[] = []
  for (const match of plain.matchAll(TOKEN)) {
    const [token] = match
    if (token !== '-' || isMinus(plain, match.index))
      tokens.push(UNIT.test(token) && NUMBER.test(tokens.at(-1) ?? '') ? token : token.toLowerCase())
  }
  return tokens
}

/** A hyphen counts where it makes a number negative; elsewhere it joins words or begins an item. */
function isMinus(plain: string, index: number): boolean {
  return /\d/.test(plain[index + 1] ?? '') && !/[\p{L}\d]/u.test(plain[index - 1] ?? ' ')
}

export function isUnspaced(token: string): boolean {
  return UNSPACED.test(token)
}

/** A figure, or a sign that compares or measures. */
export function isMeasure(token: string): boolean {
  return NUMBER.test(token) || SIGN.test(token)
}
