/** A general entity that the internal subset declares: its replacement text, or where it lies outside. */
export type EntityDeclaration = { value: string } | { systemId: string }

export type Doctype = {
  entities: ReadonlyMap<string, EntityDeclaration>
  /** Whether declarations may stand outside, in a DTD that is never read. */
  isPartial: boolean
}

const NAME = String.raw`[^\s"'<>%&;\[\]]+`
const QUOTED = `"[^"]*"|'[^']*'`
const EXTERNAL = new RegExp(String.raw`^\s*${NAME}\s+(?:SYSTEM|PUBLIC)\b`)
const ENTITY = new RegExp(
  String.raw`<!ENTITY\s+(%\s+)?(${NAME})\s+(?:(${QUOTED})|(?:SYSTEM|PUBLIC\s+(?:${QUOTED}))\s+(${QUOTED}))`,
  'y',
)
// Comments and instructions may hold quotes and brackets; all other declarations hold quoted strings.
const OTHER = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!(?:[^"'>]|"[^"]*"|'[^']*')*>|%[^\s;]+;|[^<%]+/y

/**
 * The general entities of a document type declaration.
 *
 * The first declaration of a name counts. Parameter entities and external subsets are not read.
 *
 * @param doctype What stands between `<!DOCTYPE` and its closing `>`.
 */
export function readDoctype(doctype: string): Doctype {
  const entities = new Map<string, EntityDeclaration>()
  let isPartial = EXTERNAL.test(doctype)
  const open = subsetStart(doctype)
  if (open < 0) return { entities, isPartial }
  for (let at = open + 1; at < doctype.length && doctype[at] !== ']'; ) {
    ENTITY.lastIndex = at
    const entity = ENTITY.exec(doctype)
    if (entity) {
      const [whole, parameter, name, value, systemId] = entity
      if (!parameter && !entities.has(name as string))
        entities.set(
          name as string,
          value ? { value: characters(unquoted(value)) } : { systemId: unquoted(systemId ?? '') },
        )
      const close = doctype.indexOf('>', at + whole.length)
      at = close < 0 ? doctype.length : close + 1
      continue
    }
    OTHER.lastIndex = at
    const other = OTHER.exec(doctype)
    if (!other) break
    if (other[0].startsWith('%')) isPartial = true
    const bracket = /^[^<%]/.test(other[0]) ? other[0].indexOf(']') : -1
    at += bracket < 0 ? other[0].length : bracket
  }
  return { entities, isPartial }
}

/** The bracket that opens the internal subset; identifiers before it stand in quotes. */
function subsetStart(doctype: string): number {
  const match = /^(?:[^"'[]|"[^"]*"|'[^']*')*\[/.exec(doctype)
  return match ? match[0].length - 1 : -1
}

function unquoted(words: string): string {
  return words.slice(1, -1)
}

/** Character references in the value of an entity are read where it is declared (XML 1.0, 4.4.5). */
function characters(value: string): string {
  return value.replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (reference, hex?: string, decimal?: string) => {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : reference
  })
}
