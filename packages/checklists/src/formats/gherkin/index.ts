import type { Checklist, ChecklistItem } from '@clausekit/model'
import { wordsFor } from '../../words/words-for.js'
import { allBranches, type ClauseBranch, clauseTree, headingOf, type StandardBranch } from '../clause-tree.js'
import type { ChecklistFormat, ChecklistWriteOptions } from '../format.js'
import { nameOfChecklist, nameOfStandard } from '../names-of.js'
import { oneLine } from '../one-line.js'
import { wordsOf } from '../words-of.js'
import { type Dialect, dialects } from './dialects.js'

/**
 * A feature file to write acceptance tests in: a rule a clause, a scenario an item, tagged with its id and its label.
 *
 * @see Gherkin reference, Cucumber
 */
export function writeGherkin(checklist: Checklist, options: ChecklistWriteOptions = {}): string {
  const words = wordsFor(options.language ?? checklist.language)
  const dialect = words.language === 'zh' ? dialects.zh : dialects.en
  const standards = clauseTree(checklist)
  const lines = [
    ...(dialect.language === 'en' ? [] : [`# language: ${dialect.language}`]),
    `${dialect.feature}: ${nameOfChecklist(checklist, words.and)}`,
    '',
    `  ${words.skeleton}`,
    ...standards.flatMap((standard) => rulesOf(standard, standards.length > 1, dialect)),
  ]
  return `${lines.join('\n')}\n`
}

function rulesOf({ standard, clauses }: StandardBranch, isOneOfSeveral: boolean, dialect: Dialect): string[] {
  const before = isOneOfSeveral ? `${nameOfStandard(standard)} ` : ''
  return allBranches(clauses)
    .filter(({ items }) => items.length > 0)
    .flatMap((branch) => ruleOf(branch, before, dialect))
}

function ruleOf(branch: ClauseBranch, before: string, dialect: Dialect): string[] {
  const scenarios = branch.items.flatMap((item) => scenarioOf(item, dialect))
  return ['', `  ${dialect.rule}: ${before}${oneLine(headingOf(branch))}`, ...scenarios]
}

function scenarioOf(item: ChecklistItem, dialect: Dialect): string[] {
  const tags = [item.id, ...(item.label === undefined ? [] : [item.label]), item.obligation].map(tag)
  const [first, ...others] = (item.steps ?? []).map(oneLine).filter((step) => step !== '')
  const steps = [
    ...(first === undefined ? [] : [`${dialect.action}${first}`]),
    ...others.map((step) => `${dialect.more}${step}`),
    `${dialect.outcome}${oneLine(wordsOf(item)) || item.id}`,
  ]
  return [
    '',
    `    ${tags.join(' ')}`,
    `    ${dialect.scenario}: ${[item.label ?? item.id, oneLine(item.clauseTitle)].join(' ').trim()}`,
    ...steps.map((step) => `      ${step}`),
  ]
}

/** A tag ends at white space, and at the sign that begins the next. */
function tag(words: string): string {
  return `@${words.trim().replace(/[\s@]+/gu, '_')}`
}

export const gherkin = {
  name: 'gherkin',
  extensions: ['feature'],
  mediaType: 'text/x-gherkin; charset=utf-8',
  write: writeGherkin,
} satisfies ChecklistFormat
