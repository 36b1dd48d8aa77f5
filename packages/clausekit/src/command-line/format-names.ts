import { conformityFormats, coverageFormats, diffFormats } from '@clausekit/checklists'
import { ProvisionKind, Regime } from '@clausekit/model'
import { formats } from '@clausekit/parsers'
import { writers } from '@clausekit/writers'
import { wrap } from '../display-width.js'
import { provisionFormats } from '../provision-list/formats.js'
import { writtenFormats } from './checklist-command.js'

const OUTPUT_FORMATS: Readonly<Record<string, readonly string[]>> = {
  convert: Object.keys(writers),
  provisions: Object.keys(provisionFormats),
  checklist: writtenFormats.map(({ name }) => name),
  assess: conformityFormats,
  coverage: coverageFormats,
  diff: Object.keys(diffFormats),
}
const INDENT = 12

/** The values that the options of a command take, for its help: read from the registries, so that a new format is listed. */
export function describeValues(command: string, width: number): string | undefined {
  const output = OUTPUT_FORMATS[command]
  if (!output) return undefined
  const rows: [string, readonly string[]][] = [
    ['--to', output],
    ['--from', formats],
    ['--regime', Regime.options],
  ]
  if (command !== 'convert' && command !== 'diff') rows.push(['--kind', ProvisionKind.options])
  const lines = rows.map(([option, values]) => {
    const list = wrap(values.join(', '), Math.max(width - INDENT, 20)).join(`\n${' '.repeat(INDENT)}`)
    return `  ${option.padEnd(INDENT - 2)}${list}`
  })
  return `\nValues:\n${lines.join('\n')}`
}
