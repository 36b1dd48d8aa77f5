import type { Inline, Location } from '@clausekit/model'
import type { Element } from '../part/element.js'
import { mathOf } from './to-mathml.js'

type Formula = Extract<Inline, { type: 'formula' }>

/** The formulas of an `m:oMath` or `m:oMathPara` element as MathML. */
export function readEquation(element: Element, location: Location): Formula[] {
  if (element.name === 'm:oMathPara')
    return element.children.flatMap((each) =>
      typeof each !== 'string' && each.name === 'm:oMath' ? readEquation(each, location) : [],
    )
  const inner = mathOf(element)
  return inner === '' ? [] : [{ type: 'formula', value: `<math>${inner}</math>`, notation: 'mathml', location }]
}
