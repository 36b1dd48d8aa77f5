import type { Language } from '@clausekit/languages'
import type { Constraint } from '@clausekit/model'
import { findConstraints } from './constraints.js'
import type { Statement } from './statement.js'

const SETS_LIMIT = /限[值量定]|指标|要求|误差|偏差|公差|允许|上限|下限|limit|requirement|toleran|deviation|permissible/i
const UPPER = /上限|最[大高多]|≤|max/i
const LOWER = /下限|最[小低少]|≥|min/i
const COMPARES =
  /[≤≥<>±＜＞～]|\d\s?[–~]\s?\d|不(?:大于|小于|高于|低于|超过|少于|多于)|at (?:least|most)|not (?:less|more|greater)/i

/** The limits of a row of a table of limits: its limit cells alone set them, the cells beside them tell on what and how. */
export function limitsOfRow({ attributes, inherited }: Statement, language: Language): Constraint[] | undefined {
  if (!attributes || !inherited) return undefined
  const cells = Object.entries(attributes)
  const named = cells.filter(([head]) => SETS_LIMIT.test(head) || UPPER.test(head) || LOWER.test(head))
  const limiting = named.length > 0 ? named : cells.filter(([, words]) => COMPARES.test(words))
  const [first] = cells
  const item = first && !limiting.includes(first) && !/^[\d.\s]*$/.test(first[1]) ? first[1] : undefined
  return limiting.flatMap(([head, words]) => {
    const cell = { forms: [], inherits: true, cited: [] }
    const limits = findConstraints(words, language, cell)
    return (limits.length > 0 ? limits : bareNumber(head, words)).map((limit) =>
      limit.quantity || !item ? limit : { quantity: item, ...limit },
    )
  })
}

/** A number alone under "Maximum (mm)". */
function bareNumber(head: string, words: string): Constraint[] {
  const operator = UPPER.test(head) ? '<=' : LOWER.test(head) ? '>=' : undefined
  const value = /^[+−-]?\d+(?:[ \u00a0]\d{3})*(?:\.\d+)?$/.exec(words.trim())?.[0]
  const unit = /[/(（]\s?([^\s()（）/]{1,12})\s?[)）]?$/.exec(head)?.[1]
  return operator && value ? [{ operator, value, ...(unit ? { unit } : {}), literal: words.trim() }] : []
}
