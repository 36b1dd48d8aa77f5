import type { Block, Inline } from '@clausekit/model'
import { elementOf, elementsOf, isElement, lineOf, textOf, type XmlElement, type XmlNode } from '../xml/index.js'
import { readHeaded } from './headed.js'
import { readCaptionLabel } from './labels.js'
import { mathmlOf } from './mathml.js'
import { pictureOf } from './pictures.js'
import type { Reading } from './reading.js'
import { lineOfInlines } from './strings.js'

type InlineFormula = Extract<Inline, { type: 'formula' }>
type FormulaBlock = Extract<Block, { type: 'formula' }>

/** Markup of a formula, in the order in which a notation is preferred. */
const NOTATIONS = ['math', 'tex-math']

/** A formula in MathML or TeX; undefined where it is empty. */
export function notatedFormula(element: XmlElement): InlineFormula | undefined {
  const { location } = element
  if (element.name === 'math') {
    const value = mathmlOf(element)
    return value ? { type: 'formula', value, notation: 'mathml', location } : undefined
  }
  const value = textOf(element).trim()
  return value ? { type: 'formula', value, notation: 'tex', location } : undefined
}

/** A formula within a line: in a notation, or as printed. */
export function readInlineFormula(element: XmlElement, reading: Reading): Inline[] {
  const alternatives = elementOf(element, 'alternatives')
  const content = alternatives ? [bestOf(alternatives)] : element.children
  if (content.some((node) => isElement(node) && NOTATIONS.includes(node.name))) return reading.inlines(content)
  const pictures = content.filter(isElement).flatMap((child) => pictureOf(child) ?? [])
  const words = reading.inlines(content.filter((node) => !isElement(node) || !pictureOf(node)))
  // Signs that are set low or high say more than a line of them.
  if (words.some((word) => word.type !== 'text')) return [...words, ...pictures]
  const value = lineOfInlines(words)
  if (value === '') return pictures
  return [{ type: 'formula', value, location: element.location }, ...pictures]
}

/** The way to show a formula that says most. */
function bestOf(alternatives: XmlElement): XmlNode {
  return elementOf(alternatives, ...NOTATIONS) ?? elementOf(alternatives, 'textual-form') ?? alternatives
}

/** Around the number of a formula. */
const BRACKETS = /^[([（]\s*|\s*[\])）]$/g
const HEAD = new Set(['label', 'caption', 'legend', 'sec-meta', 'kwd-group', 'subj-group', 'object-id'])

/** A formula on a line of its own, with the words that stand beside it and its legend behind. */
export function readDisplayFormula(element: XmlElement, reading: Reading): Block[] {
  const label = lineOf(elementOf(element, 'label'))
  const { number, rest } = readCaptionLabel(label.replace(BRACKETS, ''))
  const content = element.children.filter((child) => !isElement(child) || !HEAD.has(child.name))
  const blocks = contentBlocks(content, element, reading)
  const at = blocks.findIndex(({ type }) => type === 'formula')
  const formula = blocks[at] as FormulaBlock | undefined
  const id = reading.pointers.pointedNameOf(element)
  const named: Block[] = formula
    ? blocks.with(at, { ...formula, ...(id ? { id } : {}), ...(number ? { number } : {}) })
    : [...blocks, ...(label ? reading.flow([elementOf(element, 'label') as XmlElement]) : [])]
  return [
    ...reading.flow(elementsOf(element, 'caption')),
    ...named,
    ...wordBlock(formula && rest),
    ...reading.flow(elementsOf(element, 'legend')),
  ]
}

/** Formulas with one number: the first has it, and is what pointers to the group lead to. */
export function readFormulaGroup(element: XmlElement, reading: Reading): Block[] {
  const labelled = elementOf(element, 'label')
  const { number } = readCaptionLabel(lineOf(labelled).replace(BRACKETS, ''))
  const blocks = reading.flow(element.children.filter((child) => number === undefined || child !== labelled))
  const at = blocks.findIndex((block) => block.type === 'formula' && block.number === undefined)
  const first = blocks[at] as FormulaBlock | undefined
  if (!first) return number === undefined ? blocks : readHeaded(element, reading)
  const id = first.id ?? reading.pointers.pointedNameOf(element)
  return blocks.with(at, { ...first, ...(id ? { id } : {}), ...(number ? { number } : {}) })
}

function wordBlock(words: string | undefined): Block[] {
  return words ? [{ type: 'paragraph', children: [{ type: 'text', value: words }] }] : []
}

/** Formulas in a notation are blocks; without one, the words are the formula. */
function contentBlocks(content: readonly XmlNode[], element: XmlElement, reading: Reading): Block[] {
  const preferred = content.map((node) => (isElement(node) && node.name === 'alternatives' ? bestOf(node) : node))
  const isNotated = preferred.some((node) => isElement(node) && NOTATIONS.includes(node.name))
  if (!isNotated) {
    const value = lineOfInlines(reading.inlines(preferred.filter((node) => !isElement(node) || !pictureOf(node))))
    const pictures = preferred.filter((node) => isElement(node) && pictureOf(node))
    return [
      ...(value ? [{ type: 'formula' as const, value, location: element.location }] : []),
      ...reading.flow(pictures),
    ]
  }
  return splitAtFormulas(preferred, reading)
}

function splitAtFormulas(content: readonly XmlNode[], reading: Reading): Block[] {
  const blocks: Block[] = []
  let run: XmlNode[] = []
  for (const node of content) {
    if (!isElement(node) || !NOTATIONS.includes(node.name)) {
      run.push(node)
      continue
    }
    blocks.push(...reading.flow(run))
    run = []
    const formula = notatedFormula(node)
    if (formula) blocks.push(formula)
  }
  return [...blocks, ...reading.flow(run)]
}
