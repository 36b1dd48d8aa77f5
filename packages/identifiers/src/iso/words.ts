/** Words between the publisher and the number that say the kind of document, to their normalised form. */
export const documentTypes: Readonly<Record<string, string>> = {
  TR: 'TR',
  TS: 'TS',
  PAS: 'PAS',
  GUIDE: 'Guide',
  R: 'R',
  ISP: 'ISP',
  TTA: 'TTA',
  IWA: 'IWA',
  DATA: 'Data',
  ТО: 'TR',
  ТС: 'TS',
}

/** Words that say the stage of a draft, to their normalised form. */
export const stages: Readonly<Record<string, string>> = {
  PWI: 'PWI',
  NP: 'NP',
  NWIP: 'NP',
  AWI: 'AWI',
  WD: 'WD',
  CD: 'CD',
  FCD: 'FCD',
  CDV: 'CDV',
  DIS: 'DIS',
  FDIS: 'FDIS',
  PRF: 'PRF',
  ПМС: 'DIS',
  ОПМС: 'FDIS',
}

/** Words that say stage and kind at once. The stage prints alone. */
export const stagedTypes: Readonly<Record<string, string>> = {
  PDTR: 'TR',
  DTR: 'TR',
  FDTR: 'TR',
  PDTS: 'TS',
  DTS: 'TS',
  FDTS: 'TS',
  DPAS: 'PAS',
  FDPAS: 'PAS',
  PDISP: 'ISP',
  FPDISP: 'ISP',
  FDISP: 'ISP',
  DGUIDE: 'Guide',
  FDGUIDE: 'Guide',
}

/** Publishers that issue documents together with ISO. */
export const copublishers: readonly string[] = [
  'IEC',
  'CEI',
  'МЭК',
  'IEEE',
  'ASTM',
  'CIE',
  'HL7',
  'OECD',
  'SAE',
  'UNDP',
  'IDF',
]

/** Publisher names in French and Russian, to the English ones. */
export const publisherNames: Readonly<Record<string, string>> = { ИСО: 'ISO', МЭК: 'IEC', CEI: 'IEC' }
