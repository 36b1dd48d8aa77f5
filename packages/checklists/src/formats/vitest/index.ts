import type { Checklist, ChecklistItem } from '@clausekit/model'
import { wordsFor } from '../../words/words-for.js'
import { type ClauseBranch, clauseTree, headingOf } from '../clause-tree.js'
import type { ChecklistFormat, ChecklistWriteOptions } from '../format.js'
import { nameOfChecklist, nameOfStandard } from '../names-of.js'
import { oneLine } from '../one-line.js'
import { wordsOf } from '../words-of.js'

/**
 * A test file to write tests in for vitest (and, with another import, jest): a `describe` a clause, a `test.todo` an item, with
 * its id in brackets in its name, so that the JUnit report of a run can be read back.
 */
export function writeVitest(checklist: Checklist, options: ChecklistWriteOptions = {}): string {
  const words = wordsFor(options.language ?? checklist.language)
  const standards = clauseTree(checklist)
  const blocks = standards.flatMap(({ standard, clauses }) =>
    standards.length > 1 ? [describe(nameOfStandard(standard), clauses.map(clauseBlock))] : clauses.map(clauseBlock),
  )
  const lines = [
    `// ${nameOfChecklist(checklist, words.and)}`,
    `// ${words.skeleton}`,
    `import { describe, test } from 'vitest'`,
    ...blocks.flatMap((block) => ['', ...block]),
  ]
  return `${lines.join('\n')}\n`
}

function clauseBlock(branch: ClauseBranch): string[] {
  return describe(headingOf(branch), [...branch.items.map(todo), ...branch.children.map(clauseBlock)])
}

function describe(title: string, blocks: readonly (readonly string[])[]): string[] {
  const body = blocks.flat().map((line) => (line === '' ? line : `  ${line}`))
  return [`describe(${literal(oneLine(title))}, () => {`, ...body, '})']
}

function todo(item: ChecklistItem): string[] {
  const label = item.label === undefined ? '' : `${oneLine(item.label)} `
  return [`test.todo(${literal(`[${item.id}] ${label}${oneLine(wordsOf(item))}`)})`]
}

/** A string literal of JavaScript; JSON leaves lone surrogates escaped. */
function literal(text: string): string {
  return JSON.stringify(text)
}

export const vitest = {
  name: 'vitest',
  extensions: ['test.ts'],
  mediaType: 'text/javascript; charset=utf-8',
  write: writeVitest,
} satisfies ChecklistFormat
