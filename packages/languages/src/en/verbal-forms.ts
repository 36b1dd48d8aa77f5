import { capability, discouragement, permission, prohibition, recommendation, release, requirement } from '../forces.js'
import type { PhraseGroup } from '../phrases.js'

/** ISO/IEC Directives Part 2, clause 7, with the equivalent phrases of its tables. */
export const ISO: readonly PhraseGroup[] = [
  {
    ...prohibition,
    phrases: [
      'shall not',
      'shall * not',
      'shall never',
      'shall in no case',
      'shall at no time',
      'shall under no circumstances',
      'is not allowed',
      'are not allowed',
      'is not permitted',
      'are not permitted',
      'is not acceptable',
      'is not to',
      'are not to',
      'is prohibited',
      'are prohibited',
      'is forbidden',
      'are forbidden',
    ],
  },
  {
    ...requirement,
    phrases: [
      'shall',
      'is required to',
      'are required to',
      'it is required that',
      'has to',
      'have to',
      'it is necessary to',
      'is to be',
      'are to be',
    ],
  },
  {
    ...discouragement,
    phrases: ['should not', 'should * not', 'is not recommended', 'are not recommended', 'ought not to'],
  },
  { ...recommendation, phrases: ['should', 'it is recommended that', 'is recommended', 'are recommended', 'ought to'] },
  {
    ...release,
    phrases: [
      'need not',
      'it is not required that',
      'is not required',
      'are not required',
      'is not required to',
      'are not required to',
    ],
  },
  {
    ...permission,
    phrases: ['may', 'is permitted', 'are permitted', 'is allowed', 'are allowed', 'is permissible', 'are permissible'],
  },
  { ...capability, phrases: ['can', 'is able to', 'are able to'] },
  { ...capability, polarity: 'negative', phrases: ['cannot', 'can not', 'is unable to', 'are unable to'] },
  { kind: 'possibility', polarity: 'positive', phrases: ['might', 'could'] },
]

/** Where "shall" is the word of obligation, "must" tells of a duty that comes from outside (7.6 of the Directives). */
export const ISO_MUST: readonly PhraseGroup[] = [
  { kind: 'external-constraint', polarity: 'negative', confidence: 0.7, phrases: ['must not', 'must never'] },
  { kind: 'external-constraint', polarity: 'positive', confidence: 0.7, phrases: ['must'] },
]

/** Texts that know no drafting rules use "must" and "shall" alike. */
export const PLAIN_MUST: readonly PhraseGroup[] = [
  { ...prohibition, confidence: 0.85, phrases: ['must not', 'must never', 'must * not'] },
  { ...requirement, confidence: 0.85, phrases: ['must'] },
]
