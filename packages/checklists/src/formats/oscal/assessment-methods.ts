import type { VerificationMethod } from '@clausekit/model'

/** What OSCAL calls the ways to assess. */
export const ASSESSMENT_METHODS: Readonly<Record<VerificationMethod, 'EXAMINE' | 'TEST'>> = {
  inspection: 'EXAMINE',
  analysis: 'EXAMINE',
  demonstration: 'TEST',
  test: 'TEST',
}
