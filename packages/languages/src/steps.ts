import type { VerbalFormMatch } from './language.js'

/** Reads the words that open steps as the verbal form of an instruction. */
export function stepsOpener(pattern: RegExp): (sentence: string) => VerbalFormMatch | undefined {
  return (sentence) => {
    const match = pattern.exec(sentence)
    if (!match) return undefined
    const end = match.index + match[0].length
    return { kind: 'instruction', polarity: 'positive', confidence: 0.8, keyword: match[0], start: match.index, end }
  }
}
