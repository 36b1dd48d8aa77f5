import { type Language, languageOf } from '@clausekit/languages'
import type { AsciidocDocument } from 'asciidoctor'

/** What the header of a document says of how it is printed. */
export type Profile = {
  /** Metanorma sets what plain Asciidoctor leaves to attributes: numbers, annexes, terms, references. */
  isMetanorma: boolean
  /** The document class of Metanorma: iso, ogc, itu …; empty for plain documents. */
  documentClass: string
  /** It says what changes in another document: its clauses are called as those there, and have no numbers. */
  isAmendment: boolean
  /** BCP 47 tag; English where the header names none. */
  languageTag: string
  language: Language
  words: PrintedWords
}

/** Words that the tools print and the source does not hold. */
export type PrintedWords = {
  annex: string
  clause: string
  table: string
  figure: string
  formula: string
  note: string
  example: string
}

const WORDS: Readonly<Record<string, PrintedWords>> = {
  en: {
    annex: 'Annex',
    clause: 'Clause',
    table: 'Table',
    figure: 'Figure',
    formula: 'Formula',
    note: 'NOTE',
    example: 'EXAMPLE',
  },
  fr: {
    annex: 'Annexe',
    clause: 'Article',
    table: 'Tableau',
    figure: 'Figure',
    formula: 'Formule',
    note: 'NOTE',
    example: 'EXEMPLE',
  },
  de: {
    annex: 'Anhang',
    clause: 'Abschnitt',
    table: 'Tabelle',
    figure: 'Bild',
    formula: 'Formel',
    note: 'ANMERKUNG',
    example: 'BEISPIEL',
  },
  zh: { annex: '附录', clause: '第', table: '表', figure: '图', formula: '公式', note: '注', example: '示例' },
}

/** Document classes of Metanorma whose annexes are called appendices. */
const WITH_APPENDICES: ReadonlySet<string> = new Set(['csa', 'iho', 'ietf', 'nist', 'cc', 'm3d', 'mpfa', 'ribose'])

export function profileOf({ attributes }: AsciidocDocument): Profile {
  const documentClass = String(attributes['mn-document-class'] ?? attributes.flavor ?? '').toLowerCase()
  const isMetanorma = documentClass !== ''
  const languageTag = String(attributes.language ?? attributes.lang ?? '') || 'en'
  const known = WORDS[languageTag.slice(0, 2).toLowerCase()] ?? (WORDS.en as PrintedWords)
  // The captions that many headers of Metanorma documents set are those of Asciidoctor; Metanorma prints its own.
  const said = (name: string, usual: string, otherwise: string) =>
    isMetanorma ? otherwise : String(attributes[`${name}-caption`] ?? usual)
  return {
    isMetanorma,
    documentClass,
    isAmendment: isMetanorma && /^(?:amendment|technical-corrigendum)$/.test(String(attributes.doctype ?? '')),
    languageTag,
    language: languageOf(languageTag),
    words: {
      ...known,
      annex: said('appendix', 'Appendix', WITH_APPENDICES.has(documentClass) ? 'Appendix' : known.annex),
      table: said('table', 'Table', known.table),
      figure: said('figure', 'Figure', known.figure),
    },
  }
}

/** A word of the tool and the number behind it; Chinese sets no space between them. */
export function withNumber(word: string, number: string): string {
  return /\p{Script=Han}$/u.test(word) ? word + number : `${word} ${number}`
}
