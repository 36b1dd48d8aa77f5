import { matchAt } from '../match-at.js'
import type { CodeReading } from './code-reading.js'
import { readAssociationCode, readEnterpriseCode } from './company-codes.js'
import { foreignCodes } from './foreign-codes.js'
import { industryCodes } from './industry-codes.js'
import { readConstructionCode, readLocalCode } from './local-codes.js'
import { nationalCodes } from './national-codes.js'

const prefix = /([A-Za-z]{2,5})(?: ?([/_]) ?([TZtz])(?![A-Za-z])| ([TZ])(?= ?\d))?/y
const measuringScope = / ?\(([\u4e00-\u9fff]{1,6})\)/y
const specialised = /ZB ?(?=[A-Z] ?\d\d)/y
const registered = /YZB ?\/ ?([\u4e00-\u9fff])/y

/** Read the prefix of a Chinese identifier at a position. */
export function readCode(text: string, position: number): CodeReading | undefined {
  return (
    readAssociationCode(text, position) ??
    readEnterpriseCode(text, position) ??
    readConstructionCode(text, position) ??
    readLocalCode(text, position) ??
    readSpecialisedCode(text, position) ??
    readTableCode(text, position)
  )
}

function readSpecialisedCode(text: string, position: number): CodeReading | undefined {
  const professional = matchAt(specialised, text, position)
  if (professional) {
    const end = position + professional[0].length
    return {
      code: 'ZB',
      publisher: 'ZB',
      category: 'industry',
      industry: '专业标准',
      structuredNumber: true,
      needsYear: true,
      end,
    }
  }
  const product = matchAt(registered, text, position)
  if (!product) return undefined
  const code = `YZB/${product[1]}`
  return { code, publisher: code, category: 'enterprise', needsYear: true, end: position + product[0].length }
}

function readTableCode(text: string, position: number): CodeReading | undefined {
  const match = matchAt(prefix, text, position)
  if (!match?.[1]) return undefined
  const letters = match[1].toUpperCase()
  const suffix = (match[3] ?? match[4])?.toUpperCase()
  const end = position + match[0].length
  const lowerCase = match[1] !== letters && match[1] !== 'GBn'
  const known = describeLetters(letters)
  if (known) {
    const needsYear = (known.ambiguous && !suffix) || (lowerCase && !suffix)
    return withScope(text, {
      ...known.reading,
      ...suffixed(known.reading.publisher, suffix),
      bare: !suffix,
      needsYear,
      end,
    })
  }
  const glued = /^(\w{2,4})([TZ])$/.exec(letters)
  const base = glued?.[1] && !suffix ? describeLetters(glued[1]) : undefined
  if (base && glued) {
    // GBT 22239 is common; any other glued pair is a word more often than a code unless a year follows.
    return {
      ...base.reading,
      ...suffixed(base.reading.publisher, glued[2]),
      needsYear: base.reading.publisher !== 'GB',
      end,
    }
  }
  if (lowerCase || letters.length > 3 || foreignCodes.has(letters)) return undefined
  return { ...suffixed(letters, suffix), category: 'industry', needsYear: true, unknown: true, end }
}

function suffixed(publisher: string, suffix: string | undefined): { publisher: string; code: string } {
  return { publisher, code: suffix ? `${publisher}/${suffix}` : publisher }
}

function describeLetters(
  letters: string,
): { reading: Omit<CodeReading, 'end' | 'code'>; ambiguous: boolean } | undefined {
  const national = Object.hasOwn(nationalCodes, letters) ? nationalCodes[letters] : undefined
  if (national) {
    const publisher = letters === 'GBN' ? 'GBn' : letters
    const structuredNumber = national.structuredNumber ?? false
    return { reading: { publisher, category: national.category, structuredNumber }, ambiguous: false }
  }
  const industry = Object.hasOwn(industryCodes, letters) ? industryCodes[letters] : undefined
  if (!industry) return undefined
  const structuredNumber = industry.structuredNumber ?? false
  const category = letters === 'CECS' ? 'association' : 'industry'
  return {
    reading: { publisher: letters, category, industry: industry.chinese, structuredNumber },
    ambiguous: industry.ambiguous ?? false,
  }
}

function withScope(text: string, reading: CodeReading): CodeReading {
  if (reading.category !== 'metrology') return reading
  const scope = matchAt(measuringScope, text, reading.end)
  if (!scope) return reading
  const code = `${reading.code}(${scope[1]})`
  return { ...reading, code, publisher: code, bare: false, end: reading.end + scope[0].length }
}
