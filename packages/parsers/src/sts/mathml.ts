import type { XmlElement } from '../xml/index.js'

const NAMESPACE = 'http://www.w3.org/1998/Math/MathML'
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** MathML that stands on its own: without prefixes, with its namespace on the outermost element; empty where it has no words. */
export function mathmlOf(math: XmlElement): string {
  const inner = math.children.map(markupOf).join('')
  if (!/>[^<]/.test(`>${inner}`)) return ''
  return `<math xmlns="${NAMESPACE}"${attributesOf(math)}>${inner}</math>`
}

function markupOf(node: XmlElement['children'][number]): string {
  if (node.type === 'text') return escaped(node.value.replace(/[ \t\n\r]+/g, ' ').trim())
  if (node.type !== 'element') return ''
  const inner = node.children.map(markupOf).join('')
  const tag = node.name + attributesOf(node)
  return inner ? `<${tag}>${inner}</${node.name}>` : `<${tag}/>`
}

function attributesOf({ attributes }: XmlElement): string {
  return Object.entries(attributes)
    .filter(([name]) => !name.includes(':') && name !== 'xmlns')
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('')
}

function escaped(words: string): string {
  return words.replace(/[&<>"]/g, (sign) => ESCAPES[sign] as string)
}
