import type { Inline } from '@clausekit/model'
import { settled } from './markup.js'
import type { Finder } from './places.js'

const HAN = /[\p{Script=Han}，。；：、！？（）《》“”]/u

/** Add the lines of a text; the line end before each of them is a space, but not between Chinese characters. */
export function addLines(value: string, finder: Finder, inlines: Inline[]): void {
  let before = ''
  let isFirst = true
  for (const line of value.includes('\n') ? value.split('\n') : [value]) {
    const written = isFirst ? line : line.trimStart()
    const words = settled(written)
    const isGlued = isFirst || (HAN.test(before.trimEnd().slice(-1)) && HAN.test(words.slice(0, 1)))
    const shown = isGlued ? words : ` ${words}`
    if (shown !== '') {
      const found = line.trim() === '' ? undefined : finder.find(written)
      inlines.push({ type: 'text', value: shown, location: found ?? finder.whole })
    }
    before = line
    isFirst = false
  }
}

/** The lines of a text. */
export function linesOf(value: string, finder: Finder): Inline[] {
  const inlines: Inline[] = []
  addLines(value, finder, inlines)
  return inlines
}
