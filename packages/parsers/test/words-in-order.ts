import { plainText, type Standard } from '@clausekit/model'
import type { XmlElement, XmlNode } from '../src/xml/index.js'

/** What the words of an element are, where they are not all that stand in it: `''` for what is not printed, `undefined` for all. */
export type PrintedWords = (element: XmlElement, parent: XmlElement | undefined) => string | undefined

export type Comparison = {
  /** Words of the source that the standard does not have, or has less often. */
  lost: string[]
  /** Words that the standard has and the source has not, or less often. */
  added: string[]
  /** Share of the words of the source that the standard has, 0 to 1. */
  kept: number
  /** Share of these that stand in the standard in the same order, 0 to 1. */
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
  const lost = minus(source, result)
  return {
    lost,
    added: minus(result, source),
    kept: source.length === 0 ? 1 : 1 - lost.length / source.length,
    inOrder: lost.length === source.length ? 1 : commonLength(source, result) / (source.length - lost.length),
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
    else if (node.name === 'math') words.push(` ${signsOf(node)} `)
    else {
      const gap = INLINE.has(node.name) ? '' : ' '
      words.push(gap)
      for (const child of node.children) visit(child, node)
      words.push(gap)
    }
  }
  visit(root, undefined)
  return words.join('')
}

/** MathML is printed closed up, whatever white space its source has; words, spaces and the parts of a fraction stand apart. */
function signsOf(node: XmlNode, parent?: XmlElement): string {
  if (node.type === 'text') return node.value.trim()
  if (node.type !== 'element') return ''
  const isText = node.name === 'mtext' || node.name === 'mspace'
  const isApart = parent?.name === 'mfrac' || (isText && !/^msu[bp]/.test(parent?.name ?? ''))
  const inner = node.children.map((child) => signsOf(child, node)).join('')
  return isApart ? ` ${inner} ` : inner
}

/** Words and numbers, also where they are printed closed up as in a formula; each Chinese character is a word. */
export function tokensOf(text: string): string[] {
  return text.normalize('NFKC').match(/\p{Script=Han}|\p{L}+|\p{N}+/gu) ?? []
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

/**
 * Length of the longest common subsequence; the time grows with the differences.
 *
 * @see E. W. Myers, An O(ND) Difference Algorithm and Its Variations, 1986
 */
function commonLength(a: readonly string[], b: readonly string[]): number {
  const most = a.length + b.length
  /** For each diagonal, how far into `a` its farthest path reaches. */
  const reach = new Int32Array(2 * most + 3)
  for (let edits = 0; edits <= most; edits++) {
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const at = diagonal + most + 1
      const above = reach[at + 1] as number
      const left = reach[at - 1] as number
      let x = diagonal === -edits || (diagonal !== edits && left < above) ? above : left + 1
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x++
      reach[at] = x
      if (x >= a.length && x - diagonal >= b.length) return (most - edits) / 2
    }
  }
  return 0
}
