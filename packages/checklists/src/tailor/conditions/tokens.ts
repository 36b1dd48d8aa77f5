import type { Parsed } from './condition.js'

export type TokenType = 'if' | 'then' | 'else' | 'and' | 'or' | 'not' | 'true' | 'false' | '(' | ')' | 'name' | 'end'
export type Token = { type: TokenType; text: string; at: number }

/** The words of ISO/IEC 9646-7, and how other proformas (ETSI, Matter) spell the same. */
const WORDS: ReadonlyMap<string, TokenType> = new Map([
  ['if', 'if'],
  ['then', 'then'],
  ['else', 'else'],
  ['and', 'and'],
  ['or', 'or'],
  ['not', 'not'],
  ['true', 'true'],
  ['false', 'false'],
])
const SIGNS: readonly (readonly [sign: string, type: TokenType])[] = [
  ['&&', 'and'],
  ['||', 'or'],
  ['&', 'and'],
  ['∧', 'and'],
  ['|', 'or'],
  ['∨', 'or'],
  ['!', 'not'],
  ['¬', 'not'],
  ['(', '('],
  [')', ')'],
  ['（', '('],
  ['）', ')'],
]
const SPACE = /\s/
/** What names of tables, items and labels are made of: A.1/3, /req/core/op, V1.2.3, MCORE.ROLE-1, o.1, 表1/3. */
const NAME = /[\p{L}\p{N}._/\-–—:#]/u
const QUOTES: Readonly<Record<string, string>> = { '"': '"', '“': '”' }

/** The words and signs of a condition. A name with other signs in it stands in double quotes. */
export function tokensOf(text: string): Parsed<Token[]> {
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    const char = String.fromCodePoint(text.codePointAt(at) as number)
    const sign = SIGNS.find(([sign]) => text.startsWith(sign, at))
    if (SPACE.test(char)) at += 1
    else if (sign) {
      tokens.push({ type: sign[1], text: sign[0], at })
      at += sign[0].length
    } else if (Object.hasOwn(QUOTES, char)) {
      const end = text.indexOf(QUOTES[char] as string, at + 1)
      if (end < 0) return flaw(at, 'Found a quotation mark that nothing closes.')
      tokens.push({ type: 'name', text: text.slice(at + 1, end), at })
      at = end + 1
    } else if (NAME.test(char)) {
      const start = at
      at = nameEnd(text, at)
      const word = text.slice(start, at)
      tokens.push({ type: WORDS.get(word.toLowerCase()) ?? 'name', text: word, at: start })
    } else return flaw(at, `Found “${char}”; expected IF, AND, OR, NOT, a parenthesis or a name.`)
  }
  tokens.push({ type: 'end', text: '', at: text.trimEnd().length })
  return { ok: true, value: tokens }
}

function nameEnd(text: string, start: number): number {
  let at = start
  while (at < text.length) {
    const char = String.fromCodePoint(text.codePointAt(at) as number)
    if (!NAME.test(char)) break
    at += char.length
  }
  return at
}

function flaw(at: number, message: string): Parsed<never> {
  return { ok: false, flaw: { ruleId: 'condition-malformed', message, at } }
}
