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

function compile(entries: readonly Entry[], capitals: boolean): PhraseFinder {
  if (entries.length === 0) return () => []
  const alternatives = entries.map(({ phrase }) => `(${phrase.split(' ').map(wordPattern).join('')})`)
  // Most places are told apart by their first letter, before anything else is looked at.
  const firsts = [...new Set(entries.map(({ phrase }) => phrase[0] as string))].join('')
  const pattern = new RegExp(
    `(?=[${firsts}])(?<![\\p{L}\\p{N}_])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}_])`,
    capitals ? 'gu' : 'giu',
  )
  return (text) => {
    const matches: VerbalFormMatch[] = []
    for (const match of text.matchAll(pattern)) {
      const which = match.slice(1).findIndex((group) => group !== undefined)
      const { phrases: _, capitals: __, ...form } = (entries[which] as Entry).group
      matches.push({
        ...form,
        confidence: form.confidence ?? 0.95,
        keyword: match[0].replace(/\s+/g, ' '),
        start: match.index,
        end: match.index + match[0].length,
      })
    }
    return matches
  }
}

/** A word with the white space before it; adverbs bring their own. */
function wordPattern(word: string, index: number): string {
  return word === '*'
    ? '(?:\\s+(?:\\p{L}{1,16}ly|also|then|therefore|however|thus)){0,2}'
    : (index > 0 ? '\\s+' : '') + word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
