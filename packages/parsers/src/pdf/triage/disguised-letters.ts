import type { Word } from '../page.js'

/**
 * Letters that some Chinese typesetters store as two bytes A0 xx: read as GBK these are 52 rare Han characters, in the order
 * of the alphabet.
 */
const UPPER = '犃犅犆犇犈犉犌犎犐犑犓犔犕犖犗犘犙犚犛犜犝犞犠犡犢犣'
const LOWER = '犪犫犮犱犲犳犵犺犻犼犽犾犿狀狅狆狇狉狊狋狌狏狑狓狔狕'

const LETTERS: ReadonlyMap<string, string> = new Map([
  ...[...UPPER].map((sign, index): [string, string] => [sign, String.fromCharCode(0x41 + index)]),
  ...[...LOWER].map((sign, index): [string, string] => [sign, String.fromCharCode(0x61 + index)]),
])
const DISGUISED = new RegExp(`[${UPPER}${LOWER}]`, 'g')
/** A single one may be the character itself: 狀 is common in traditional script. */
const FEWEST = 3

/** Undo the disguise on a page that has it, with the full-width figures and signs that come with it. */
export function undisguise(words: readonly Word[]): { words: Word[]; found: boolean } {
  const seen = new Set<string>()
  for (const { text } of words) for (const sign of text.match(DISGUISED) ?? []) seen.add(sign)
  if (seen.size < FEWEST) return { words: [...words], found: false }
  return { words: words.map((word) => ({ ...word, text: plainLetters(word.text) })), found: true }
}

function plainLetters(text: string): string {
  return text
    .replace(DISGUISED, (sign) => LETTERS.get(sign) as string)
    .replace(/[０-９Ａ-Ｚａ-ｚ．／－]/g, (sign) => sign.normalize('NFKC'))
}
