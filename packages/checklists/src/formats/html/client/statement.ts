import type { ChecklistItem } from '@clausekit/model'
import { element } from './element.js'

type Mark = { start: number; end: number; name: 'strong' | 'em' }

/** The words of an item: the condition and the verbal form stand out where they are found in them. */
export function statementNodes({ text, keyword, condition, tailored }: ChecklistItem): (Node | string)[] {
  const words = tailored ?? text
  const conditionMark = found(words, condition, 'em')
  const keywordMark = found(words, keyword, 'strong', conditionMark?.end)
  const marks = [conditionMark, keywordMark].filter((mark) => mark !== undefined)
  return marked(
    words,
    marks.sort((a, b) => a.start - b.start),
  )
}

/** Whether the words of an item hold its condition, so that it need not be said apart. */
export function saysCondition({ text, tailored, condition }: ChecklistItem): boolean {
  return condition !== undefined && (tailored ?? text).includes(condition)
}

/** A verbal form stands behind the condition; a form of Latin letters is a word of its own. */
function found(words: string, part: string | undefined, name: Mark['name'], behind = 0): Mark | undefined {
  if (!part) return undefined
  for (let start = words.indexOf(part, behind); start !== -1; start = words.indexOf(part, start + 1)) {
    const end = start + part.length
    if (!isLetter(part[0]) || (!isLetter(words[start - 1]) && !isLetter(words[end]))) return { start, end, name }
  }
  return behind > 0 ? found(words.slice(0, behind), part, name) : undefined
}

function isLetter(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{Script=Latin}\p{Script=Cyrillic}\d]/u.test(sign)
}

function marked(words: string, marks: readonly Mark[]): (Node | string)[] {
  const nodes: (Node | string)[] = []
  let at = 0
  for (const { start, end, name } of marks) {
    if (start < at) continue
    nodes.push(words.slice(at, start), element(name, {}, [words.slice(start, end)]))
    at = end
  }
  return [...nodes, words.slice(at)]
}
