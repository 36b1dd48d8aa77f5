/** How many characters of a text are of which kind, white space and leaders left out; counted in one pass. */
export type Signs = {
  total: number
  /** A–Z, a–z. */
  letters: number
  vowels: number
  digits: number
  han: number
  /** Chinese full stops, commas, brackets. */
  marks: number
  /** ASCII signs that are rare in prose and in code. */
  oddities: number
  /** U+00A1 to U+00FF. */
  accented: number
  /** Everything else. */
  other: number
}

const VOWELS = new Set([...'aeiouyAEIOUY'].map((sign) => sign.charCodeAt(0)))
const ODDITIES = new Set([..."!#$%&'?@\\^`"].map((sign) => sign.charCodeAt(0)))
const MARKS = new Set([...'，。、；：《》（）'].map((sign) => sign.charCodeAt(0)))
const LEADERS = new Set([...'.…·_-'].map((sign) => sign.charCodeAt(0)))

/** Count the characters of a text by kind. */
export function countSigns(text: string): Signs {
  const signs = { total: 0, letters: 0, vowels: 0, digits: 0, han: 0, marks: 0, oddities: 0, accented: 0, other: 0 }
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code <= 0x20 || LEADERS.has(code)) continue
    signs.total++
    if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) {
      signs.letters++
      if (VOWELS.has(code)) signs.vowels++
    } else if (code >= 0x30 && code <= 0x39) signs.digits++
    else if (code < 0x80) {
      if (ODDITIES.has(code)) signs.oddities++
    } else if (code >= 0x4e00 && code <= 0x9fff) signs.han++
    else if (MARKS.has(code)) signs.marks++
    else if (code > 0xa0 && code <= 0xff) signs.accented++
    else signs.other++
  }
  return signs
}
