import type { VerbalForm, VerbalFormMatch } from './language.js'

/** Phrases of one force. A `*` within a phrase stands for up to two adverbs, as in "shall therefore not". */
export type PhraseGroup = VerbalForm & {
  phrases: readonly string[] /** Exact letter case: BCP 14 words in capitals. */
  capitals?: boolean
}

/** Finds phrases in the text of a language that puts spaces between words. */
export type PhraseFinder = (text: string) => VerbalFormMatch[]

/**
 * Make a finder for groups of phrases; where phrases overlap the longest wins.
 *
 * The pattern has no nested repetition, so that it runs in linear time.
 */
export function phraseFinder(groups: readonly PhraseGroup[]): PhraseFinder {
  const entries = groups
    .flatMap((group) => group.phrases.map((phrase) => ({ phrase, group })))
    .sort((a, b) => b.phrase.length - a.phrase.length)
  const sides = [true, false].map((capitals) =>
    compile(
      entries.filter(({ group }) => Boolean(group.capitals) === capitals),
      capitals,
    ),
  )
  return (text) =>
    sides
      .flatMap((find) => find(text))
      .sort((a, b) => a.start - b.start || b.end - a.end)
      .filter((match, index, all) => index === 0 || match.start >= (all[index - 1] as VerbalFormMatch).end)
}

type Entry = { phrase: string; group: PhraseGroup }
type Form = Omit<VerbalFormMatch, 'keyword' | 'start' | 'end'>

function compile(entries: readonly Entry[], capitals: boolean): PhraseFinder {
  if (entries.length === 0) return () => []
  const alternatives = entries.map(({ phrase }) => phrase.split(' ').map(wordPattern).join(''))
  const flags = capitals ? '' : 'i'
  const formOf = formsByWords(entries, alternatives, capitals)
  // A search for the first words alone is many times faster than one for the whole pattern.
  const firstWords = new Set(entries.map(({ phrase }) => literal(phrase.split(' ', 1)[0] as string)))
  const start = new RegExp([...firstWords].join('|'), `g${flags}`)
  const whole = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}_])`, `uy${flags}`)
  return (text) => {
    const matches: VerbalFormMatch[] = []
    start.lastIndex = 0
    for (let candidate = start.exec(text); candidate; candidate = start.exec(text)) {
      whole.lastIndex = candidate.index
      const match = whole.exec(text)
      start.lastIndex = match ? whole.lastIndex : candidate.index + 1
      if (match) {
        const keyword = match[0].replace(/\s+/g, ' ')
        matches.push({ ...formOf(keyword), keyword, start: match.index, end: whole.lastIndex })
      }
    }
    return matches
  }
}

/**
 * What the words of a match say: the first entry that they are.
 *
 * The pattern has no group for each phrase: an engine clears all of them at every place that it tries.
 */
function formsByWords(
  entries: readonly Entry[],
  alternatives: readonly string[],
  capitals: boolean,
): (words: string) => Form {
  const known = entries.map(({ group: { phrases: _, capitals: __, ...form } }, index) => ({
    pattern: new RegExp(`^(?:${alternatives[index]})$`, capitals ? 'u' : 'ui'),
    form: { confidence: 0.95, ...form },
  }))
  const firstOf = (words: string) => known.find(({ pattern }) => pattern.test(words))?.form as Form
  const byPhrase = new Map(entries.map(({ phrase }) => [phrase, firstOf(phrase)]))
  return (words) => byPhrase.get(capitals ? words : words.toLowerCase()) ?? firstOf(words)
}

function literal(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** A word with the white space before it; adverbs bring their own. */
function wordPattern(word: string, index: number): string {
  return word === '*'
    ? '(?:\\s+(?:\\p{L}{1,16}ly|also|then|therefore|however|thus)){0,2}'
    : (index > 0 ? '\\s+' : '') + literal(word)
}
