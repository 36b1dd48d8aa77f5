const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' }
const RELATIONS = /^(?:[=<>≤≥≈≠≡≅∝→←↔±×·÷∼]|:=)$/

/** The signs of a formula as a reader sees them: MathML without its tags, other notations as they stand. */
export function formulaWords({ value, notation }: { value: string; notation?: string | undefined }): string {
  return notation === 'mathml' ? mathmlWords(value) : value
}

/** Signs stand close together; words, the parts of a fraction and signs of relation stand apart. */
function mathmlWords(markup: string): string {
  const words: string[] = []
  /** For each element that is open, its name, how many children it had so far, and whether it stands apart. */
  const open: { name: string; children: number; isApart: boolean }[] = []
  for (const [piece, close, name, empty] of markup.matchAll(/<(\/?)([^\s<>/]*)[^<>]*?(\/?)>|[^<]+/g)) {
    if (name === undefined) words.push(signs(piece))
    else if (close) words.push(open.pop()?.isApart ? ' ' : '')
    else {
      const parent = open.at(-1)
      const isApart = (name === 'mtext' || name === 'mspace') && !/^msu[bp]/.test(parent?.name ?? '')
      if (isApart || (parent?.name === 'mfrac' && parent.children > 0)) words.push(' ')
      if (parent) parent.children++
      if (!empty) open.push({ name, children: 0, isApart })
    }
  }
  return words.join('').replace(/ {2,}/g, ' ').trim()
}

function signs(text: string): string {
  const decoded = text.replace(/&(?:lt|gt|quot|amp);/g, (entity) => ENTITIES[entity] as string)
  return RELATIONS.test(decoded.trim()) ? ` ${decoded.trim()} ` : decoded
}
