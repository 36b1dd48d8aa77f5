/** Words between IEC and the number that say the kind of document, to their normalised form. */
export const documentTypes: Readonly<Record<string, string>> = {
  TR: 'TR',
  TS: 'TS',
  PAS: 'PAS',
  SRD: 'SRD',
  GUIDE: 'Guide',
}

/** Words that say the stage of a draft. */
export const stages: ReadonlySet<string> = new Set([
  'PWI',
  'PNW',
  'NP',
  'CD',
  'CDV',
  'FDIS',
  'DIS',
  'DTR',
  'DTS',
  'DPAS',
])

/** Systems of conformity assessment of IEC: their documents have names of their own. */
export const conformitySystems: readonly string[] = ['IECEE', 'IECEx', 'IECQ', 'IECRE']
