/** The keywords of a language in Gherkin; those of steps with the space that is to follow them. */
export type Dialect = {
  /** As in the comment `# language:`. */
  language: string
  feature: string
  rule: string
  scenario: string
  /** When … */
  action: string
  /** Then … */
  outcome: string
  /** And … */
  more: string
}

/** @see cucumber/gherkin, gherkin-languages.json */
export const dialects = {
  en: {
    language: 'en',
    feature: 'Feature',
    rule: 'Rule',
    scenario: 'Scenario',
    action: 'When ',
    outcome: 'Then ',
    more: 'And ',
  },
  zh: {
    language: 'zh-CN',
    feature: '功能',
    rule: '规则',
    scenario: '场景',
    action: '当',
    outcome: '那么',
    more: '而且',
  },
} as const satisfies Record<string, Dialect>
