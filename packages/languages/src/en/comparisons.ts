import type { Comparison, UnitWords } from '../language.js'

// "shall not be less than" reads like "shall be not less than".
const LOWER = '(?:less|fewer|lower|shorter|smaller|earlier)'
const HIGHER = '(?:more|greater|higher|longer|larger|later)'

export const COMPARISONS: readonly Comparison[] = [
  {
    operator: '>=',
    words: `(?:at least|not? (?:be )?${LOWER} than|not (?:be |fall )?below|(?:a )?minimum of|(?:greater|more) than or equal to|≥|>=)`,
  },
  {
    operator: '<=',
    words: `(?:at most|not? (?:be )?${HIGHER} than|not exceed(?:ing)?|not (?:be |rise )?above|(?:a )?maximum of|up to|within|less than or equal to|(?:limited|relaxed) to|≤|<=)`,
  },
  { operator: '>', words: `(?:${HIGHER} than|exceed(?:s|ed|ing)?|above|>)` },
  { operator: '<', words: `(?:${LOWER} than|below|<)` },
  { operator: '>=', words: `(?:or|and) (?:more|greater|longer|higher|larger|above|over)(?! than)`, behind: true },
  { operator: '<=', words: `(?:or|and) (?:less|fewer|shorter|lower|smaller|below|under)(?! than)`, behind: true },
  { operator: '=', words: '(?:be|equal to|equals?|set to|of exactly)', bound: true },
  { operator: '=', words: 'for', time: true, bound: true },
]

export const UNIT_WORDS: UnitWords = {
  time: '(?:milli|micro|nano)?seconds?|minutes?|hours?|(?:working |business |calendar )?days?|weeks?|months?|years?',
  other:
    'percent(?:age points?)?|per cent|(?:kilo|mega|giga)?(?:bytes?|bits?|watts?|volts?|hertz|pascals?|grams?|joules?)|(?:milli|centi|kilo|micro)?met(?:re|er)s?|millivolts?|milliwatts?|(?:milli)?amp(?:ere)?s?|(?:milli)?lit(?:re|er)s?|newtons?|kelvins?|ohms?|decibels?|octets?|characters?|pixels?|degrees?(?: Celsius)?|inch(?:es)?|feet',
}
