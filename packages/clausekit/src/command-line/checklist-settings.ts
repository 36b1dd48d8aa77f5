import {
  type ChecklistFormat,
  checklistFormats,
  detectFilledFormat,
  type NamedFilled,
  type PlacedProfile,
  parseChecklist,
  readProfile,
  UnreadableChecklistError,
} from '@clausekit/checklists'
import type { Checklist } from '@clausekit/model'
import { extensions } from '@clausekit/parsers'
import { findFiles } from '../find-files.js'
import type { ChecklistOptions } from './command-options.js'
import { diagnosticLine } from './diagnostic-line.js'
import type { Io } from './io.js'
import type { ChecklistSettings } from './read-checklist.js'
import { readNamedFile, readNamedText } from './read-file.js'
import { UsageError } from './usage-error.js'

/** Formats that programs write after a test run; the others are filled in by people. */
const RESULTS: ReadonlySet<string> = new Set(['junit', 'ctrf', 'sarif', 'earl'])

/**
 * Read the files that the options on checklists name.
 *
 * @throws UsageError for a file that cannot be read, or is none of what its option takes.
 */
export async function readSettings(
  { profile, update, verdicts = [], subject }: ChecklistOptions,
  io: Pick<Io, 'cwd'>,
): Promise<ChecklistSettings> {
  const filled = await readFilledFiles(verdicts, io.cwd)
  return {
    profile: profile === undefined ? undefined : await profileIn(profile, io.cwd),
    before: update === undefined ? undefined : await checklistIn(update, io.cwd),
    forms: filled.filter(({ format }) => !RESULTS.has(format)),
    results: filled.filter(({ format }) => RESULTS.has(format)),
    subject: subject === undefined ? undefined : { name: subject },
  }
}

async function profileIn(name: string, cwd: string): Promise<PlacedProfile> {
  const { profile, diagnostics } = await readProfile(await readNamedText(name, cwd), { file: name })
  if (profile) return profile
  throw new UsageError(`--profile ${name}:\n${diagnostics.map((one) => diagnosticLine(one, name)).join('')}`.trimEnd())
}

async function checklistIn(name: string, cwd: string): Promise<Checklist> {
  const file = await readNamedFile(name, cwd)
  const checklist = await orUsageError('--update', () => parseChecklist(file))
  if (checklist) return checklist
  throw new UsageError(`--update takes a checklist in JSON, as --to json writes it; ${name} is none.`)
}

type FilledForm = NamedFilled & { format: string }

async function readFilledFiles(patterns: readonly string[], cwd: string): Promise<FilledForm[]> {
  if (patterns.length === 0) return []
  const found = await findFiles(patterns, { cwd, extensions: READABLE })
  const [missing] = found.unmatched
  if (missing !== undefined) throw new UsageError(`--verdicts: no file matches '${missing}'.`)
  return Promise.all(found.files.map(({ name }) => readFilled(name, cwd)))
}

const READABLE = Object.values<ChecklistFormat>(checklistFormats).flatMap(({ extensions: endings, read }) =>
  read ? endings.filter((ending) => !extensions.includes(ending) || ending === 'xml') : [],
)

async function readFilled(name: string, cwd: string): Promise<FilledForm> {
  const file = await readNamedFile(name, cwd)
  const format = detectFilledFormat(file)
  const read = Object.values<ChecklistFormat>(checklistFormats).find((one) => one.name === format)?.read
  if (format !== undefined && read) return { name, format, filled: await orUsageError('--verdicts', () => read(file)) }
  throw new UsageError(`--verdicts: ${name} is no filled-in checklist and no result of tests that is known.`)
}

/** Damaged files are named by their readers. */
async function orUsageError<T>(option: string, read: () => T | Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof UnreadableChecklistError) throw new UsageError(`${option}: ${error.message}`)
    throw error
  }
}
