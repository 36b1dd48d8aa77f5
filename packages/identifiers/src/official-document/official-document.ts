import { matchAt } from '../match-at.js'
import type { IdentifierReading, Scheme } from '../scheme.js'

// Words in front of a document number; none of them begins the short name of an authority.
const leadingWords =
  '根据|按照|依据|依照|参照|落实|执行|贯彻|关于|通知|意见|办法|规定|方案|以及|印发|文件|文号|见|与|和|及|以|按|即|为|在|经|由'
const symbol = new RegExp(
  `(?!${leadingWords})([\u4e00-\u9fff]{2,10}) ?([〔[【(]) ?((?:19|20)\\d{2}) ?[〕\\]】)] ?第? ?(\\d{1,5}) ?号`,
  'y',
)
const candidates = new RegExp(
  `(?:(?<![\u4e00-\u9fff])|(?<=${leadingWords}))[\u4e00-\u9fff](?=[\u4e00-\u9fff]{1,9} ?[〔[【(] ?(?:19|20)\\d{2} ?[〕\\]】)])`,
  'g',
)
const issuingMark = /[发函字令电规办通告标质]$/

/** Document numbers of Chinese authorities (发文字号, GB/T 9704—2012): 国办发〔2020〕5号. */
export const officialDocument: Scheme = {
  name: 'official-document',
  candidates,
  readAt,
  format: ({ code, year, number }, options) => {
    const [open, close] = options?.dash === 'ascii' ? ['[', ']'] : ['〔', '〕']
    return `${code}${open}${year}${close}${number}号`
  },
}

function readAt(text: string, position: number): IdentifierReading | undefined {
  const match = matchAt(symbol, text, position)
  if (!match?.[1] || !match[3] || !match[4]) return undefined
  const [printed, code, bracket, year, number] = match
  // GB/T 9704 wants 〔〕. Behind another bracket a year and a number may be anything.
  if (bracket !== '〔' && !issuingMark.test(code)) return undefined
  return {
    fields: {
      publisher: code,
      scheme: 'official-document',
      type: '发文字号',
      code,
      number: String(Number(number)),
      year,
      fullYear: Number(year),
      dated: true,
      category: 'official-document',
    },
    end: position + printed.length,
  }
}
