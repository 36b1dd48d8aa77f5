import type { Formula, Inline } from '@clausekit/model'
import type { Context } from './context.js'
import { escapeText } from './escape.js'
import { writeMathml } from './mathml.js'
import { element } from './tags.js'

type InlineFormula = Extract<Inline, { type: 'formula' }>
type Value = Pick<InlineFormula, 'value' | 'notation'>

/** Characters that fit on the narrowest page, within lists and notes. */
const NARROW = 20

/** A formula within a line. */
export function inlineFormula(formula: Value): string {
  return formulaWords(formula, false)
}

/** A formula on lines of its own, with its number at the end of the line. */
export function writeFormula(formula: Formula, context: Context): string {
  const { number } = formula
  const printed = !number || /^[(（]/.test(number) ? (number ?? '') : `(${number})`
  const parts = [
    element(
      'div',
      { class: 'value', tabindex: formula.value.length > NARROW ? '0' : undefined },
      formulaWords(formula, true),
    ),
    printed ? element('span', { class: 'number' }, escapeText(printed)) : '',
  ]
  return element('div', { class: 'formula', id: context.ids.of(formula) }, parts.join(''))
}

/** TeX is shown as it stands: to set it would take a program from elsewhere. */
function formulaWords({ value, notation = 'text' }: Value, isBlock: boolean): string {
  if (notation === 'text') return element('span', { class: 'math' }, escapeText(value))
  const math = notation === 'mathml' ? writeMathml(value, isBlock) : undefined
  return math ?? element('code', { class: notation, role: 'math', 'aria-label': value }, escapeText(value))
}
