import type { Checklist, ChecklistItem } from '@clausekit/model'
import type { Words } from '../../words/words.js'
import { wordsFor } from '../../words/words-for.js'
import { allBranches, clauseTree, headingOf } from '../clause-tree.js'
import type { ChecklistFormat, ChecklistWriteOptions } from '../format.js'
import { nameOfChecklist } from '../names-of.js'
import { wordsOf } from '../words-of.js'

/**
 * A test file to write tests in for pytest: a function an item, skipped until it is written. The id is its parameter, so that
 * reports name it as in `test_provision_5_1_2_1[provision-5.1.2-1]`.
 */
export function writePytest(checklist: Checklist, options: ChecklistWriteOptions = {}): string {
  const words = wordsFor(options.language ?? checklist.language)
  const branches = clauseTree(checklist).flatMap(({ clauses }) => allBranches(clauses))
  const items = branches.flatMap((branch) => branch.items.map((item) => ({ item, heading: headingOf(branch) })))
  const names = functionNames(items.map(({ item }) => item.id))
  const functions = items.map(({ item, heading }, index) => testOf(item, heading, names[index] as string, words))
  const front = [docstring(`${nameOfChecklist(checklist, words.and)}\n\n${words.skeleton}`), '', 'import pytest']
  return `${[front.join('\n'), ...functions].join('\n\n\n')}\n`
}

function testOf(item: ChecklistItem, heading: string, name: string, words: Words): string {
  const said = [item.label === undefined ? heading : `${item.label} · ${heading}`, '', wordsOf(item)]
  const steps = (item.steps ?? []).map((step, index) => `${index + 1}. ${step}`)
  return [
    `@pytest.mark.parametrize("requirement", [${literal(item.id)}])`,
    `def ${name}(requirement):`,
    `    ${docstring([...said, ...(steps.length > 0 ? ['', ...steps] : [])].join('\n'), '    ')}`,
    `    pytest.skip(${literal(words.notWritten)})`,
  ].join('\n')
}

/** Names of Python functions, each once. */
function functionNames(ids: readonly string[]): string[] {
  const taken = new Set<string>()
  return ids.map((id) => {
    const plain = `test_${id.replace(/[^A-Za-z0-9\u3400-\u4dbf\u4e00-\u9fff]+/gu, '_')}`
    let name = plain
    for (let count = 2; taken.has(name); count++) name = `${plain}_${count}`
    taken.add(name)
    return name
  })
}

/** A string literal: JSON has no escapes that Python lacks, but leaves the lone surrogates that no UTF-8 file can hold to it. */
function literal(text: string): string {
  return JSON.stringify(text)
}

/** A string in triple quotes, its lines kept. */
function docstring(text: string, indent = ''): string {
  const lines = text.split(/\r\n|[\r\n\u2028\u2029]/).map((line) => literal(line).slice(1, -1))
  return `"""${lines.map((line, index) => (index === 0 || line === '' ? line : indent + line)).join('\n')}"""`
}

export const pytest = {
  name: 'pytest',
  extensions: ['py'],
  // pytest collects files of this name.
  suffix: '_test.py',
  mediaType: 'text/x-python; charset=utf-8',
  write: writePytest,
} satisfies ChecklistFormat
