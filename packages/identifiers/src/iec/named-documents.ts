import { matchAt } from '../match-at.js'
import type { IdentifierFields, IdentifierReading } from '../scheme.js'
import { conformitySystems } from './words.js'

const conformity = new RegExp(
  `(${conformitySystems.join('|')}) (?:(TRF CISPR|TRF|OD|GD|AD|CS|CA)[ -])?((?=[A-Z-]{0,6}\\d)[A-Za-z\\d][A-Za-z\\d_.,&-]{0,40}[A-Za-z\\d]|\\d)(?::(\\d{4})(?:-(\\d\\d))?)?(?![A-Za-z\\d])`,
  'y',
)
const edition = /,? E[Dd]\.? ?(\d{1,2}(?:\.\d{1,2})?)(?: Redline [Vv]ersion)?(?!\d)/y
const language = /\([a-z]{2}\)/y
const workingDocument =
  /^((?:\d{1,3}[A-Z]?|CISPR|CIS\/[A-Z]|JTC\d{1,2}-SC\d{1,2}|SEG\d{1,2}|SyC[A-Za-z]{2,20}|[A-Z]{2,6}))\/(\d{1,5}[A-Z]?(?:\([A-Z]\))?)\/([A-Z]{1,6})$/
const newWork = /^(PNW|PWI)(?: (TR|TS|PAS|SRD))? ((?:[A-Za-z]{3,20}|\d{1,3}[A-Z]?)-\d{1,4})(?: ED(\d{1,2}))?$/

/** Read a document of one of the conformity systems: IECEE OD-2004, IECEx TRF 60079-11v6b. */
export function readConformityDocument(text: string, position: number): IdentifierReading | undefined {
  const match = matchAt(conformity, text, position)
  if (!match?.[1] || !match[3]) return undefined
  const [printed, publisher, type, number, year, month] = match
  const base = position + printed.length
  const edited = matchAt(edition, text, base)
  const end = base + (edited?.[0].length ?? 0)
  const fields: IdentifierFields = {
    publisher,
    scheme: 'iec',
    ...(type && { type }),
    code: type ? `${publisher} ${type}` : publisher,
    number,
    ...(year && { year, fullYear: Number(year) }),
    ...(month && { month }),
    dated: year !== undefined,
    ...(edited?.[1] && { edition: edited[1] }),
    category: 'international',
  }
  return { fields, end: end + (matchAt(language, text, end)?.[0].length ?? 0) }
}

/**
 * Read a whole string that is a working document of an IEC committee (`48B/2914/RR`) or a proposal (`PNW 1-1658 ED1`).
 *
 * In running text these forms look like fractions and paths.
 */
export function readWorkingDocument(text: string): IdentifierFields | undefined {
  const match = workingDocument.exec(text)
  if (match?.[1] && match[2] && match[3]) {
    const [, publisher, number, stage] = match
    return { ...common, publisher, type: 'working document', code: publisher, number, stage }
  }
  const proposal = newWork.exec(text)
  if (!proposal?.[1] || !proposal[3]) return undefined
  const [, stage, type, number, edited] = proposal
  const code = type ? `${stage} ${type}` : stage
  return { ...common, publisher: 'IEC', ...(type && { type }), code, number, stage, ...(edited && { edition: edited }) }
}

const common = { scheme: 'iec', dated: false, category: 'international' } as const
