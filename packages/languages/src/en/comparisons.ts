import type { Comparison } from '../language.js'

export const COMPARISONS: readonly Comparison[] = [
  {
    operator: '>=',
    words:
      '(?:is |be )?(?:at least|not less than|no less than|not fewer than|no fewer than|not lower than|a minimum of|greater than or equal to|≥)',
  },
  {
    operator: '<=',
    words:
      '(?:is |be )?(?:at most|not more than|no more than|not greater than|no greater than|not exceed(?:ing)?|not longer than|no longer than|a maximum of|up to|within|less than or equal to|≤)',
  },
  { operator: '>', words: '(?:more than|greater than|higher than|exceed(?:s|ing)?|longer than|above|>)' },
  { operator: '<', words: '(?:less than|fewer than|lower than|shorter than|below|<)' },
  { operator: '>=', words: 'or (?:more|greater|longer|higher)', behind: true },
  { operator: '<=', words: 'or (?:less|fewer|shorter|lower)', behind: true },
]
