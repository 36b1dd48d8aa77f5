import type { Diagnostic, Outcome, Verdict } from '@clausekit/model'
import { type Filled, type FilledFile, UnreadableChecklistError } from '../format.js'
import { namesIn } from '../ids-in.js'
import { elements, isObject, type JsonObject, member, readJson, text } from '../json-value.js'
import { momentOf } from '../moment.js'
import { nameOfFile } from '../read-bytes.js'
import { filledFrom, type Result, remarkOf } from '../results.js'
import { locationOf, waiverOf } from './result-parts.js'
import { alsoCalled, markedIds, type Rule, ruleFinder, rulesOf } from './rules.js'

const SOURCE = 'checklists/sarif'

/**
 * The results in a SARIF 2.1.0 log, by the rules that they name:
 *
 * - a result of kind `fail` at level error or warning is failed, `pass` is passed, `notApplicable` inapplicable;
 * - all others are cantTell: `open`, `review`, `informational`, the levels note and none;
 * - an accepted suppression is a waiver; a result that is gone since the baseline (`absent`) says nothing;
 * - a rule that the run lists and did not switch off, without any result, is passed, if the run has a list of results and did not
 *   fail.
 *
 * @throws UnreadableChecklistError `sarif-root`, or what `readJson` throws.
 * @see OASIS SARIF 2.1.0, 3.27.9, 3.27.10
 */
export function readSarif(file: FilledFile): Filled {
  const log = readJson(file)
  if (!Array.isArray(member(log, 'runs')))
    throw new UnreadableChecklistError(
      'sarif-root',
      `Found no runs in ${nameOfFile(file)}; expected a SARIF 2.1.0 log.`,
    )
  const runs = elements(log, 'runs').map((run, index) => resultsOfRun(run, index, file))
  return filledFrom(
    runs.flatMap(({ results }) => results),
    SOURCE,
    file,
    { diagnostics: runs.flatMap(({ diagnostics }) => diagnostics) },
  )
}

type Run = {
  index: number
  by: string | undefined
  on: string | undefined
  file: FilledFile
  rules: readonly (readonly Rule[])[]
}

function resultsOfRun(run: unknown, index: number, file: FilledFile): { results: Result[]; diagnostics: Diagnostic[] } {
  const driver = member(member(run, 'tool'), 'driver')
  const on = elements(run, 'invocations')
    .flatMap((one) => momentOf(text(one, 'endTimeUtc')) ?? [])
    .at(-1)
  const about: Run = { index, by: toolOf(driver), on, file, rules: rulesOf(run) }
  const found = elements(run, 'results').map((result) => (isObject(result) ? result : {}))
  const named = found.map(ruleFinder(about.rules))
  const results = found.flatMap((result, at) => resultOf(result, at, named[at], about))
  if (!isComplete(run)) return { results, diagnostics: [incomplete(about)] }
  const speaking = new Set(named.filter((_, at) => member(found[at], 'baselineState') !== 'absent'))
  const silent = about.rules.flat().filter((rule) => rule.isEnabled && !speaking.has(rule))
  return { results: [...results, ...silent.map((rule) => passedBySilence(rule, about))], diagnostics: [] }
}

function toolOf(driver: unknown): string | undefined {
  const name = text(driver, 'name')
  const version = text(driver, 'semanticVersion') ?? text(driver, 'version')
  return name === undefined ? undefined : [name, version ?? ''].join(' ').trim()
}

/** Silence speaks only where the tool says that it listened to the end. */
function isComplete(run: unknown): boolean {
  const failed = elements(run, 'invocations').some((invocation) => member(invocation, 'executionSuccessful') === false)
  return Array.isArray(member(run, 'results')) && !failed
}

function incomplete({ index, file }: Run): Diagnostic {
  return {
    severity: 'warning',
    ruleId: 'sarif-run-incomplete',
    source: SOURCE,
    message: `Found run ${index + 1} in ${nameOfFile(file)} without results, or not successful; its rules without a result are left out.`,
  }
}

function resultOf(result: JsonObject, at: number, rule: Rule | undefined, run: Run): Result[] {
  const outcome = outcomeOf(result, rule)
  if (!outcome) return []
  const id = text(result, 'ruleId') ?? text(member(result, 'rule'), 'id') ?? rule?.id ?? ''
  const taxa = elements(result, 'taxa').flatMap((one) => text(one, 'id') ?? [])
  const own = markedIds(result)
  const waiver = outcome === 'failed' ? waiverOf(result) : undefined
  const verdict: Verdict = {
    ...stampOf(run),
    outcome,
    evidence: [evidenceOf([id, locationOf(result) ?? ''].join(' ').trim(), run)],
    ...remarkOf(text(member(result, 'message'), 'text') ?? text(member(result, 'message'), 'markdown')),
    ...(waiver && { waiver }),
  }
  const names =
    own.length > 0 ? { ids: own, candidates: [] } : alsoCalled(rule ?? namesIn({ names: [id] }), [id, ...taxa])
  return [{ place: `run ${run.index + 1}, result ${at + 1} “${id.slice(0, 200)}”`, ...names, verdict }]
}

function passedBySilence(rule: Rule, run: Run): Result {
  const verdict: Verdict = { ...stampOf(run), outcome: 'passed', evidence: [evidenceOf(rule.id, run)] }
  const { ids, candidates } = rule
  return { place: `run ${run.index + 1}, rule “${rule.id.slice(0, 200)}”`, ids, candidates, verdict }
}

function stampOf({ by, on }: Run): Pick<Verdict, 'by' | 'on'> {
  return { ...(by !== undefined && { by }), ...(on !== undefined && { on }) }
}

function evidenceOf(words: string, { file }: Run): Verdict['evidence'][number] {
  return { text: words, ...(file.name !== undefined && { url: file.name }) }
}

/** undefined: the result is gone. */
function outcomeOf(result: JsonObject, rule: Rule | undefined): Outcome | undefined {
  if (member(result, 'baselineState') === 'absent') return undefined
  const kind = text(result, 'kind') ?? 'fail'
  if (kind === 'pass') return 'passed'
  if (kind === 'notApplicable') return 'inapplicable'
  const level = text(result, 'level') ?? rule?.level ?? 'warning'
  return kind === 'fail' && (level === 'error' || level === 'warning') ? 'failed' : 'cantTell'
}
