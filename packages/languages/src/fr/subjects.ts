/** Words that open a phrase before the subject: "En cas d'incendie, la porte". */
const OPENS_ASIDE =
  /^(?:s['’]|lorsqu['’]|d['’]|(?:si|lorsque|quand|dès|tant|à|au|aux|en|dans|sur|sous|pour|par|avec|sans|selon|suivant|après|avant|pendant|lors|outre|afin|comme|puisque|bien|sauf|hormis|excepté|chaque fois|le cas échéant|de plus|par ailleurs|toutefois|cependant|néanmoins|ainsi|ensuite|enfin|également|éventuellement|généralement|normalement|préalablement|ultérieurement)(?!\p{L}))/iu
const CONJUNCTION = /^(?:(?:et|ou|mais|donc|or|puis|ainsi|toutefois|cependant|que)(?!\p{L}),?\s*)+/iu

/** The noun phrase before a French verbal form; what opens the sentence before a comma does not belong to it. */
export function readSubject(words: string): string | undefined {
  // The colon of "ISO 61010-2:1998" parts no statements.
  let rest = (words.split(/[;:](?!\S)/).at(-1) ?? '')
    .trim()
    .replace(/^[,\s]+/, '')
    .replace(CONJUNCTION, '')
  for (let comma = nextComma(rest); comma >= 0 && OPENS_ASIDE.test(rest); comma = nextComma(rest))
    rest = rest
      .slice(comma + 1)
      .trim()
      .replace(CONJUNCTION, '')
  rest = rest.replace(/[,\s]+$/, '')
  return /^(?:qu[ie]|ce qui|dont|lequel|laquelle|lesquel(?:le)?s|ce|y)$/i.test(rest) ? undefined : rest
}

/** A comma with a space behind it: "0,5" has none. */
function nextComma(words: string): number {
  return words.search(/,\s/)
}
