import type { Obligation, ProvisionKind } from '@clausekit/model'

/** What each kind of provision means for conformity. */
export const obligations: Readonly<Record<ProvisionKind, Obligation>> = {
  requirement: 'mandatory',
  instruction: 'mandatory',
  'external-constraint': 'mandatory',
  recommendation: 'recommended',
  permission: 'permitted',
  capability: 'informative',
  possibility: 'informative',
  statement: 'informative',
}
