import { plainText, type Standard } from '@clausekit/model'
import type { XmlElement, XmlNode } from '../src/xml/index.js'

/** What the words of an element are, where they are not all that stand in it: `''` for what is not printed, `undefined` for all. */
export type PrintedWords = (element: XmlElement, parent: XmlElement | undefined) => string | undefined

export type Comparison = {
  /** Words of the source that the standard does not have, or has less often. */
  lost: string[]
  /** Words that the standard has and the source has not, or less often. */
  added: string[]
  /** Share of the words of the source that stand in the standard in the same order, 0 to 1. */
  inOrder: number
}

/** Elements that a line holds: what stands beside them without a space is the same word. */
const INLINE = new Set(
  'bold italic sub sup sc std std-ref xref ext-link uri email named-content styled-content monospace em strong tt eref bcp14 relref contact'.split(
    ' ',
  ),
)

/** The words of the body of an XML document against those of the standard that was read from it. */
export function compareWords(root: XmlElement, standard: Standard, printed: PrintedWords): Comparison {
  const source = tokensOf(bodyWords(root, printed))
  const result = tokensOf(plainText(standard).text)
  return {
    lost: minus(source, result),
    added: minus(result, source),
    inOrder: source.length === 0 ? 1 : commonLength(source, result) / source.length,
  }
}

/** The words of an element as they are printed. */
export function bodyWords(root: XmlElement, printed: PrintedWords): string {
  const words: string[] = []
  const visit = (node: XmlNode, parent: XmlElement | undefined) => {
    if (node.type === 'text') words.push(node.value)
    if (node.type !== 'element') return
    const own = printed(node, parent)
    if (own !== undefined) words.push(` ${own} `)
    else {
      const gap = INLINE.has(node.name) || node.prefix === 'mml' ? '' : ' '
      words.push(gap)
      for (const child of node.children) visit(child, node)
      words.push(gap)
    }
  }
  visit(root, undefined)
  return words.join('')
}

/** Words and numbers; each Chinese character is one. */
export function tokensOf(text: string): string[] {
  return text.normalize('NFKC').match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? []
}

/** Every word of `words` that is not matched by one of `others`. */
function minus(words: readonly string[], others: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const word of others) counts.set(word, (counts.get(word) ?? 0) + 1)
  return words.filter((word) => {
    const left = counts.get(word) ?? 0
    counts.set(word, left - 1)
    return left <= 0
  })
}

/** Length of the longest common subsequence. */
function commonLength(a: readonly string[], b: readonly string[]): number {
  let row = new Uint32Array(b.length + 1)
  for (const word of a) {
    const next = new Uint32Array(b.length + 1)
    for (let at = 0; at < b.length; at++)
      next[at + 1] = word === b[at] ? (row[at] as number) + 1 : Math.max(row[at + 1] as number, next[at] as number)
    row = next
  }
  return row[b.length] as number
}
