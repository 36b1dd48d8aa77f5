const LETTER = /^\p{L}$/u
const HAN = /^\p{Script=Han}$/u
const KANA = /^[\p{Script=Hiragana}\p{Script=Katakana}]$/u

/** How many letters a text has, and how many of them are of the Chinese and Japanese scripts. */
export function countScripts(text: string): { letters: number; han: number; kana: number } {
  let [letters, han, kana] = [0, 0, 0]
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) as number
    if (code < 0x80) {
      if ((code > 0x40 && code < 0x5b) || (code > 0x60 && code < 0x7b)) letters++
    } else if (code >= 0x4e00 && code <= 0x9fff) {
      letters++
      han++
    } else {
      if (code > 0xffff) at++
      const sign = String.fromCodePoint(code)
      if (LETTER.test(sign)) letters++
      if (HAN.test(sign)) han++
      else if (KANA.test(sign)) kana++
    }
  }
  return { letters, han, kana }
}
