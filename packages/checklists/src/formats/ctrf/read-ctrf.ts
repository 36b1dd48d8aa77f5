import { Outcome, Verdict } from '@clausekit/model'
import { type Filled, type FilledFile, UnreadableChecklistError } from '../format.js'
import { announcedIdsIn, idsInValue, type Names, namesIds, namesIn } from '../ids-in.js'
import { elements, isObject, type JsonObject, member, readJson, text, texts } from '../json-value.js'
import { momentOfMilliseconds } from '../moment.js'
import { nameOfFile } from '../read-bytes.js'
import { filledFrom, type Result, remarkOf } from '../results.js'
import { type CtrfStatus, CtrfStatuses, outcomeOf, statusOf } from './statuses.js'

/**
 * The results in a CTRF report: passed and failed as they are, skipped and pending untested, all others cantTell; where
 * `rawStatus` is an outcome of EARL that has this status, it counts.
 *
 * @throws UnreadableChecklistError `ctrf-root`, or what `readJson` throws.
 */
export function readCtrf(file: FilledFile): Filled {
  const results = member(readJson(file), 'results')
  if (!Array.isArray(member(results, 'tests')))
    throw new UnreadableChecklistError(
      'ctrf-root',
      `Found no results.tests in ${nameOfFile(file)}; expected a CTRF report.`,
    )
  const tool = text(member(results, 'tool'), 'name')
  const stop = momentOfMilliseconds(member(member(results, 'summary'), 'stop'))
  const tests = elements(results, 'tests').map((test, index) =>
    resultOf(isObject(test) ? test : {}, index, { file, tool, stop }),
  )
  return filledFrom(tests, 'checklists/ctrf', file, { subject: subjectOf(member(results, 'environment')) })
}

type Run = { file: FilledFile; tool: string | undefined; stop: string | undefined }

function subjectOf(environment: unknown): Filled['subject'] {
  const name = text(environment, 'appName')
  const version = text(environment, 'appVersion')
  return name === undefined ? undefined : { name, ...(version !== undefined && { version }) }
}

function resultOf(test: JsonObject, index: number, run: Run): Result {
  const name = text(test, 'name') ?? text(test, 'testId') ?? ''
  return {
    place: `test ${index + 1} “${name.slice(0, 200)}”`,
    ...namesOf(test, name),
    verdict: ownVerdict(test) ?? verdictOf(test, name, run),
  }
}

/** What `writeCtrf` keeps beside the status. */
function ownVerdict(test: JsonObject): Verdict | undefined {
  const kept = member(member(test, 'extra'), 'verdict')
  if (!isObject(kept)) return undefined
  const parsed = Verdict.safeParse({ ...kept, outcome: outcomeIn(test), remark: text(test, 'message') })
  return parsed.success ? parsed.data : undefined
}

/** A test that did not run is no evidence of anything. */
function verdictOf(test: JsonObject, name: string, { file, tool, stop }: Run): Verdict {
  const outcome = outcomeIn(test)
  if (outcome === 'untested') return { outcome, evidence: [], ...remarkOf(text(test, 'message')) }
  const on = momentOfMilliseconds(member(test, 'stop')) ?? stop
  const path = text(test, 'filePath')
  const link = file.name === undefined ? {} : { url: file.name }
  return {
    outcome,
    ...(tool !== undefined && { by: tool }),
    ...(on !== undefined && { on }),
    evidence: [{ text: path === undefined ? name : `${name} (${path})`, ...link }],
    ...remarkOf(text(test, 'message')),
  }
}

function outcomeIn(test: JsonObject): Outcome {
  const status = CtrfStatuses.find((one): one is CtrfStatus => one === member(test, 'status')) ?? 'other'
  const raw = Outcome.safeParse(member(test, 'rawStatus'))
  return raw.success && statusOf[raw.data] === status ? raw.data : outcomeOf[status]
}

/** The stable id of a test, where it is the id of an item, says it all. */
function namesOf(test: JsonObject, name: string): Names {
  const ids = announcedIdsIn(text(test, 'testId') ?? '')
  if (ids.length > 0) return { ids, candidates: [] }
  const tags = ['labels', 'extra'].flatMap((key) => markedIn(member(test, key)))
  return namesIn({ names: [name, ...texts(test, 'tags').map((tag) => `[${tag}]`)], around: texts(test, 'suite'), tags })
}

function markedIn(holder: unknown): string[] {
  if (!isObject(holder)) return []
  const keys = Object.keys(holder).filter(namesIds)
  return keys.flatMap((key) => texts(holder, key)).flatMap(idsInValue)
}
