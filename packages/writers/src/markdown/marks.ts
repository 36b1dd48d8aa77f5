import {
  blocksOf,
  type Clause,
  clausesOf,
  type Node,
  type Provision,
  plainText,
  type Standard,
  walk,
} from '@clausekit/model'

/**
 * The paragraphs that the words of provisions stand in.
 *
 * Provisions are looked for in their clause, in order; one whose words are not there in one piece gets no mark.
 */
export function provisionMarks(standard: Standard): Map<Node, Provision[]> {
  const byClause = new Map<string, Provision[]>()
  for (const provision of standard.provisions) {
    const known = byClause.get(provision.clauseId)
    if (known) known.push(provision)
    else byClause.set(provision.clauseId, [provision])
  }
  const marks = new Map<Node, Provision[]>()
  for (const clause of clausesOf(standard)) markClause(clause, byClause.get(clause.id) ?? [], marks)
  return marks
}

function markClause(clause: Clause, provisions: readonly Provision[], marks: Map<Node, Provision[]>): void {
  if (provisions.length === 0) return
  const { words, paragraphs } = wordsOf(clause)
  let from = 0
  let index = 0
  for (const provision of provisions) {
    const found = provision.text ? words.indexOf(provision.text, from) : -1
    if (found === -1) continue
    from = found
    while ((paragraphs[index + 1]?.start ?? Number.POSITIVE_INFINITY) <= found) index += 1
    const node = paragraphs[index]?.node
    if (node) marks.set(node, [...(marks.get(node) ?? []), provision])
  }
}

/** The words of a clause without its subclauses, and where each paragraph begins in them. */
function wordsOf(clause: Clause): { words: string; paragraphs: { node: Node; start: number }[] } {
  const blocks = blocksOf(clause)
  const paragraphs: { node: Node; start: number }[] = []
  let words = ''
  for (const block of blocks) {
    for (const { node } of walk(block)) {
      if (node.type !== 'paragraph') continue
      paragraphs.push({ node, start: words.length })
      words += `${plainText(node).text}\n`
    }
  }
  return { words, paragraphs }
}
