import { symbolOf } from '../../symbol-fonts.js'
import { child, type Element, elements, figure, isOn, settingOf } from '../part/element.js'
import { type Field, lose } from '../reading.js'
import { autoNumber } from './auto-numbers.js'
import type { LineReading } from './line-reading.js'

/** Fields that list headings or authorities with their pages: no words of the text. */
const CONTENTS: ReadonlySet<string> = new Set(['TOC', 'TOA'])
/** Fields that show nothing. */
const SILENT: ReadonlySet<string> = new Set(['TC', 'XE', 'TA', 'RD', 'PRIVATE', 'SET', 'ASK', 'ADVANCE'])

/** Whether words that come now are the code of a field, or are left out. */
export function isLeftOut(fields: readonly Field[]): boolean {
  for (const field of fields) if (field.isCode || field.isLeftOut) return true
  return false
}

export function beginField(begin: Element, { reading }: LineReading): void {
  reading.fields.push({ code: '', isCode: true, isLeftOut: false, begin, link: undefined })
}

/** The code of a field has ended: what follows is what it shows. */
export function separateField(line: LineReading): void {
  const field = line.reading.fields.at(-1)
  if (!field?.isCode) return
  field.isCode = false
  const [name = ''] = wordsOfCode(field.code)
  field.isLeftOut = SILENT.has(name) || (CONTENTS.has(name) && line.reading.leavesOutContents)
  const url = addressOf(field.code)
  if (url === undefined || isLeftOut(line.reading.fields)) return
  line.words.open(url)
  field.link = line.words
}

export function endField(line: LineReading): void {
  const field = line.reading.fields.pop()
  if (!field) return
  // A link that began in another paragraph ended there.
  if (field.link === line.words) line.words.close()
  if (field.isCode && !isLeftOut(line.reading.fields)) line.words.text(shownBy(field, line), 0)
}

/** A field whose code is an attribute. */
export function simpleField(element: Element, line: LineReading, readChildren: () => void): void {
  beginField(element, line)
  const field = line.reading.fields.at(-1) as Field
  field.code = element.attributes['w:instr'] ?? ''
  if (elements(element).length > 0) {
    separateField(line)
    readChildren()
  }
  endField(line)
}

/** The words of a code: its name in capitals, then names, switches and quoted words. */
function wordsOfCode(code: string): string[] {
  const [name = '', ...rest] = code.match(/"[^"]*"|\S+/g) ?? []
  return [name.toUpperCase(), ...rest.map((word) => word.replace(/^"|"$/g, ''))]
}

/** Where the words of a field lead. */
function addressOf(code: string): string | undefined {
  const [name, ...rest] = wordsOfCode(code)
  if (name === 'REF' || name === 'PAGEREF' || name === 'NOTEREF') return rest[0] ? `#${rest[0]}` : undefined
  if (name !== 'HYPERLINK') return undefined
  const at = rest.indexOf('\\l')
  const anchor = at < 0 ? '' : `#${rest[at + 1] ?? ''}`
  const [first = ''] = rest
  return (first.startsWith('\\') ? anchor : first + anchor) || undefined
}

/** What a field shows that holds no words of its own: the forms of a cover, and signs that its code spells. */
function shownBy(field: Field, line: LineReading): string {
  const [name, ...rest] = wordsOfCode(field.code)
  const form = child(field.begin, 'w:ffData')
  switch (name) {
    case 'FORMDROPDOWN': {
      const list = child(form, 'w:ddList')
      const chosen = figure(settingOf(list, 'w:result') ?? settingOf(list, 'w:default')) ?? 0
      return elements(list, 'w:listEntry')[chosen]?.attributes['w:val'] ?? ''
    }
    case 'FORMCHECKBOX': {
      const box = child(form, 'w:checkBox')
      return (isOn(box, 'w:checked') ?? isOn(box, 'w:default')) ? '☒' : '☐'
    }
    case 'SYMBOL': {
      const at = rest.indexOf('\\f')
      return symbolOf(codeOf(rest[0] ?? ''), at < 0 ? undefined : rest[at + 1])
    }
    case 'MACROBUTTON':
      return rest.slice(1).join(' ')
    case 'EQ':
      return spelledFormula(field.code)
    case 'AUTONUM':
    case 'AUTONUMLGL':
    case 'AUTONUMOUT': {
      const number = autoNumber(name, rest, levelOf(line), line.reading.autoNumbers)
      if (number === undefined) lose(line.reading, 'uncounted-field', line.location)
      return number ?? ''
    }
    case 'LISTNUM':
      lose(line.reading, 'uncounted-field', line.location)
      return ''
    default:
      return ''
  }
}

/** The level of the heading that a paragraph is by its style. */
function levelOf({ style, reading }: LineReading): number | undefined {
  const meaning = reading.templates.meaningOf(style.names)
  if (meaning?.is === 'heading') return meaning.level
  const { outlineLevel } = style.paragraph
  return outlineLevel === undefined || outlineLevel > 8 ? undefined : outlineLevel + 1
}

function codeOf(figures: string): string {
  return /^0x/i.test(figures) ? figures.slice(2) : Number.parseInt(figures, 10).toString(16)
}

/** The words of an EQ field without its switches: `EQ \f(a,b)` as a/b. */
function spelledFormula(code: string): string {
  let words = code.replace(/^\s*EQ\s*/i, '')
  // The innermost parts come first; each turn takes one level away.
  for (let turn = 0; turn < 20; turn++) {
    const next = words
      .replace(/\\f\(([^(),]*)[,;]([^(),]*)\)/gi, '$1/$2')
      .replace(/\\[a-z](?:\\[a-z]+\d*)*\(([^()]*)\)/gi, (_, inner: string) => inner.replace(/[,;]/g, ' '))
    if (next === words) break
    words = next
  }
  return words.replace(/\\[a-z]+\d*/gi, '').trim()
}
