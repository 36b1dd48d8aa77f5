import { escapeText } from './escape.js'

const ELEMENTS = new Set(
  (
    'merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle ' +
    'msub msubsup msup mtable mtd mtext mtr munder munderover none semantics mfenced menclose'
  ).split(' '),
)
const ATTRIBUTES = new Set(
  (
    'mathvariant displaystyle scriptlevel stretchy fence separator largeop movablelimits accent accentunder form ' +
    'lspace rspace minsize maxsize linethickness width height depth columnspan rowspan columnalign rowalign notation ' +
    'open close separators symmetric'
  ).split(' '),
)
/** What stands beside the formula for other programs; its words are no second formula. */
const ANNOTATIONS = new Set(['annotation', 'annotation-xml', 'script', 'style'])
/** Deeper elements are left out, their words stay. */
const DEEPEST = 100
const LONGEST_TAG = 10_000

/**
 * MathML with nothing in it but the elements and attributes of MathML Core that lay a formula out.
 *
 * @returns undefined where the text holds no math element.
 */
export function writeMathml(source: string, isBlock: boolean): string | undefined {
  const parts: string[] = []
  const open: string[] = []
  let silent: string | undefined
  let isMath = false
  for (const { tag, words } of tokensOf(source)) {
    if (words) {
      if (isMath && silent === undefined) parts.push(escapeWords(words))
      continue
    }
    const { name, isEnd, isEmpty, attributes } = readTag(tag ?? '')
    if (silent !== undefined) {
      if (isEnd && name === silent) silent = undefined
    } else if (name === 'math') isMath = true
    else if (ANNOTATIONS.has(name)) silent = isEnd || isEmpty ? undefined : name
    else if (!isMath || !ELEMENTS.has(name)) continue
    else if (isEnd) close(name, open, parts)
    else if (open.length < DEEPEST) {
      parts.push(`<${name}${writeAttributes(attributes)}>`)
      if (isEmpty) parts.push(`</${name}>`)
      else open.push(name)
    }
  }
  if (!isMath) return undefined
  while (open.length > 0) parts.push(`</${open.pop()}>`)
  return `<math${isBlock ? ' display="block"' : ''}>${parts.join('').trim()}</math>`
}

/** End the innermost element of that name and what is open in it; an end without a beginning says nothing. */
function close(name: string, open: string[], parts: string[]): void {
  if (!open.includes(name)) return
  for (let inner = open.pop(); inner !== undefined; inner = open.pop()) {
    parts.push(`</${inner}>`)
    if (inner === name) return
  }
}

function* tokensOf(source: string): Generator<{ tag?: string; words?: string }> {
  let at = 0
  while (at < source.length) {
    const start = source.indexOf('<', at)
    const end = start === -1 ? -1 : source.slice(start, start + LONGEST_TAG).indexOf('>')
    // A sign that begins no tag is a word.
    const words = source.slice(at, end === -1 ? source.length : start)
    if (words) yield { words }
    if (end === -1) return
    yield { tag: source.slice(start + 1, start + end) }
    at = start + end + 1
  }
}

function readTag(tag: string) {
  const match = /^(\/?)(?:[\w.-]{1,40}:)?([\w.-]{1,40})/.exec(tag)
  return {
    name: match?.[2]?.toLowerCase() ?? '',
    isEnd: match?.[1] === '/',
    isEmpty: tag.endsWith('/'),
    attributes: tag.slice(match?.[0].length ?? 0),
  }
}

function writeAttributes(text: string): string {
  return [...text.matchAll(/([a-z-]{1,40})\s{0,20}=\s{0,20}(?:"([^"<>]*)"|'([^'<>]*)')/g)]
    .filter(([, name = '']) => ATTRIBUTES.has(name))
    .filter(([, name], index, all) => all.findIndex(([, other]) => other === name) === index)
    .map(([, name, double, single]) => ` ${name}="${escapeWords(double ?? single ?? '')}"`)
    .join('')
}

/** Words of XML, whose character references name characters; others are words. */
function escapeWords(words: string): string {
  const decoded = words.replace(/&#(?:(\d{1,7})|x([\da-f]{1,6}));/gi, (_, decimal?: string, hexadecimal = '') =>
    characterOf(decimal ? Number(decimal) : Number.parseInt(hexadecimal, 16)),
  )
  return escapeText(decoded).replace(/&amp;(?=(?:amp|lt|gt|quot|apos);)/g, '&')
}

function characterOf(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'
}
