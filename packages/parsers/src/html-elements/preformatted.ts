import type { PageBlock } from '../parser.js'
import { attribute, classesOf, type Element, findElement, type HtmlNode, isElement, isText } from './dom.js'
import { isUnseen } from './hidden.js'
import type { Reader } from './reader.js'

/** Lines that keep their form. */
export function readPreformatted(element: Element, reader: Reader): PageBlock[] {
  reader.anchors.meet(element)
  const value = linesOf(element, reader)
    .replace(/^\r?\n/, '')
    .replace(/\s+$/, '')
  const [id] = reader.anchors.take()
  const language = languageOf(element)
  return value.trim()
    ? [
        {
          type: 'code',
          ...(id ? { id } : {}),
          value,
          ...(language ? { language } : {}),
          location: reader.place(element),
        },
      ]
    : []
}

function linesOf(root: Element, reader: Reader): string {
  const lines: string[] = []
  const pending: HtmlNode[] = [...root.childNodes].reverse()
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (isText(node)) lines.push(node.value)
    else if (isElement(node) && !isUnseen(node) && !reader.conventions.leavesOut?.(node)) {
      reader.anchors.meet(node)
      if (node.tagName === 'br') lines.push('\n')
      pending.push(...[...node.childNodes].reverse())
    }
  }
  return lines.join('')
}

/** Names in the class attribute that are no language. */
const STYLES =
  /^(?:hljs|highlight(?:ed)?|prettyprint|sourcecode|source|nohighlight|pygments|inline|text|code|example|art|artwork|wrap|idl|literal-block|screen|codehilite|no-?highlight|language-\w*|lang-\w*|def|pre|.{20,})$/

function languageOf(element: Element): string | undefined {
  const code = findElement(element, ({ tagName }) => tagName === 'code')
  const names = [...classesOf(element), ...(code ? classesOf(code) : [])]
  const told = names
    .map((name) => /^(?:language|lang|sourcecode)-(?:ietf_)?([\w+#-]{1,20})$/.exec(name)?.[1])
    .find(Boolean)
  const data = attribute(element, 'data-lang') ?? (code ? attribute(code, 'data-lang') : undefined)
  return (
    told ?? data ?? names.find((name) => !STYLES.test(name) && /^[a-z][a-z0-9+#]{1,14}$/.test(name) && KNOWN.has(name))
  )
}

const KNOWN = new Set(
  'abnf asn1 bash c cpp cbor cddl css diff go graphql html http ini java javascript js json json5 jsonld jsonc kotlin n3 php protobuf python ruby rust scala sh shell sparql sql swift toml trig ts turtle typescript webidl xml xsd xslt yaml yang'.split(
    ' ',
  ),
)
