/** A node of a converted text, in the form that parse5 gives it. */
export type ScannedNode = { nodeName: '#text'; value: string } | ScannedElement
export type ScannedElement = {
  nodeName: string
  tagName: string
  attrs: { name: string; value: string }[]
  childNodes: ScannedNode[]
}

const EMPTY: ReadonlySet<string> = new Set(['br', 'img'])
const OWN: ReadonlySet<string> = new Set([
  ...['em', 'strong', 'code', 'sup', 'sub', 'span', 'a', 'br', 'img'],
  ...['x-math', 'x-note', 'x-anchor'],
])
const TAG = /<(\/?)([a-z][a-z-]{0,9})((?: [a-z]{1,12}="[^"<>]*")*)>/y
const ATTRIBUTE = / ([a-z]{1,12})="([^"<>]*)"/g
const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }

/**
 * Read the elements that our converter prints, which is most of what a text holds, at a fraction of what an HTML parser costs.
 *
 * @returns undefined where the text holds anything else, such as HTML that is passed through.
 */
export function scanMarkup(markup: string): ScannedNode[] | undefined {
  const top: ScannedNode[] = []
  const open: ScannedElement[] = []
  let siblings = top
  let from = 0
  for (let at = markup.indexOf('<'); at >= 0; at = markup.indexOf('<', from)) {
    if (!addText(markup.slice(from, at), siblings)) return undefined
    TAG.lastIndex = at
    const [tag, slash, name = '', attributes = ''] = TAG.exec(markup) ?? []
    if (tag === undefined || !OWN.has(name)) return undefined
    if (slash) {
      if (open.pop()?.tagName !== name || attributes) return undefined
      siblings = open.at(-1)?.childNodes ?? top
    } else {
      // Links within links are parted by HTML.
      if (name === 'a' && open.some(({ tagName }) => tagName === 'a')) return undefined
      const element = elementOf(name, attributes)
      if (!element) return undefined
      siblings.push(element)
      if (!EMPTY.has(name)) {
        open.push(element)
        siblings = element.childNodes
      }
    }
    from = at + tag.length
  }
  return open.length === 0 && addText(markup.slice(from), siblings) ? top : undefined
}

function addText(words: string, siblings: ScannedNode[]): boolean {
  const value = decoded(words)
  if (value) siblings.push({ nodeName: '#text', value })
  return value !== undefined
}

function elementOf(name: string, attributes: string): ScannedElement | undefined {
  const attrs: ScannedElement['attrs'] = []
  for (const [, key = '', written = ''] of attributes ? attributes.matchAll(ATTRIBUTE) : []) {
    const value = decoded(written)
    if (value === undefined) return undefined
    attrs.push({ name: key, value })
  }
  return { nodeName: name, tagName: name, attrs, childNodes: [] }
}

/** Words with their character references resolved; undefined where one is not among those that Asciidoctor prints. */
function decoded(words: string): string | undefined {
  if (!words.includes('&')) return words.includes('\r') || words.includes('\0') ? undefined : words
  let isKnown = true
  const value = words.replace(/&(?:#(\d{2,6});|(amp|lt|gt|quot);)?/g, (_, code?: string, name?: string) => {
    const number = Number(code ?? 0)
    if (name) return SIGNS[name] as string
    // Below 160 HTML reads some numbers as other characters.
    if (number >= 160 && number < 0xd800) return String.fromCharCode(number)
    isKnown = false
    return ''
  })
  return isKnown ? value : undefined
}
