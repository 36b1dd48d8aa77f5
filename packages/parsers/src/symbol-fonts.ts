/** Where the signs of symbol fonts lie that have no place in Unicode of their own. */
const PRIVATE = 0xf000

/** The signs of the font Symbol from 0x20 on; a middle dot where it has none. */
const SYMBOL = [
  ' !∀#∃%&∋()∗+,−./0123456789:;<=>?',
  '≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_',
  '‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼·',
  '································',
  '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵',
  'ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓',
  '◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪·〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭·',
].join('')

/** Signs of the Wingdings fonts that lists and forms use, by their codes. */
const WINGDINGS: Readonly<Record<number, string>> = {
  33: '✏',
  34: '✂',
  40: '☎',
  42: '✉',
  65: '✌',
  67: '👍',
  70: '☞',
  74: '☺',
  77: '💣',
  82: '☼',
  108: '●',
  109: '❍',
  110: '■',
  111: '□',
  112: '◻',
  113: '❑',
  114: '❒',
  115: '⬧',
  116: '⧫',
  117: '◆',
  118: '❖',
  119: '⬥',
  120: '⌧',
  121: '⍓',
  128: '⓪',
  129: '①',
  130: '②',
  131: '③',
  132: '④',
  133: '⑤',
  134: '⑥',
  135: '⑦',
  136: '⑧',
  137: '⑨',
  138: '⑩',
  158: '·',
  159: '•',
  160: '▪',
  161: '○',
  164: '◉',
  167: '▪',
  168: '◻',
  170: '✦',
  171: '★',
  176: '⌖',
  183: '🕐',
  213: '⌫',
  214: '⌦',
  216: '➢',
  220: '➲',
  223: '←',
  224: '→',
  225: '↑',
  226: '↓',
  232: '➔',
  239: '⇦',
  240: '⇨',
  243: '⬄',
  244: '⇳',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
}

/** Wingdings 2 and 3 have other signs; only these are usual. */
const WINGDINGS_2: Readonly<Record<number, string>> = { 80: '✓', 82: '☑', 83: '☒', 151: '●', 163: '□' }

/** Words in a symbol font as Unicode; other words stay as they are. A sign that is not known becomes a bullet. */
export function unicodeOf(words: string, font: string | undefined): string {
  const table = tableOf(font)
  if (table === undefined && !/[\uf020-\uf0ff]/.test(words)) return words
  let result = ''
  for (const sign of words) {
    const code = sign.codePointAt(0) as number
    const isPrivate = code >= PRIVATE + 0x20 && code <= PRIVATE + 0xff
    if (!isPrivate && (table === undefined || code > 0xff)) result += sign
    else result += signOf(isPrivate ? code - PRIVATE : code, table ?? 'symbol')
  }
  return result
}

/** The sign that `w:sym` shows: a font, and a code in hexadecimal figures. */
export function symbolOf(code: string, font: string | undefined): string {
  const number = Number.parseInt(code, 16)
  if (Number.isNaN(number) || number > 0x10ffff) return ''
  return tableOf(font) === undefined && number < PRIVATE
    ? String.fromCodePoint(number)
    : unicodeOf(String.fromCodePoint(number), font)
}

/**
 * A character that was read in a symbol font by what the file says of it, which may be nothing: × and ± are known already, while
 * letters are still codes.
 */
export function readSign(sign: string, font: string): string {
  const code = sign.codePointAt(0) as number
  const isKnown = code < PRIVATE && tableOf(font) === 'symbol' && !/[A-Za-z]/.test(sign)
  return isKnown ? sign : unicodeOf(sign, font)
}

/** Whether the characters of a font are signs of its own: Symbol, Wingdings. */
export function isSymbolFont(font: string): boolean {
  return tableOf(font) !== undefined
}

type Table = 'symbol' | 'wingdings' | 'wingdings 2'

function tableOf(font: string | undefined): Table | undefined {
  if (font === undefined) return undefined
  const name = font.toLowerCase()
  if (name.startsWith('wingdings')) return name.endsWith('2') ? 'wingdings 2' : 'wingdings'
  // As PDF names it: SymbolMT.
  return /^symbol(?:mt)?$/.test(name) || name === 'opensymbol' || name === 'standardsymbols' ? 'symbol' : undefined
}

function signOf(code: number, table: Table): string {
  if (table === 'symbol') return SYMBOL[code - 0x20] ?? '•'
  return (table === 'wingdings' ? WINGDINGS : WINGDINGS_2)[code] ?? '•'
}
