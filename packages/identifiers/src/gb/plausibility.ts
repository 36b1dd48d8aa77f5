import { matchAt } from '../match-at.js'
import type { ReadingContext } from '../scheme.js'
import type { CodeReading } from './code-reading.js'
import type { NumberReading } from './number.js'

const unitBehind = / ?(?:[A-Za-z%℃°Ωμµ]|[元块核倍个台条]|内存|硬盘|显存|空间|以上|左右)/y
const wordBehind = /[A-Za-z_]/y
const quantityBefore = /\d ?$/

/**
 * How sure it is that prefix and number are an identifier.
 *
 * @returns 0 to 1, or undefined where they are not: 16 GB 2400, MT 4, SC 010101.
 */
export function judge(
  text: string,
  position: number,
  code: CodeReading,
  number: NumberReading,
  context: ReadingContext,
): number | undefined {
  if (matchAt(wordBehind, text, number.end)) return undefined
  // XML 1.0:2000 is no Chinese standard: an unknown code needs a dash and four digits.
  const printedWithColon = text.slice(code.end, number.end).includes(':')
  if (code.unknown) return number.year?.length === 4 && !printedWithColon ? 0.3 : undefined
  if (number.year || number.draft) return 1
  if (code.needsYear) return undefined
  if (!code.bare) return 1
  return judgeBare(text, position, code, number, context)
}

// Letters and a number alone are as often a quantity, a model or a grade as a standard.
function judgeBare(
  text: string,
  position: number,
  code: CodeReading,
  number: NumberReading,
  context: ReadingContext,
): number | undefined {
  if (quantityBefore.test(text.slice(Math.max(0, position - 2), position))) return undefined
  if (context.running && matchAt(unitBehind, text, number.end)) return undefined
  if (code.publisher === 'GB') return number.part || number.number.length > 2 ? 0.9 : undefined
  if (code.publisher.length > 2) return 0.9
  return number.number.length > 2 && number.number.length < 6 ? 0.7 : undefined
}
