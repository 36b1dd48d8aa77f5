/** An element as the source of a formula writes it. */
export type Markup = { name: string; attributes: Readonly<Record<string, string>>; children: (Markup | string)[] }

/** Formulas nest less deep; more would be an attack. */
const MOST_DEPTH = 64

const TOKEN =
  /<!--(?:[^-]|-(?!-))*-->|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+(?:\s*=\s*(?:"[^"<]*"|'[^'<]*'))?)*)\s*(\/?)>|([^<]+|<(?=\s))/y
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/**
 * Read one element without anything that needs a DTD; names lose their prefix. A bare `<` before a space and attributes
 * without a value, as HTML allows them, are read as they are meant.
 *
 * @returns undefined for everything else.
 */
export function readMarkup(source: string): Markup | undefined {
  const text = source.trim()
  const top: Markup = { name: '', attributes: {}, children: [] }
  const open = [top]
  for (let at = 0; at < text.length; ) {
    TOKEN.lastIndex = at
    const found = TOKEN.exec(text)
    if (!found) return undefined
    at = TOKEN.lastIndex
    const [, end, start, attributes = '', empty, words] = found
    const within = open.at(-1) as Markup
    if (words !== undefined) {
      const decoded = decode(words)
      if (decoded === undefined) return undefined
      within.children.push(decoded)
    } else if (start !== undefined) {
      const read = attributesIn(attributes)
      if (!read || open.length > MOST_DEPTH) return undefined
      const inner: Markup = { name: localName(start), attributes: read, children: [] }
      within.children.push(inner)
      if (!empty) open.push(inner)
    } else if (end !== undefined && (open.length === 1 || open.pop()?.name !== localName(end))) return undefined
  }
  const [only, ...others] = top.children
  return open.length === 1 && typeof only === 'object' && others.length === 0 ? only : undefined
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function attributesIn(source: string): Record<string, string> | undefined {
  const attributes: Record<string, string> = {}
  for (const [, name = '', double, single] of source.matchAll(ATTRIBUTE)) {
    const value = decode(double ?? single ?? '')
    if (value === undefined || Object.hasOwn(attributes, name)) return undefined
    attributes[name] = value
  }
  return attributes
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' }

function entity(name: string): string | undefined {
  return Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined
}

function decode(value: string): string | undefined {
  let isKnown = true
  const decoded = value.replace(/&(?:#(\d{1,7})|#x([\dA-Fa-f]{1,6})|(\w{1,32}))?;?/g, (whole, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined
    const character = code === undefined ? entity(name ?? '') : code < 0x110000 ? String.fromCodePoint(code) : undefined
    isKnown &&= character !== undefined && whole.endsWith(';')
    return character ?? ''
  })
  return isKnown ? decoded : undefined
}
