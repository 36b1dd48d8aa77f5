import type { Block } from '@clausekit/model'
import { writeCode } from './code-blocks.js'
import type { Context } from './context.js'
import { writeWords } from './paragraphs.js'

type Formula = Extract<Block, { type: 'formula' }>

/**
 * A formula on lines of its own, with its number.
 *
 * TeX and MathML stand between fences, where no mark of theirs is read as one of Markdown; GitHub and GitLab show
 * `math` fences as formulas.
 */
export function writeFormula({ value, notation = 'text', number }: Formula, context: Context): string {
  const printed = !number || /^[(（]/.test(number) ? (number ?? '') : `(${number})`
  if (notation === 'text') return writeWords([value, printed].filter(Boolean).join(' '), context)
  const code = writeCode({ value, language: notation === 'tex' ? 'math' : notation })
  return [code, printed && writeWords(printed, context)].filter(Boolean).join('\n\n')
}
