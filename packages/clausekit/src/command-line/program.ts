import { readFileSync } from 'node:fs'
import { Command, Option, type OutputConfiguration } from 'commander'
import {
  type AssessCommandOptions,
  type ChecklistCommandOptions,
  type ConvertCommandOptions,
  type CoverageCommandOptions,
  DEFAULT_FORMATS,
  type DiffCommandOptions,
  type IdentifyCommandOptions,
  type LockCommandOptions,
  type ProvisionsCommandOptions,
} from './command-options.js'
import type { Io } from './io.js'
import { parseOcrLanguages } from './usage-error.js'

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
    .option('--images <folder>', 'write the pictures of Word files to a folder, one folder a file')
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

  checklistOptions(standardCommand(program, 'checklist', 'write a conformance checklist: one item for each provision'))
    .option('--sheets <how>', 'of a workbook: one sheet for all items, or one for each of the chapters')
    .option('--date <date>', 'the date in files that must have one; that of the latest verdict when absent')
    .addHelpText('after', CHECKLIST_EXAMPLES)
    .action(async (inputs: string[], options: ChecklistCommandOptions) => {
      const { checklistCommand } = await import('./checklist-command.js')
      state.exitCode = await checklistCommand(io, inputs, options)
    })

  checklistOptions(standardCommand(program, 'assess', 'say whether what was checked conforms, by the verdicts'))
    .option('--date <day>', 'the day that waivers are compared with: 2026-03-31')
    .addHelpText('after', ASSESS_EXAMPLES)
    .action(async (inputs: string[], options: AssessCommandOptions) => {
      const { assessCommand } = await import('./assess-command.js')
      state.exitCode = await assessCommand(io, inputs, options)
    })

  checklistOptions(
    standardCommand(
      program,
      'coverage',
      'say which provisions are implemented, tested and passing, by code and test results',
    ),
  )
    .option('--code <files...>', 'source code whose comments name provisions: files, folders, patterns')
    .option('--source <patterns...>', 'what duvet annotations call the standard, where they quote others too: rfc9110*')
    .option('--require <shares>', 'exit with 1 below these shares, in percent: tested=100,passing=95')
    .option('--date <day>', 'the day that waivers are compared with: 2026-03-31')
    .addHelpText('after', COVERAGE_EXAMPLES)
    .action(async (inputs: string[], options: CoverageCommandOptions) => {
      const { coverageCommand } = await import('./coverage-command.js')
      state.exitCode = await coverageCommand(io, inputs, options)
    })

  standardCommand(program, 'diff', 'compare two editions provision by provision: the old one, then the new one')
    .option('--labels <tag>', 'language of the headings; that of the new edition when absent')
    .option('--unchanged', 'list also what is unchanged')
    .addHelpText('after', DIFF_EXAMPLES)
    .action(async (inputs: string[], options: DiffCommandOptions) => {
      const { diffCommand } = await import('./diff-command.js')
      state.exitCode = await diffCommand(io, inputs, options)
    })

  readingCommand(program, 'lock', 'pin the ids of the provisions in a lock file, or bring it up to date')
    .addHelpText('after', LOCK_EXAMPLES)
    .action(async (inputs: string[], options: LockCommandOptions) => {
      const { lockCommand } = await import('./lock-command.js')
      state.exitCode = await lockCommand(io, inputs, options)
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

/** A command that reads standards and writes something of each. */
function standardCommand(program: Command, name: keyof typeof DEFAULT_FORMATS, description: string): Command {
  return readingCommand(program, name, description)
    .option('--to <formats>', `output format, ${DEFAULT_FORMATS[name]} when absent; several are parted by commas`)
    .option('-o, --output <path>', 'file, or folder for several results; - is standard output')
}

function readingCommand(program: Command, name: string, description: string): Command {
  return program
    .command(name)
    .description(description)
    .argument('<input...>', 'files, folders, glob patterns in quotes, or - for standard input')
    .option('--join', 'read all inputs, in the given order, as one standard')
    .option('--from <format>', 'input format; found from the name and the content when absent')
    .option('--language <tag>', 'language of the text, such as zh-CN; found when absent')
    .option('--regime <name>', 'drafting rules that give words their force; found when absent')
    .option('--tracked-changes <text>', 'of a Word file with tracked changes: the final text or the original one')
    .option(
      '--ocr [languages]',
      'read scanned pages, in these languages: zh,en (needs @clausekit/ocr)',
      parseOcrLanguages,
    )
    .option('--lock <file>', 'a lock file whose ids the provisions keep')
    .addOption(new Option('-q, --quiet', 'hide warnings and progress').conflicts('verbose'))
    .option('-v, --verbose', 'show also what is only good to know')
}

/** The options of the commands that take standards, or checklists in JSON. */
function checklistOptions(command: Command): Command {
  return command
    .option('--kind <kinds>', 'only these kinds, parted by commas: requirement,recommendation …')
    .option('--labels <tag>', 'language of the labels; that of the standard when absent')
    .option('--profile <file>', 'choose and tailor the items by a profile in YAML or JSON')
    .option(
      '--verdicts <files...>',
      'filled-in checklists and results of tests: XLSX, CSV, JSON, JUnit XML, CTRF, EARL, SARIF',
    )
    .option('--update <file>', 'carry the verdicts of a checklist of an earlier edition over (JSON)')
    .option('--subject <name>', 'what is checked')
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
  clausekit convert part-1.md part-2.md --join --to json --output -
  clausekit convert scanned.pdf --ocr zh,en --output scanned.json`

const PROVISIONS_EXAMPLES = `
Examples:
  clausekit provisions standard.md
  clausekit provisions standard.md --kind requirement,recommendation --to csv --output provisions.csv
  cat standard.md | clausekit provisions - --to json`

const CHECKLIST_EXAMPLES = `
Examples:
  clausekit checklist standard.md --output checklist.csv
  clausekit checklist 'standards/**/*.md' --to md,csv --output checklists/
  clausekit checklist standard.docx --to html,xlsx --profile level-2.yaml --output checklists/
  clausekit checklist checklist.json --verdicts filled.xlsx 'reports/*.xml' --to json --output checklist-2.json
  clausekit checklist edition-2.pdf --update checklist.json --to html --output checklist-2.html`

const ASSESS_EXAMPLES = `
Examples:
  clausekit assess checklist.json
  clausekit assess standard.md --verdicts filled.xlsx --date 2026-03-31 --to md --output conformity.md`

const COVERAGE_EXAMPLES = `
Examples:
  clausekit coverage standard.md --code src/ test/
  clausekit coverage standard.md --code src/ --verdicts junit.xml --require tested=100,passing=95`

const DIFF_EXAMPLES = `
Examples:
  clausekit diff edition-1.pdf edition-2.docx
  clausekit diff checklist-1.json checklist-2.json --to md --output changes.md`

const LOCK_EXAMPLES = `
Examples:
  clausekit lock standard.md --lock standard.lock.json
  clausekit checklist standard.md --lock standard.lock.json --output checklist.json`

const IDENTIFY_EXAMPLES = `
Examples:
  clausekit identify "GB/T 1.1-2020"
  clausekit identify "ISO/IEC 27001:2022" "RFC 2119" --to json`
