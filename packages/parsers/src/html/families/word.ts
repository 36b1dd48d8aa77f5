import { attribute, classesOf, type Element, hasClass } from '../../html-elements/dom.js'
import { headingOf } from '../../html-elements/headings.js'
import { countClasses, generatorOf } from '../document.js'
import type { Family } from './family.js'
import { readWordList } from './word-lists.js'

/** Documents that Microsoft Word saves as a web page. */
export const word: Family = {
  name: 'word',
  recognise: (document) => /microsoft word/i.test(generatorOf(document)) || countClasses(document, /^mso/) > 3,
  leavesOut: (element) =>
    hasClass(element, /^(?:mso(?:toc\d?|tocheading|header|footer|index.*))$/) || isFieldCode(element),
  readBlock: (element, reader) => {
    const level = element.tagName === 'p' ? styleLevel(element) : undefined
    return level === undefined ? readWordList(element, reader) : headingOf(element, level, reader)
  },
}

/** Headings may be paragraphs whose style is named as one. */
function styleLevel(element: Element): number | undefined {
  for (const name of classesOf(element)) {
    if (name === 'msotitle') return 1
    const level = /^(?:mso)?(?:appendix)?heading-?([1-9])$/.exec(name)?.[1]
    if (level) return Number(level)
  }
  return undefined
}

function isFieldCode(element: Element): boolean {
  return /mso-element\s*:\s*field-(?:begin|separator|end)|mso-hide\s*:\s*all/i.test(attribute(element, 'style') ?? '')
}
