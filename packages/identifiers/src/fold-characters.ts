const dashes = '\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2500\u2501\uFE58\uFE63\uFF0D\u30FC\uFF70'
const slashes = '\u2044\u2215\u29F8\uFF0F'
const tildes = '\u223C\u223D\u301C\uFF5E\u02DC'
const spaces =
  '\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u200B\u202F\u205F\u2060\u3000\uFEFF\t'

const folds = new Map<string, string>([
  ...Array.from(dashes, (character) => [character, '-'] as const),
  ...Array.from(slashes, (character) => [character, '/'] as const),
  ...Array.from(tildes, (character) => [character, '~'] as const),
  ...Array.from(spaces, (character) => [character, ' '] as const),
  // The ratio sign and the colon of vertical text.
  ['\u2236', ':'],
  ['\uFE30', ':'],
])

const foldable = new RegExp(`[\uFF01-\uFF5D${[...folds.keys()].join('')}]`, 'g')

/**
 * Fold the many printed forms of one character to ASCII: full-width letters, digits and signs, every dash to `-`, every slash
 * to `/`, every tilde to `~`, every space to a plain one.
 *
 * The result has the same length in UTF-16 units, so a position in it is a position in the text. Line breaks stay. 一 is not
 * folded: it is a dash only where a number stands before it and a year behind it, which a scheme has to decide.
 */
export function foldCharacters(text: string): string {
  return text.replace(foldable, (character) => folds.get(character) ?? fromFullWidth(character))
}

function fromFullWidth(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) - 0xfee0)
}
