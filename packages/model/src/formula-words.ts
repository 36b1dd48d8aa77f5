const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  amp: '&',
  nbsp: '\u00a0',
}
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
  const decoded = text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/gi, (written, hex, decimal, name) => {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal ?? 0)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : (ENTITIES[name] ?? written)
  })
  return RELATIONS.test(decoded.trim()) ? ` ${decoded.trim()} ` : decoded
}
