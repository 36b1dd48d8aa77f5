import { type Content, type Element, element } from './element.js'
import { type Markup, readMarkup } from './read-markup.js'

const HOLDS_WORDS: ReadonlySet<string> = new Set(['mi', 'mn', 'mo', 'ms', 'mtext'])
/** Elements that hold formulas, with how many they take; any number where none is given. */
const HOLDS_FORMULAS: Readonly<Record<string, number | undefined>> = {
  math: undefined,
  mrow: undefined,
  msqrt: undefined,
  mstyle: undefined,
  merror: undefined,
  mpadded: undefined,
  mphantom: undefined,
  menclose: undefined,
  mfenced: undefined,
  mtd: undefined,
  mfrac: 2,
  mroot: 2,
  msub: 2,
  msup: 2,
  munder: 2,
  mover: 2,
  msubsup: 3,
  munderover: 3,
}
const HOLDS_ONLY: Readonly<Record<string, string>> = { mtable: 'mtr', mtr: 'mtd' }

/** What attributes may say on the elements that take them; what only concerns looks is left out. */
const ATTRIBUTES: readonly (readonly [name: string, elements: string, values: RegExp])[] = [
  ['encoding', 'annotation', /^/],
  ['display', 'math', /^(?:block|inline)$/],
  ['mathvariant', 'mi mn mo ms mtext', /^(?:normal|bold|italic|bold-italic|double-struck|script|fraktur|sans-serif)$/],
  ['form', 'mo', /^(?:prefix|infix|postfix)$/],
  ['stretchy', 'mo', /^(?:true|false)$/],
  ['fence', 'mo', /^(?:true|false)$/],
  ['separator', 'mo', /^(?:true|false)$/],
  ['accent', 'mo mover munderover', /^(?:true|false)$/],
  ['displaystyle', 'mstyle mtable', /^(?:true|false)$/],
  ['open', 'mfenced', /^/],
  ['close', 'mfenced', /^/],
  ['separators', 'mfenced', /^/],
]

/**
 * A formula in MathML as elements of the namespace that STS binds to `mml`.
 *
 * @returns undefined for what is not well-formed, or not presentation markup that MathML 3 surely allows.
 */
export function readMathml(source: string): Element | undefined {
  const markup = readMarkup(source)
  return markup?.name === 'math' ? known(markup) : undefined
}

function known({ name, attributes, children }: Markup): Element | undefined {
  if (name === 'semantics') return semantics(children)
  if (name === 'mspace') return element('mml:mspace')
  const content = HOLDS_WORDS.has(name) ? onlyWords(children) : formulasIn(name, children)
  return content && element(`mml:${name}`, knownAttributes(name, attributes), content)
}

/** The first child is the formula; the others write it again in other notations. */
function semantics(children: Markup['children']): Element | undefined {
  const [first, ...others] = children.filter((child): child is Markup => typeof child !== 'string')
  const formula = first && known(first)
  const annotations = others.flatMap((other) => {
    const words = other.name === 'annotation' ? onlyWords(other.children) : undefined
    return words ? [element('mml:annotation', knownAttributes('annotation', other.attributes), words)] : []
  })
  return formula && element('mml:semantics', {}, [formula, ...annotations])
}

function onlyWords(children: Markup['children']): Content[] | undefined {
  return children.every((child) => typeof child === 'string') ? [children.join('').trim()] : undefined
}

function formulasIn(name: string, children: Markup['children']): Content[] | undefined {
  const only = Object.hasOwn(HOLDS_ONLY, name) ? HOLDS_ONLY[name] : undefined
  if (!only && !Object.hasOwn(HOLDS_FORMULAS, name)) return undefined
  const content: Element[] = []
  for (const child of children) {
    if (typeof child === 'string') {
      if (child.trim() !== '') return undefined
      continue
    }
    const isRightPlace = only ? child.name === only : child.name !== 'mtr' && child.name !== 'mtd'
    const made = isRightPlace && child.name !== 'math' ? known(child) : undefined
    if (!made) return undefined
    content.push(made)
  }
  const count = HOLDS_FORMULAS[name]
  return count === undefined || content.length === count ? content : undefined
}

function knownAttributes(name: string, attributes: Markup['attributes']): Record<string, string> {
  return Object.fromEntries(
    ATTRIBUTES.flatMap(([attribute, elements, values]) => {
      const value = Object.hasOwn(attributes, attribute) ? attributes[attribute] : undefined
      return value !== undefined && values.test(value) && elements.split(' ').includes(name) ? [[attribute, value]] : []
    }),
  )
}
