let last: { sample: string; words: readonly string[] } = { sample: '', words: [] }

/** The words of a sample in small letters. Languages ask for those of the same sample one behind the other: the last ones are kept. */
export function wordsOfSample(sample: string): readonly string[] {
  if (last.sample !== sample) last = { sample, words: sample.toLowerCase().match(/\p{L}+/gu) ?? [] }
  return last.words
}

/** From 0 to 1, how surely a sample is in the language that has the common words: a fifth of all words in a text that is. */
export function shareOfCommon(sample: string, common: ReadonlySet<string>): number {
  const words = wordsOfSample(sample)
  let count = 0
  for (const word of words) if (common.has(word)) count++
  return words.length === 0 ? 0 : Math.min(1, (5 * count) / words.length)
}
