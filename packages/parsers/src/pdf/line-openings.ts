/** What the beginning of a line tells: that it opens something, and where the words behind the opening stand. */

const BULLET =
  /^(?:[●•·◆■▪◦○▶►✓✔➢❖\u2022\u25aa\u25e6\ue000-\uf8e4\uf8ff]|[-–—−－―]{1,2}|\*|o)(?=\s|[\u4e00-\u9fff]|[—–]|$)/
const DASHES = /^(?:——|——|--|－－|――)/
const LETTERED =
  /^(?:[（(]?[a-zA-Zａ-ｚ][)）]|[（(]?\d{1,2}[)）]|[（(]?[ivxIVX]{1,5}[)）]|[（(][一二三四五六七八九十]{1,3}[）)]|[①-⑳]|[a-z][.．](?=\s)|\d{1,2}[.．、](?=\s|[\u4e00-\u9fff]))/
const NOTE =
  /^(?:(?:NOTE|EXAMPLE|WARNING|CAUTION|IMPORTANT|NOTA|EXEMPLE|ANMERKUNG|BEISPIEL|Note(?: \d+)? to entry|SOURCE)\b|\[SOURCE|Note \d+|Note:|Example \d+|Example:|注\s*\d*\s*[:：]|示\s*例\s*\d*\s*[:：]|(?:Examples?|Notes?|Remarks?)\s*:?$|\[来源|［来源)/
const CAPTION = /^(?:(?:Table|Figure|Fig\.|Tableau|Tabelle|Abbildung)\s+[A-Z]?[.\d]|[表图]\s*[A-Z]?\.?\d)/
const REFERENCE = /^\[[^\]\s]{1,40}\](?=\s|[A-Z《\u4e00-\u9fff])/
const CLAUSE =
  /^(?:\d{1,3}(?:\s?[.．]\s?\d{1,3}){1,7}[.．]?(?=\s|[\u4e00-\u9fff《“（]|$)|[A-Z](?:\s?[.．]\s?\d{1,3}){1,6}(?=\s|[\u4e00-\u9fff]|$))/
const ANNEX =
  /^(?:(?:Annex|ANNEX|Appendix|APPENDIX|Anhang|ANHANG|Annexe|Anlage)\s+(?:[A-Z]{1,2}|\d{1,2}|[IVX]{1,5})(?![\p{L}\p{N}])|附\s*[录件]\s*[A-Z\d一二三四五六七八九十]?(?![\p{L}\p{N}]))/u
const LAW = /^第\s*[〇零一二三四五六七八九十百千\d]{1,7}\s*[编篇章节条]/

export type Opening = 'bullet' | 'letter' | 'note' | 'caption' | 'reference' | 'clause' | 'annex' | 'law'

/** "24 November 2019", "5. März 2021": a figure and a word as a clause has, and a year. */
export function isDate(text: string): boolean {
  return (
    /^\d{1,2}\.?\s+\p{L}{3,12}\.?,?\s+\d{4}$/u.test(text) || /^\p{L}{3,12}\.?(?:\s+\d{1,2},?)?\s+\d{4}$/u.test(text)
  )
}

/** What a line opens, by its first characters. */
export function openingOf(text: string): Opening | undefined {
  if (DASHES.test(text) || BULLET.test(text)) return 'bullet'
  if (CLAUSE.test(text)) return 'clause'
  if (LETTERED.test(text)) return 'letter'
  if (NOTE.test(text)) return 'note'
  if (CAPTION.test(text)) return 'caption'
  if (REFERENCE.test(text)) return 'reference'
  if (ANNEX.test(text)) return 'annex'
  return LAW.test(text) ? 'law' : undefined
}

/** The characters that an opening takes, with the space behind it. */
export function openingLength(text: string): number {
  const match =
    DASHES.exec(text) ??
    BULLET.exec(text) ??
    CLAUSE.exec(text) ??
    LETTERED.exec(text) ??
    REFERENCE.exec(text) ??
    NOTE.exec(text)
  return match ? match[0].length : 0
}
