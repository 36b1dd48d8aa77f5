/** Words that open a phrase before the subject: "In addition, the client", "To avoid loops, a server". */
const OPENS_ASIDE =
  /^(?:in|on|at|for|to|by|with|without|within|from|under|upon|after|before|during|until|once|when|whenever|where|while|if|unless|as|because|since|although|though|given|using|based|depending|except|however|otherwise|therefore|thus|hence|then|also|further(?:more)?|moreover|likewise|instead|here|\w+ly)\b/i
const CONJUNCTION = /^(?:(?:and|or|but|nor|so|yet|then|also|therefore|hence|thus|however|otherwise)\b,?\s*)+/i

/** The noun phrase before an English verbal form. Lists keep their commas; what opens the sentence before a comma does not belong to it. */
export function readSubject(words: string): string | undefined {
  // The colon of "IEC 61010-2:1998" or "12:30" parts no statements.
  let rest = (words.split(/[;:](?!\S)/).at(-1) ?? '').replace(/^[,\s]+/, '').replace(CONJUNCTION, '')
  for (let comma = rest.indexOf(','); comma >= 0 && OPENS_ASIDE.test(rest); comma = rest.indexOf(','))
    rest = rest
      .slice(comma + 1)
      .trim()
      .replace(CONJUNCTION, '')
  rest = afterStatement(rest).replace(/[,\s]+$/, '')
  if (rest === '' || /^(?:and|or|but|also|therefore|then)$/i.test(rest)) return ''
  return /^(?:it is|there|what|which|that|who)$/i.test(rest) ? undefined : rest
}

/** "The client waits, and the server": behind a lone comma with a conjunction something new begins; in a list there are more commas. */
function afterStatement(words: string): string {
  const commas = [...words.matchAll(/,\s+(?:(and|or|but|so|yet|while|whereas)\s+)?/g)]
  const last = commas.at(-1)
  if (!last?.[1]) return words
  const parts = commas.length === 1 || /^(?:but|so|yet|while|whereas)$/.test(last[1])
  return parts ? words.slice(last.index + last[0].length) : words
}
