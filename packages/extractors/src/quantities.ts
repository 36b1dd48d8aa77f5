import type { Language } from '@clausekit/languages'

/** A number with its unit as it stands in a text. */
export type Quantity = { start: number; end: number; value: string; unit?: string; isTime: boolean }

const NUMBER =
  '(?<![A-Za-z\\d.]|[A-Za-z\\d][−-])[+−-]?(?:\\d{1,3}(?:[ \\u00a0\\u2009\\u202f]\\d{3}(?!\\d))+|\\d{1,3}(?:,\\d{3}(?!\\d))+|\\d+)(?:[.,]\\d+)?(?![.,]?\\d)(?:[⁰¹²³⁴-⁹⁺⁻]+)?(?:\\s?[×x]\\s?10[⁰¹²³⁴-⁹⁻−-]*)?'
const PREFIX = '(?:da|[KMGT]i|[YZEPTGMkKhdcmµμunpf])?'
const BASE =
  '(?:mol|cd|Hz|Pa|Wb|lm|lx|Bq|Gy|Sv|eV|bar|bit|bps|Ah|Wh|VA|var|rad|min|m|g|s|A|K|N|J|W|C|V|F|Ω|Ω|S|T|H|L|l|t|B|b|h|d|r)'
const SYMBOL = `(?:%|‰|°C|°F|℃|℉|°|′|″|(?:dBm|dBA|dB|ppm|ppb|rpm|mmHg|px|dpi|fps)(?![A-Za-z])|${PREFIX}${BASE}(?![A-Za-z])(?:[²³]|⁻[¹²³]|[23](?!\\d))?)`
const TIME_SYMBOL = /^(?:[mµμn]?s|min|h|d)$/

const patterns = new Map<Language, RegExp>()

function patternFor(language: Language): RegExp {
  const known = patterns.get(language)
  if (known) return known
  const { time, other } = language.unitWords
  // "5 s/24 h", "10 mg/L", "0.01 kW·h", "W/(m²·K)"; a unit in words ends where the word ends.
  const symbols = `${SYMBOL}(?:[·⋅]${SYMBOL}){0,3}(?:\\s?/\\s?(?:\\d{1,4}\\s?)?(?:${SYMBOL}|\\(${SYMBOL}(?:[·⋅]${SYMBOL}){1,2}\\)))?`
  const words = `(?:(?<time>${time})|(?<other>${other}))(?![a-zA-Z])`
  const pattern = new RegExp(`(?<value>${NUMBER})(?:[\\s-]?(?:(?<symbol>${symbols})|${words}))?`, 'gu')
  patterns.set(language, pattern)
  return pattern
}

/** Every number of a text, with its unit where one stands behind it. */
export function findQuantities(text: string, language: Language): Quantity[] {
  if (!/\d/.test(text)) return []
  return [...text.matchAll(patternFor(language))].map((match) => {
    const { value, symbol, time, other } = match.groups as Record<string, string | undefined>
    const unit = symbol ?? time ?? other
    return {
      start: match.index,
      end: match.index + match[0].length,
      value: value as string,
      ...(unit ? { unit } : {}),
      isTime: time !== undefined || TIME_SYMBOL.test(symbol ?? ''),
    }
  })
}
