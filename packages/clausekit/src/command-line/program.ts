import { readFileSync } from 'node:fs'
import { Command, Option, type OutputConfiguration } from 'commander'
import {
  type ChecklistCommandOptions,
  type ConvertCommandOptions,
  DEFAULT_FORMATS,
  type IdentifyCommandOptions,
  type ProvisionsCommandOptions,
} from './command-options.js'
import type { Io } from './io.js'

/** The commands and their options. What a command needs is loaded when it runs, so that --help and mistakes are answered at once. */
export function createProgram(io: Io, state: { exitCode: number }, output: OutputConfiguration): Command {
  const program = new Command('clausekit')
    .description('Turn standards into machine-readable data and conformance checklists.')
    .version(version())
    .exitOverride()
    .configureOutput({
      ...output,
      getOutHelpWidth: () => io.stdout.columns ?? 80,
      getErrHelpWidth: () => io.stderr.columns ?? 80,
    })
    .showHelpAfterError('(Add --help to see what is possible.)')

  standardCommand(program, 'convert', 'write the whole standard, with its provisions, in a machine-readable format')
    .option('--no-provisions', 'leave the provisions out')
    .option('--compact', 'JSON without line breaks and indents')
    .addHelpText('after', CONVERT_EXAMPLES)
    .action(async (inputs: string[], options: ConvertCommandOptions) => {
      const { convertCommand } = await import('./convert-command.js')
      state.exitCode = await convertCommand(io, inputs, options)
    })

  standardCommand(program, 'provisions', 'list the requirements, recommendations, permissions … of a standard')
    .option('--kind <kinds>', 'only these kinds, parted by commas: requirement,recommendation …')
    .addHelpText('after', PROVISIONS_EXAMPLES)
    .action(async (inputs: string[], options: ProvisionsCommandOptions) => {
      const { provisionsCommand } = await import('./provisions-command.js')
      state.exitCode = await provisionsCommand(io, inputs, options)
    })

  standardCommand(program, 'checklist', 'write a conformance checklist: one item for each provision')
    .option('--kind <kinds>', 'only these kinds, parted by commas: requirement,recommendation …')
    .option('--labels <tag>', 'language of the labels; that of the standard when absent')
    .addHelpText('after', CHECKLIST_EXAMPLES)
    .action(async (inputs: string[], options: ChecklistCommandOptions) => {
      const { checklistCommand } = await import('./checklist-command.js')
      state.exitCode = await checklistCommand(io, inputs, options)
    })

  program
    .command('identify')
    .description('say what the identifiers of standards mean')
    .argument('<identifier...>', 'identifiers as printed, each in quotes')
    .addOption(new Option('--to <format>', 'form of the answer').choices(['text', 'json']).default('text'))
    .addHelpText('after', IDENTIFY_EXAMPLES)
    .action(async (identifiers: string[], options: IdentifyCommandOptions) => {
      const { identifyCommand } = await import('./identify-command.js')
      state.exitCode = await identifyCommand(io, identifiers, options)
    })

  return program
}

function standardCommand(program: Command, name: keyof typeof DEFAULT_FORMATS, description: string): Command {
  return program
    .command(name)
    .description(description)
    .argument('<input...>', 'files, folders, glob patterns in quotes, or - for standard input')
    .option('--to <formats>', `output format, ${DEFAULT_FORMATS[name]} when absent; several are parted by commas`)
    .option('-o, --output <path>', 'file, or folder for several results; - is standard output')
    .option('--join', 'read all inputs, in the given order, as one standard')
    .option('--from <format>', 'input format; found from the name and the content when absent')
    .option('--language <tag>', 'language of the text, such as zh-CN; found when absent')
    .option('--regime <name>', 'drafting rules that give words their force; found when absent')
    .addOption(new Option('-q, --quiet', 'hide warnings and progress').conflicts('verbose'))
    .option('-v, --verbose', 'show also what is only good to know')
}

function version(): string {
  // From src and from dist alike, the manifest lies above: the bundle keeps no folders.
  for (const path of ['../package.json', '../../package.json']) {
    try {
      return (JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as { version: string }).version
    } catch {}
  }
  return 'unknown'
}

const CONVERT_EXAMPLES = `
Examples:
  clausekit convert standard.md --output standard.json
  clausekit convert standards/ --to json,markdown --output converted/
  clausekit convert part-1.md part-2.md --join --to json --output -`

const PROVISIONS_EXAMPLES = `
Examples:
  clausekit provisions standard.md
  clausekit provisions standard.md --kind requirement,recommendation --to csv --output provisions.csv
  cat standard.md | clausekit provisions - --to json`

const CHECKLIST_EXAMPLES = `
Examples:
  clausekit checklist standard.md --output checklist.csv
  clausekit checklist 'standards/**/*.md' --to md,csv --output checklists/
  clausekit checklist standard.md --kind requirement --labels en`

const IDENTIFY_EXAMPLES = `
Examples:
  clausekit identify "GB/T 1.1-2020"
  clausekit identify "ISO/IEC 27001:2022" "RFC 2119" --to json`
