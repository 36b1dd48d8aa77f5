import type { Diagnostic } from '@clausekit/model'
import { defaultTreeAdapter, parse } from 'parse5'
import { describeDocument, type HtmlDocument } from './document.js'

/** Marks that never close are opened again in every paragraph behind them: a page may have so many elements for each of its tags. */
const MOST_ELEMENTS_PER_TAG = 4
const FREE_ELEMENTS = 10_000

const FORMATTING = /<\/?(?:b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?=[\s/>])[^<>]*>/gi

class TooManyElements extends Error {}

/** Parse a page; where marks that are never closed would multiply without end, they are left out. */
export function parseDocument(
  source: string,
  file: string | undefined,
): { document: HtmlDocument; diagnostics: Diagnostic[] } {
  const tags = source.split('<').length
  try {
    return {
      document: describeDocument(parseWithin(source, MOST_ELEMENTS_PER_TAG * tags + FREE_ELEMENTS), source),
      diagnostics: [],
    }
  } catch (error) {
    if (!(error instanceof TooManyElements)) throw error
    // Blanks keep every place where it was.
    const plain = source.replace(FORMATTING, (tag) => tag.replace(/[^\r\n]/g, ' '))
    const document = describeDocument(parseWithin(plain, Number.POSITIVE_INFINITY), source)
    return { document, diagnostics: [unclosed(file)] }
  }
}

function parseWithin(source: string, mostElements: number) {
  let count = 0
  const createElement: typeof defaultTreeAdapter.createElement = (...given) => {
    if (++count > mostElements) throw new TooManyElements()
    return defaultTreeAdapter.createElement(...given)
  }
  const treeAdapter = { ...defaultTreeAdapter, createElement }
  return parse(source, { sourceCodeLocationInfo: true, scriptingEnabled: false, treeAdapter })
}

function unclosed(file: string | undefined): Diagnostic {
  const point = { line: 1, column: 1, offset: 0 }
  return {
    severity: 'warning',
    ruleId: 'unclosed-formatting',
    source: 'parsers/html',
    message:
      'Found thousands of marks such as <font> or <b> that are never closed; the text was read without any of them.',
    location: { ...(file === undefined ? {} : { file }), start: point, end: point },
  }
}
