import { UnreadableChecklistError } from '../../format.js'
import { readEscapes } from '../spreadsheetml/escape-string.js'
import { readPart } from './read-part.js'

const MOST_CHARACTERS = 96 * 1024 * 1024

/** The words that cells refer to by number; runs of rich text are joined, reading aids for ideographs left out. */
export async function readStrings(bytes: Uint8Array, place: string): Promise<string[]> {
  const strings: string[] = []
  const words = wordsCollector()
  let total = 0
  await readPart(bytes, place, {
    open: words.open,
    text: words.text,
    close: (name) => {
      words.close(name)
      if (name !== 'si') return
      const found = words.take()
      total += found.length
      if (total > MOST_CHARACTERS)
        throw new UnreadableChecklistError('file-too-large', `${place}: it holds too much text.`)
      strings.push(found)
    },
  })
  return strings
}

/** Gathers the words of `t` elements outside of phonetic runs. */
export function wordsCollector() {
  let words = ''
  let isText = false
  let phonetic = 0
  return {
    open: (name: string) => {
      if (name === 'rPh') phonetic++
      if (name === 't') isText = phonetic === 0
    },
    text: (more: string) => {
      if (isText) words += more
    },
    close: (name: string) => {
      if (name === 'rPh') phonetic--
      if (name === 't') isText = false
    },
    take: () => {
      const found = readEscapes(words)
      words = ''
      return found
    },
  }
}
