import type { Node } from 'asciidoctor'

/**
 * How Asciidoctor prints a node within a line: elements that `readInlines` turns into inlines.
 *
 * Texts arrive here with their special characters escaped. The elements beginning with x- are ours: x-math, x-anchor
 * for a named place, x-note for a footnote.
 */
export function convertInline(node: Node): string {
  const text = node.text ?? ''
  switch (node.nodeName) {
    case 'inline_quoted':
      return quoted(node, text)
    case 'inline_anchor':
      return anchor(node, text)
    case 'inline_break':
      return `${text}<br>`
    case 'inline_footnote':
      return `<x-note${named('ref', node.type === 'xref' ? node.target : null)}${named('id', node.id)}>${text}</x-note>`
    case 'inline_image':
      return node.type === 'icon'
        ? ''
        : `<img${named('src', node.target)}${named('alt', writtenAlternative(node.attributes))}>`
    case 'inline_kbd':
      return (node.attributes.keys ?? []).map((key) => `<code>${escaped(key)}</code>`).join('+')
    case 'inline_menu':
      return [node.attributes.menu, ...(node.attributes.submenus ?? []), node.attributes.menuitem]
        .filter(Boolean)
        .join(' › ')
    case 'inline_callout':
      return `&lt;${text}&gt;`
    default:
      return text
  }
}

/** Asciidoctor makes an alternative of the file name where the source has none; that is no word of the text. */
function writtenAlternative(attributes: Node['attributes']): string | null {
  return attributes['default-alt'] === undefined && attributes.alt !== undefined ? String(attributes.alt) : null
}

const ELEMENTS: Readonly<Record<string, string>> = {
  emphasis: 'em',
  strong: 'strong',
  monospaced: 'code',
  superscript: 'sup',
  subscript: 'sub',
}

function quoted({ type, id, attributes }: Node, text: string): string {
  const place = id ? `<x-anchor${named('id', id)}></x-anchor>` : ''
  const element = ELEMENTS[type ?? '']
  if (element) return `${place}<${element}>${text}</${element}>`
  switch (type) {
    case 'double':
      return `${place}“${text}”`
    case 'single':
      return `${place}‘${text}’`
    case 'asciimath':
    case 'latexmath':
      return `<x-math${named('notation', type)}>${text}</x-math>`
    default:
      return attributes.role ? `${place}<span${named('class', String(attributes.role))}>${text}</span>` : place + text
  }
}

function anchor({ type, target, id, attributes }: Node, text: string): string {
  switch (type) {
    case 'xref':
      return `<a${named('href', target)}${attributes.path ? '' : ' class="x"'}>${text}</a>`
    case 'link':
      return `<a${named('href', target)}>${text}</a>`
    default: {
      const label = text.replace(/<[^>]*>/g, '') || (type === 'bibref' ? id : null)
      return `<x-anchor${named('id', id)}${named('label', label)}></x-anchor>`
    }
  }
}

/** Texts are escaped once by Asciidoctor, but for the quotation mark. */
function named(name: string, value: string | null): string {
  return value === null ? '' : ` ${name}="${value.replaceAll('"', '&quot;')}"`
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
