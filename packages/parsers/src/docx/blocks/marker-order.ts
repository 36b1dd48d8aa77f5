import { inRoman } from '../../counters.js'

const PARTS = /^([^\p{L}\p{N}]*)(\d{1,3}|[A-Za-z]|[ivx]{2,5}|[IVX]{2,5})([^\p{L}\p{N}]*)$/u
/** Lists in Roman numerals are short. */
const MOST_ROMAN = 30

/** Whether a marker that is typed goes on from another one: b) from a), i) from h), iii) from ii). */
export function goesOnFrom(before: string, marker: string): boolean {
  const [, opening, last = '', closing] = PARTS.exec(before) ?? []
  const [, nextOpening, next = '', nextClosing] = PARTS.exec(marker) ?? []
  if (last === '' || next === '' || opening !== nextOpening || closing !== nextClosing) return false
  if (/^\d/.test(last)) return Number(next) === Number(last) + 1
  if (last.length === 1 && next.length === 1 && next.charCodeAt(0) === last.charCodeAt(0) + 1) return true
  const count = ROMANS.indexOf(last.toLowerCase())
  return count >= 0 && ROMANS[count + 1] === next.toLowerCase() && isSmall(last) === isSmall(next)
}

const ROMANS: readonly string[] = Array.from({ length: MOST_ROMAN }, (_, index) => inRoman(index + 1))

function isSmall(letters: string): boolean {
  return letters === letters.toLowerCase()
}
