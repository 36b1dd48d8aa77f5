import type { Words } from './words.js'

export const fr: Words = {
  table: 'Tableau ',
  figure: 'Figure ',
  captionSeparator: ' — ',
  note: 'NOTE',
  example: 'EXEMPLE',
  warning: 'AVERTISSEMENT',
  normativity: { normative: ' (normative)', informative: ' (informative)' },
  deprecated: 'DÉCONSEILLÉ',
  termSource: 'SOURCE',
  colon: ' : ',
  metadata: {
    identifier: 'Numéro',
    title: 'Titre',
    edition: 'Édition',
    status: 'Statut',
    published: 'Publication',
    implemented: 'Applicable à partir du',
    replaces: 'Remplace',
    adopts: 'Adopte',
    publisher: 'Éditeur',
    ics: 'ICS',
    ccs: 'CCS',
  },
}
