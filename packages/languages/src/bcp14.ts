import type { PhraseGroup } from './phrases.js'

const requirement = { kind: 'requirement', capitals: true } as const
const recommendation = { kind: 'recommendation', capitals: true } as const
const permission = { kind: 'permission', capitals: true } as const
const capability = { kind: 'capability', capitals: true } as const

/** BCP 14 (RFC 2119, RFC 8174), with the "CAN" that NIST adds; capitals only, in texts of every language. */
export const BCP14: readonly PhraseGroup[] = [
  { ...requirement, polarity: 'negative', phrases: ['MUST NOT', 'SHALL NOT'] },
  { ...requirement, polarity: 'positive', phrases: ['MUST', 'SHALL', 'REQUIRED'] },
  { ...recommendation, polarity: 'negative', phrases: ['SHOULD NOT', 'NOT RECOMMENDED'] },
  { ...recommendation, polarity: 'positive', phrases: ['SHOULD', 'RECOMMENDED'] },
  { ...permission, polarity: 'positive', phrases: ['MAY', 'OPTIONAL'] },
  { ...permission, polarity: 'negative', phrases: ['NEED NOT'] },
  { ...capability, polarity: 'positive', phrases: ['CAN'] },
  { ...capability, polarity: 'negative', phrases: ['CANNOT'] },
]
