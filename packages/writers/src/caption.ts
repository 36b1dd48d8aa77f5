import type { Words } from './words/words.js'

type Captioned = { number?: string | undefined; title?: string | undefined }

/** The number and title of a table or figure as printed; empty where it has neither. */
export function captionOf(kind: 'table' | 'figure', { number, title }: Captioned, words: Words): string {
  const word = words[kind]
  const named = number?.toLowerCase().startsWith(word.trim().toLowerCase())
  return [number && !named ? word + number : number, title].filter(Boolean).join(words.captionSeparator)
}
