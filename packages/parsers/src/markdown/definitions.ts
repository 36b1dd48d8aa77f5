const DEFINITION = /^ {0,3}\[([^\]\n]{1,200})\]:[ \t]*\S.*$/gm

/** Link and footnote definitions of the whole source, by folded label, so that a piece can use those of another. */
export function collectDefinitions(source: string): Map<string, string> {
  const definitions = new Map<string, string>()
  for (const match of source.matchAll(DEFINITION)) {
    const label = foldLabel(match[1] as string)
    if (!definitions.has(label)) definitions.set(label, match[0].trim())
  }
  return definitions
}

/** The definitions that a piece uses and does not hold, as lines to append. */
export function missingDefinitions(piece: string, definitions: ReadonlyMap<string, string>): string {
  if (definitions.size === 0) return ''
  const used = new Map<string, string>()
  for (const match of piece.matchAll(/\[([^[\]\n]{1,200})\]/g)) {
    const label = foldLabel(match[1] as string)
    const definition = used.has(label) ? undefined : definitions.get(label)
    if (definition && !piece.includes(definition)) used.set(label, definition)
  }
  return used.size === 0 ? '' : `\n\n${[...used.values()].join('\n\n')}\n`
}

function foldLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase()
}
