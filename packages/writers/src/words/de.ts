import type { Words } from './words.js'

export const de: Words = {
  table: 'Tabelle ',
  figure: 'Bild ',
  captionSeparator: ' — ',
  note: 'ANMERKUNG',
  example: 'BEISPIEL',
  warning: 'WARNUNG',
  normativity: { normative: ' (normativ)', informative: ' (informativ)' },
  deprecated: 'ABGELEHNT',
  termSource: 'QUELLE',
  colon: ': ',
  metadata: {
    identifier: 'Nummer',
    title: 'Titel',
    edition: 'Ausgabe',
    status: 'Status',
    published: 'Veröffentlicht',
    implemented: 'Gilt ab',
    replaces: 'Ersetzt',
    adopts: 'Übernimmt',
    publisher: 'Herausgeber',
    ics: 'ICS',
    ccs: 'CCS',
  },
}
