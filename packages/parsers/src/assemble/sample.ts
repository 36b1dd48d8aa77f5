/** Characters of the text that language and regime are found from. */
const LENGTH = 400_000

/** As many of the texts as language and regime are found from. */
export function sampleOf(texts: Iterable<string>): string {
  const parts: string[] = []
  let length = 0
  for (const text of texts) {
    if (length > LENGTH) break
    parts.push(text)
    length += text.length
  }
  return parts.join('\n')
}
