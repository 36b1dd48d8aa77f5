import type { Words } from './words.js'

export const en: Words = {
  table: 'Table ',
  figure: 'Figure ',
  captionSeparator: ' — ',
  note: 'NOTE',
  example: 'EXAMPLE',
  warning: 'WARNING',
  normativity: { normative: ' (normative)', informative: ' (informative)' },
  deprecated: 'DEPRECATED',
  termSource: 'SOURCE',
  colon: ': ',
  metadata: {
    identifier: 'Identifier',
    title: 'Title',
    edition: 'Edition',
    status: 'Status',
    published: 'Published',
    implemented: 'Applies from',
    replaces: 'Replaces',
    adopts: 'Adopts',
    publisher: 'Publisher',
    ics: 'ICS',
    ccs: 'CCS',
  },
}
