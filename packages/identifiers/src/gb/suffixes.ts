import { matchAt } from '../match-at.js'
import type { Amendment } from '../standard-identifier.js'

/** What may stand behind number and year of a Chinese identifier. */
export interface SuffixReading {
  edition?: string
  allParts?: boolean
  amendments?: Amendment[]
  end: number
}

const edition = / ?\( ?(\d{4}) ?(?:年)?(版|局部修订版?|修订版) ?\)/y
const allParts = / ?(?:\( ?(?:所有部分|全部|系列标准|all parts) ?\)|(?:所有部分|系列标准)(?![\u4e00-\u9fff]))/iy
const sheet = / ?\/ ?XG ?(\d{1,2})(?: ?-{1,2} ?(\d{4}))?(?!\d)| XG ?(\d{1,2}) ?-{1,2} ?(\d{4})(?!\d)/y
const sheetInWords = / {0,2}[《(]?第 ?(\d{1,2}|[一二三四五六七八九十]) ?号修改单[》)]?/y
const chineseDigits = '一二三四五六七八九十'

/** Read edition, all-parts mark and modification sheets (修改单), as far as they follow. */
export function readSuffixes(text: string, position: number): SuffixReading {
  const reading: SuffixReading = { end: position }
  const amendments: Amendment[] = []
  for (let count = 0; count < 8; count += 1) {
    const next = readEdition(text, reading) ?? readAllParts(text, reading) ?? readSheet(text, reading.end, amendments)
    if (!next) break
    Object.assign(reading, next)
  }
  return amendments.length > 0 ? { ...reading, amendments } : reading
}

function readEdition(text: string, reading: SuffixReading): Partial<SuffixReading> | undefined {
  const match = reading.edition ? null : matchAt(edition, text, reading.end)
  return match ? { edition: `${match[1]}年${match[2]}`, end: reading.end + match[0].length } : undefined
}

function readAllParts(text: string, reading: SuffixReading): Partial<SuffixReading> | undefined {
  const match = reading.allParts ? null : matchAt(allParts, text, reading.end)
  return match ? { allParts: true, end: reading.end + match[0].length } : undefined
}

function readSheet(text: string, position: number, amendments: Amendment[]): Partial<SuffixReading> | undefined {
  const coded = matchAt(sheet, text, position)
  if (coded) {
    const year = coded[2] ?? coded[4]
    amendments.push({ kind: 'XG', number: coded[1] ?? coded[3] ?? '', ...(year && { year }) })
    return { end: position + coded[0].length }
  }
  const worded = matchAt(sheetInWords, text, position)
  if (!worded?.[1]) return undefined
  const digit = chineseDigits.indexOf(worded[1])
  amendments.push({ kind: 'XG', number: digit < 0 ? worded[1] : String(digit + 1) })
  return { end: position + worded[0].length }
}
