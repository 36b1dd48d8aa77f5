import { coverageWordsFor } from '../words/coverage-words.js'
import type { GateResult } from './gate.js'
import type { CoverageWriteOptions } from './write-coverage.js'

/** What thresholds came to, one on a line. */
export function writeGate(results: readonly GateResult[], { language = 'en' }: CoverageWriteOptions = {}): string {
  const words = coverageWordsFor(language)
  const lines = results.map(({ met, scope, state, bound, percent, count, of }) => {
    const name = scope === 'all' ? words.all : words.obligations[scope]
    return words.gate(met, name, words.states[state], bound === 'at-least', percent, count, of)
  })
  return lines.map((line) => `${line}\n`).join('')
}
