import type { Diagnostic, Verdict } from '@clausekit/model'
import { capped } from '../capped.js'
import type { Filled, FilledEntry, FilledFile } from './format.js'
import type { Names } from './ids-in.js'
import { nameOfFile } from './read-bytes.js'

/** What a program found, and what it may be about. */
export type Result = Names & { place: string; verdict: Verdict }

const NAMED = 5
const LONGEST_REMARK = 2000

/** Results as filled-in verdicts; those that name no requirement are counted in a diagnostic. */
export function filledFrom(
  results: readonly Result[],
  source: string,
  file: FilledFile,
  more: { subject?: Filled['subject']; diagnostics?: readonly Diagnostic[] } = {},
): Filled {
  const isNameless = ({ ids, candidates }: Result) => ids.length === 0 && candidates.length === 0
  const nameless = results.filter(isNameless)
  const diagnostics = capped(more.diagnostics ?? [], file.name)
  if (results.length === 0) diagnostics.push(nothingFound(source, file))
  if (nameless.length > 0) diagnostics.push(withoutIds(nameless, results, source, file))
  return {
    entries: results.filter((result) => !isNameless(result)).map(entryOf),
    ...(more.subject && { subject: more.subject }),
    diagnostics,
  }
}

function entryOf({ ids, candidates, verdict, place }: Result): FilledEntry {
  return { ids, ...(candidates.length > 0 && { candidates }), verdict, place }
}

function nothingFound(source: string, file: FilledFile): Diagnostic {
  const message = `Found no results in ${nameOfFile(file)}; expected at least one.`
  return { severity: 'warning', ruleId: 'no-results', source, message }
}

function withoutIds(nameless: readonly Result[], all: readonly Result[], source: string, file: FilledFile): Diagnostic {
  const named = nameless.slice(0, NAMED).map(({ place }) => place.slice(0, 200))
  const others = nameless.length > NAMED ? ', …' : ''
  return {
    severity: 'info',
    ruleId: 'result-without-id',
    source,
    message: `Found no requirement id in ${nameless.length} of ${all.length} results of ${nameOfFile(file)} (${named.join(', ')}${others}); expected one in the name, a property or a tag, as in @req provision-5.1.2-1.`,
  }
}

/** What a program said, cut where it goes on for pages; absent where it said nothing. */
export function remarkOf(words: string | undefined): Pick<Verdict, 'remark'> {
  const said = words?.trim() ?? ''
  if (said === '') return {}
  return { remark: said.length > LONGEST_REMARK ? `${said.slice(0, LONGEST_REMARK)}…` : said }
}
