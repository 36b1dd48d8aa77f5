import { permission, prohibition, recommendation, requirement } from '../forces.js'
import type { PhraseGroup } from '../phrases.js'

/** Key words in capitals, as the Federal Office for Information Security uses BCP 14 in German. */
export const CAPITALS: readonly PhraseGroup[] = [
  { ...requirement, capitals: true, phrases: ['MUSS', 'MÜSSEN', 'MUSST', 'DARF NUR', 'DÜRFEN NUR', 'SOLL', 'SOLLEN'] },
  {
    ...prohibition,
    capitals: true,
    phrases: [
      'DARF NICHT',
      'DÜRFEN NICHT',
      'DARF KEIN',
      'DARF KEINE',
      'DARF KEINEN',
      'DÜRFEN KEINE',
      'DARF KEINESFALLS',
    ],
  },
  { ...recommendation, capitals: true, phrases: ['SOLLTE', 'SOLLTEN', 'EMPFOHLEN'] },
  {
    ...recommendation,
    polarity: 'negative',
    capitals: true,
    phrases: ['SOLLTE NICHT', 'SOLLTEN NICHT', 'SOLLTE KEINE', 'SOLLTEN KEINE', 'SOLLTE KEIN', 'SOLLTEN KEIN'],
  },
  { ...permission, capitals: true, phrases: ['KANN', 'KÖNNEN', 'DARF', 'DÜRFEN', 'OPTIONAL'] },
]

/** DIN 820-2, annex H. */
export const DIN: readonly PhraseGroup[] = [
  { ...requirement, phrases: ['muss', 'müssen', 'ist zu', 'sind zu', 'hat zu', 'haben zu', 'darf nur', 'dürfen nur'] },
  {
    ...prohibition,
    phrases: [
      'darf nicht',
      'dürfen nicht',
      'darf kein',
      'darf keine',
      'dürfen keine',
      'ist nicht zulässig',
      'sind nicht zulässig',
      'ist unzulässig',
    ],
  },
  { ...recommendation, phrases: ['sollte', 'sollten', 'wird empfohlen', 'werden empfohlen'] },
  { ...recommendation, polarity: 'negative', phrases: ['sollte nicht', 'sollten nicht'] },
  { ...permission, phrases: ['darf', 'dürfen', 'ist zulässig', 'sind zulässig'] },
  { ...permission, polarity: 'negative', phrases: ['braucht nicht', 'brauchen nicht'] },
  { kind: 'capability', polarity: 'positive', phrases: ['kann', 'können'] },
]
