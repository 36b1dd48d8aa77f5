import type { Block } from '@clausekit/model'

type Code = Pick<Extract<Block, { type: 'code' }>, 'value' | 'language'>

/** Lines between fences that are longer than any run of backticks within. */
export function writeCode({ value, language }: Code): string {
  const longest = Math.max(2, ...(value.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  const info = language && /^[^\s`]+$/.test(language) ? language : ''
  return [fence + info, ...(value === '' ? [] : [value]), fence].join('\n')
}
