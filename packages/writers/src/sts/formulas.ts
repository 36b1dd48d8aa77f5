import { type Formula, formulaWords, type Inline } from '@clausekit/model'
import type { Context } from './context.js'
import { type Content, type Element, element, wordsIn } from './element.js'
import { readMathml } from './mathml.js'

type AnyFormula = Formula | Extract<Inline, { type: 'formula' }>

/** A formula in its notation; of MathML that is not well-formed or not known the signs stay. */
export function formulaContent({ value, notation }: Pick<AnyFormula, 'value' | 'notation'>): Content[] {
  if (notation === 'tex') return [element('tex-math', {}, [value])]
  return [(notation === 'mathml' ? readMathml(value) : undefined) ?? formulaWords({ value, notation })]
}

/** A formula on a line of its own, with its number behind it as the label, in brackets as it is printed. */
export function writeFormula(formula: Formula, { ids }: Context): Element {
  const { id, number } = formula
  const label = !number || /^[(（]/.test(number) ? number : `(${number})`
  return element('disp-formula', { id: ids.place(id) }, [...formulaContent(formula), ...wordsIn('label', label)])
}
