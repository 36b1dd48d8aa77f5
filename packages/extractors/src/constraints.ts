import type { Comparison, Language, Span } from '@clausekit/languages'
import type { Constraint } from '@clausekit/model'
import { limitedQuantity } from './limited-quantity.js'
import { findQuantities, type Quantity } from './quantities.js'

/** What is known of a text before its limits are looked for. */
export type Surroundings = {
  /** Verbal forms, in order; none where the text carries on that of its lead-in. */
  forms: readonly Span[]
  /** Whether a verbal form of the lead-in governs the text. */
  inherits: boolean
  subject?: string | undefined
  /** Stretches that cite: the numbers in them are no limits. */
  cited: readonly Span[]
}

type Found = Omit<Constraint, 'quantity' | 'literal'> & Span

/** The limits that a provision sets, with their decimals as printed. */
export function findConstraints(text: string, language: Language, around: Surroundings): Constraint[] {
  const { forms, inherits, cited } = around
  const quantities = findQuantities(text, language).filter(
    ({ start, end }) => !cited.some((span) => start < span.end && span.start < end),
  )
  const found: Found[] = []
  const bound = inherits ? 0 : (forms[0]?.start ?? text.length)
  for (let index = 0; index < quantities.length; index++) {
    const quantity = quantities[index] as Quantity
    const pair = pairOf(text, quantity, quantities[index + 1])
    if (pair) index++
    const limit = pair ?? compared(text, quantity, language, bound)
    if (limit) found.push(limit)
  }
  return found.map(({ start, end, ...limit }) => {
    const named = limitedQuantity(text, { start, end }, around, language)
    return { ...(named ? { quantity: named } : {}), ...limit, literal: text.slice(start, end).trim() }
  })
}

/** Two numbers that make one limit: 20 ℃～45 ℃, "18 °C to 22 °C", (20±2)℃. */
function pairOf(text: string, first: Quantity, second: Quantity | undefined): Found | undefined {
  if (!second || second.start - first.end > 6) return undefined
  const between = text.slice(first.end, second.start).trim()
  const behind = /^[)）]\s?(%|°C|℃|[a-zA-ZµμΩ]{1,3}(?![a-zA-Z]))/.exec(text.slice(second.end, second.end + 8))
  const bracketed = behind !== null && /[(（]$/.test(text.slice(0, first.start))
  const unit = second.unit ?? (bracketed ? behind[1] : first.unit)
  const span = bracketed
    ? { start: first.start - 1, end: second.end + behind[0].length }
    : { start: first.start, end: second.end }
  const rest = { ...(unit ? { unit } : {}), ...span }
  if (between === '±') return { operator: 'tolerance', value: first.value, tolerance: second.value, ...rest }
  // 1月1日至7月31日 is a period of the calendar.
  if (/^[年月日]$/.test(second.unit ?? first.unit ?? '')) return undefined
  const isBetween =
    /^(?:and|und|et|和|与)$/.test(between) &&
    /(?:\bbetween|\bzwischen|\bentre|介于|在)\s?$/i.test(text.slice(0, first.start))
  if (!(isBetween || /^(?:[～~〜–]|至|to|à)$/.test(between)) || !(unit || stated(text, first.start))) return undefined
  return { operator: 'range', value: first.value, upper: second.value, ...rest }
}

/** Numbers without units make a range where something is, or lies, between them: not in "steps 1 to 3". */
function stated(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 12), start)
  return before.trim() === '' || /(?:\b(?:be|is|are|from|of|range|between)\s|[为在取是：:]\s?)$/i.test(before)
}

const REACH = 48

function compared(text: string, quantity: Quantity, language: Language, bound: number): Found | undefined {
  const before = text.slice(Math.max(0, quantity.start - REACH), quantity.start)
  const after = text.slice(quantity.end, quantity.end + REACH)
  const { value, unit, isTime } = quantity
  for (const comparison of language.comparisons) {
    if (comparison.time && !isTime) continue
    if (comparison.bound && !(quantity.start > bound && isWhole(quantity, after))) continue
    const { ahead, behind } = patternsOf(comparison)
    const words = comparison.behind ? behind.exec(after) : ahead.exec(before)
    if (!words) continue
    // 达到60 %以上: the words on both sides say the same.
    const also = comparison.behind ? undefined : closing(after, comparison, language)
    return {
      operator: comparison.operator,
      value,
      ...(unit ? { unit } : {}),
      start: comparison.behind ? quantity.start : quantity.start - words[0].length,
      end: quantity.end + (comparison.behind ? words[0].length : (also ?? 0)),
    }
  }
  return bareTolerance(text, quantity)
}

/** A number with a unit, or one that ends its phrase: in "be 3 of them" there is no limit. */
function isWhole({ unit }: Quantity, after: string): boolean {
  return (unit !== undefined || /^\s*(?:[.,;，。；、）)]|$)/.test(after)) && !/^\s(?:or|and)\s\d/.test(after)
}

function closing(after: string, { operator }: Comparison, language: Language): number | undefined {
  return language.comparisons
    .filter((comparison) => comparison.behind && comparison.operator === operator && !comparison.time)
    .map((comparison) => patternsOf(comparison).behind.exec(after)?.[0].length)
    .find((length) => length !== undefined)
}

/** 允许误差 ±2.0 %: what may differ, without a nominal value. */
function bareTolerance(text: string, { start, end, value, unit }: Quantity): Found | undefined {
  const sign = /±\s?$/.exec(text.slice(Math.max(0, start - 2), start))
  const before = text.slice(Math.max(0, start - 12), start - (sign?.[0].length ?? 0)).trim()
  if (
    !sign ||
    !(before === '' || /(?:误差|偏差|公差|tolerance|deviation|error)(?:应?为|of|is|shall be|within)?$/i.test(before))
  )
    return undefined
  return { operator: 'tolerance', value: `±${value}`, ...(unit ? { unit } : {}), start: start - sign[0].length, end }
}

const compiled = new Map<Comparison, { ahead: RegExp; behind: RegExp }>()

function patternsOf(comparison: Comparison): { ahead: RegExp; behind: RegExp } {
  let patterns = compiled.get(comparison)
  if (!patterns) {
    const { words } = comparison
    patterns = {
      ahead: new RegExp(`(?<![A-Za-z])(?:${words})\\s*$`, 'iu'),
      behind: new RegExp(`^\\s?(?:${words})(?![A-Za-z])`, 'iu'),
    }
    compiled.set(comparison, patterns)
  }
  return patterns
}
