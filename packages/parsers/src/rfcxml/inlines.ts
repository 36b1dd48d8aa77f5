import type { Inline } from '@clausekit/model'
import { textOf, type XmlElement, type XmlNode } from '../xml/index.js'
import { add, addBreak, addInner, addText, type Line, openLine } from './line.js'
import { personName } from './people.js'
import { readPointer } from './pointers.js'
import { leaveOut, type Reading } from './reading.js'
import { printed, printedLine, printedWords } from './words.js'

/** The words of a paragraph, and what they are. */
export function readInlines(nodes: readonly XmlNode[], reading: Reading): Inline[] {
  const line = openLine()
  addNodes(nodes, line, reading)
  while (line.inlines.at(-1)?.type === 'break') line.inlines.pop()
  return line.inlines
}

function addNodes(nodes: readonly XmlNode[], line: Line, reading: Reading): void {
  for (const node of nodes) {
    if (node.type === 'text') addText(node, line, reading.source)
    else if (node.type === 'element') addElement(node, line, reading)
  }
}

type Adder = (element: XmlElement, line: Line, reading: Reading) => void

const nothing: Adder = () => {}

/** Inline elements by name; those that are not here are only their words: `bcp14`, `x:dfn`, `x:h` … */
const ADDERS: ReadonlyMap<string, Adder> = new Map(
  Object.entries<Adder>({
    em: addAround('emphasis'),
    strong: addAround('strong'),
    sub: addAround('subscript'),
    sup: addRaised,
    spanx: addSpan,
    tt: addCode,
    xref: addPointer,
    relref: addPointer,
    ref: addAlias,
    eref: addLink,
    br: addLineBreak,
    vspace: addLineBreak,
    cref: (element, _, reading) => leaveOut(element, 'comment-left-out', reading),
    contact: addPerson,
    author: addPerson,
    u: (element, line) => addWords(unicodeWords(element), element, line),
    // Index entries, other names, and marks for other tools hold no words of the text.
    iref: nothing,
    'anchor-alias': nothing,
    source: nothing,
    Description: nothing,
    svg: nothing,
  }),
)

function addElement(element: XmlElement, line: Line, reading: Reading): void {
  const adder = ADDERS.get(element.name)
  if (adder) adder(element, line, reading)
  else addNodes(element.children, line, reading)
}

function addAround(type: 'emphasis' | 'strong' | 'subscript' | 'superscript'): Adder {
  return ({ children, location }, line, reading) => {
    const inner = openLine(line)
    addNodes(children, inner, reading)
    addInner((inlines) => ({ type, children: inlines, location }), inner, line)
  }
}

/** An exponent is printed as xml2rfc prints it, 2^14: as raised words alone it would read as another number. */
function addRaised(element: XmlElement, line: Line, reading: Reading): void {
  const power = printedLine(textOf(element))
  const before = line.inlines.at(-1)
  const base = before?.type === 'text' || before?.type === 'code' ? before.value : ''
  if (line.space || !/[\p{L}\p{N})]$/u.test(base) || !/^[-+\u2212]?[\p{N}\p{L}(]/u.test(power) || ORDINAL.test(power))
    addAround('superscript')(element, line, reading)
  else addWords(`^${/^[-+\u2212]?[\p{L}\p{N}]+$/u.test(power) ? power : `(${power})`}`, element, line)
}

const ORDINAL = /^(?:st|nd|rd|th|tm|sm|r|c)$/i

/** `spanx` of v2: emph, strong, verb; other styles are only words. */
function addSpan(element: XmlElement, line: Line, reading: Reading): void {
  const { style = 'emph' } = element.attributes
  if (style === 'verb') addCode(element, line)
  else if (style === 'emph') addAround('emphasis')(element, line, reading)
  else if (style === 'strong') addAround('strong')(element, line, reading)
  else addNodes(element.children, line, reading)
}

function addCode(element: XmlElement, line: Line): void {
  const value = printedLine(textOf(element))
  if (value) add({ type: 'code', value, location: element.location }, line)
}

function addLineBreak({ location }: XmlElement, line: Line): void {
  addBreak({ type: 'break', location }, line)
}

function addWords(value: string, { location }: XmlElement, line: Line): void {
  if (value) add({ type: 'text', value, location }, line)
}

function addPerson(element: XmlElement, line: Line): void {
  addWords(personName(element), element, line)
}

function addPointer(element: XmlElement, line: Line, { survey, unknown }: Reading): void {
  const { location, attributes } = element
  const name = attributes.target ?? ''
  const target = survey.targets.get(name)
  const { text, locality } = readPointer(element, printedWords(element), target)
  if (!target && name && !unknown.has(name)) unknown.set(name, element)
  if (!text) return
  if (target && target.kind !== 'reference')
    add({ type: 'crossReference', targetId: target.name, text, location }, line)
  else {
    const referenceId = target ? { referenceId: target.name } : {}
    add({ type: 'citation', ...referenceId, ...(locality ? { locality } : {}), text, location }, line)
  }
}

/** `x:ref` of rfc2629.xslt points at the section that has its words as another name. */
function addAlias(element: XmlElement, line: Line, reading: Reading): void {
  const { children, location, prefix } = element
  const text = printedWords(element)
  const target = prefix ? reading.survey.aliases.get(text) : undefined
  if (target) add({ type: 'crossReference', targetId: target.name, text, location }, line)
  else addNodes(children, line, reading)
}

/** An address without words is printed itself. */
function addLink({ attributes, children, location }: XmlElement, line: Line, reading: Reading): void {
  const { target: url = '', brackets } = attributes
  const inner = openLine(line)
  addNodes(children, inner, reading)
  const link = (inlines: Inline[]): Inline => ({ type: 'link', url, children: inlines, location })
  if (inner.inlines.length > 0) addInner(link, inner, line)
  else if (url) add(link([{ type: 'text', value: brackets === 'angle' ? `<${url}>` : url, location }]), line)
}

/** Characters with their code points, as `u` prints them; the Unicode names are not known here. */
function unicodeWords(element: XmlElement): string {
  const words = printed(textOf(element))
  const { ascii, format = 'lit-name-num' } = element.attributes
  const parts: Readonly<Record<string, string>> = {
    lit: `"${words}"`,
    char: words,
    num: [...words].map(codePoint).join(' '),
    ascii: ascii ? `"${ascii}"` : '',
  }
  if (format.includes('{')) return format.replace(/\{(\w+)\}/g, (_, part: string) => parts[part] ?? '')
  const [first, ...others] = format.split('-').flatMap((part) => parts[part] || [])
  return others.length > 0 ? `${first} (${others.join(', ')})` : (first ?? words)
}

function codePoint(sign: string): string {
  return `U+${(sign.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`
}
