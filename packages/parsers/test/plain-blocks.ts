/** Blocks as fixtures write them: without locations, children that are words alone as a string. */
export function plainBlocks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainBlocks)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).filter(([key, each]) => key !== 'location' && each !== undefined)
  const children = (value as { children?: unknown }).children
  const words =
    Array.isArray(children) && children.length > 0 && children.every(isWords) ? wordsOf(children) : undefined
  if (words !== undefined && entries.length === 2 && (value as { type?: string }).type === 'paragraph') return words
  return Object.fromEntries(
    entries.map(([key, each]) => [key, key === 'children' && words !== undefined ? words : plainBlocks(each)]),
  )
}

function isWords(node: unknown): boolean {
  return ['text', 'break'].includes((node as { type: string }).type)
}

function wordsOf(nodes: readonly unknown[]): string {
  return nodes
    .map((node) => {
      const { type, value } = node as { type: string; value?: string }
      return type === 'break' ? '\n' : (value ?? '')
    })
    .join('')
}
