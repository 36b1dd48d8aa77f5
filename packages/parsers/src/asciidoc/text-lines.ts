import type { Inline } from '@clausekit/model'
import { settled } from './markup.js'
import type { Finder } from './places.js'

const HAN = /[\p{Script=Han}，。；：、！？（）《》“”]/u

/** The lines of a text; the line end before each of them is a space, but not between Chinese characters. */
export function textLines(value: string, finder: Finder): Inline[] {
  const lines = value.split('\n')
  return lines.flatMap((line, index) => {
    const previous = lines[index - 1]?.trimEnd() ?? ''
    const words = settled(line)
    const isGlued = index === 0 || (HAN.test(previous.slice(-1)) && HAN.test(words.trimStart().slice(0, 1)))
    const shown = (isGlued ? '' : ' ') + (index === 0 ? words : words.trimStart())
    if (shown === '') return []
    const found = line.trim() === '' ? undefined : finder.find(index === 0 ? line : line.trimStart())
    return [{ type: 'text' as const, value: shown, location: found ?? finder.whole }]
  })
}
