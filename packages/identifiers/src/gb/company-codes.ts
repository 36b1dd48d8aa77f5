import { matchAt } from '../match-at.js'
import type { CodeReading } from './code-reading.js'

const association = /T ?\/ ?(\d{0,3}[A-Z]{2}[A-Za-z]{0,10}(?:[/-][A-Z]{1,6})?(?:\d{1,2}(?= ))?)(?= {0,2}[\dX×.-])/y
const enterprise =
  /Q ?\/ ?((?:\d{1,8} )?[A-Z\d]{0,8}[A-Z\u4e00-\u9fff][A-Z\u4e00-\u9fff]{0,8}(?:[/ ][A-Z]{1,8}){0,2})(?= {0,2}\d)/y
const chinese = /[\u4e00-\u9fff]/

/** Read the prefix of an association standard (团体标准): T/ and the code of the association. */
export function readAssociationCode(text: string, position: number): CodeReading | undefined {
  const match = matchAt(association, text, position)
  if (!match?.[1]) return undefined
  const code = `T/${match[1]}`
  return { code, publisher: code, category: 'association', structuredNumber: false, end: position + match[0].length }
}

/** Read the prefix of an enterprise standard (企业标准): Q/ and the code of the company, with its levels. */
export function readEnterpriseCode(text: string, position: number): CodeReading | undefined {
  const match = matchAt(enterprise, text, position)
  if (!match?.[1]) return undefined
  const code = `Q/${match[1]}`
  const needsYear = chinese.test(match[1])
  return {
    code,
    publisher: code,
    category: 'enterprise',
    structuredNumber: true,
    needsYear,
    end: position + match[0].length,
  }
}
