import { matchAt } from './match-at.js'
import type { Amendment } from './standard-identifier.js'

/** What ISO and IEC print behind number and year. */
export interface InternationalSuffixes {
  amendments?: Amendment[]
  allParts?: boolean
  edition?: string
  languages?: string[]
  variant?: string
  end: number
}

const amendment =
  /(?: ?([/+]) ?|, ?| )(?:(PWI|NP|AWI|WD|CD|PRF|DIS|FDIS) )?(FPD|FD|PD|D)?(AMD|AM|COR|ADD|SUPPL|ISH|FRAGC|FRAG|A|AC)(?:\.? ?)(\d{1,3}(?:\.\d{1,2})?)(?: ?: ?(\d{4})(?:-\d\d)?)?(?![\dA-Za-z])/iy
const variantPattern = / (CSV|RLV|CMV|EXV|SER|PRV|DB)(?![A-Za-z\d])/y
const editionPattern = /,? (?:ED|Ed|Edition|ed)\.? ?(\d{1,2}(?:\.\d{1,2})?)(?:\.0)?(?![\d.]?\d)/y
const languagePattern = / ?\(((?:[EFRASDefras]|[a-z]{2}|other)(?:[,/] ?(?:[EFRASDefras]|[a-z]{2}|other)){0,6})\)/y
const allPartsPattern = / ?\( ?(?:所有部分|all parts|toutes les parties) ?\)|, ?all parts/iy

const amendmentKinds: Readonly<Record<string, string>> = {
  AMD: 'Amd',
  AM: 'Amd',
  A: 'Amd',
  COR: 'Cor',
  AC: 'Cor',
  ADD: 'Add',
  SUPPL: 'Suppl',
  ISH: 'ISH',
  FRAG: 'FRAG',
  FRAGC: 'FRAGC',
}

const languageTags: Readonly<Record<string, string>> = { E: 'en', F: 'fr', R: 'ru', A: 'ar', S: 'es', D: 'de' }

/** Read amendments, edition, form of delivery and languages, as far as they follow. */
export function readInternationalSuffixes(text: string, position: number): InternationalSuffixes {
  const amendments: Amendment[] = []
  let reading: Omit<InternationalSuffixes, 'amendments'> = { end: position }
  for (let count = 0; count < 12; count += 1) {
    const next = readSuffix(text, reading, amendments)
    if (!next) break
    reading = { ...reading, ...next }
  }
  return amendments.length > 0 ? { ...reading, amendments } : reading
}

function readSuffix(
  text: string,
  reading: InternationalSuffixes,
  amendments: Amendment[],
): InternationalSuffixes | undefined {
  const { end } = reading
  const added = readAmendment(text, end)
  if (added) {
    amendments.push(added.amendment)
    return { end: added.end }
  }
  const allParts = matchAt(allPartsPattern, text, end)
  if (allParts) return { allParts: true, end: end + allParts[0].length }
  const variant = matchAt(variantPattern, text, end)
  if (variant?.[1]) return { variant: variant[1], end: end + variant[0].length }
  const edition = matchAt(editionPattern, text, end)
  if (edition?.[1]) return { edition: edition[1], end: end + edition[0].length }
  const languages = matchAt(languagePattern, text, end)
  return languages?.[1] ? { languages: readLanguages(languages[1]), end: end + languages[0].length } : undefined
}

function readAmendment(text: string, position: number): { amendment: Amendment; end: number } | undefined {
  const match = matchAt(amendment, text, position)
  if (!match) return undefined
  const [printed, sign, stageWord, stageLetters, kind = '', number = '', year] = match
  // Without a slash or a plus, a single letter is no amendment.
  if (!sign && kind.length < 3) return undefined
  const stage = stageWord?.toUpperCase() ?? stageLetters?.toUpperCase()
  return {
    amendment: {
      kind: amendmentKinds[kind.toUpperCase()] ?? kind,
      number,
      ...(year && { year }),
      ...(stage && { stage }),
      ...(sign === '+' && { consolidated: true }),
    },
    end: position + printed.length,
  }
}

function readLanguages(printed: string): string[] {
  return printed.split(/[,/] ?/).map((word) => languageTags[word] ?? word.toLowerCase())
}
