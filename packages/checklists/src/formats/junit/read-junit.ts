import type { Outcome, Verdict } from '@clausekit/model'
import { type Filled, type FilledFile, UnreadableChecklistError } from '../format.js'
import { announcedIdsIn, idsInValue, type Names, namesIds, namesIn } from '../ids-in.js'
import { momentOf } from '../moment.js'
import { nameOfFile } from '../read-bytes.js'
import { readXml } from '../read-xml.js'
import { filledFrom, type Result, remarkOf } from '../results.js'
import { junitVisitor, type Suite, type TestCase } from './test-cases.js'

const ROOTS = ['testsuites', 'testsuite']

/**
 * The results in a JUnit XML report, in the forms that Ant, Surefire, Jenkins, Gradle, pytest and vitest write: passed where
 * nothing else is said; `<failure>` is failed, `<error>` cantTell, `<skipped>` untested. A test that passed on a later try passed.
 *
 * @throws UnreadableChecklistError `junit-root`, or what `readXml` throws.
 * @see Ant JUnit schema (Windy Road), Jenkins junit-10.xsd
 */
export async function readJunit(file: FilledFile): Promise<Filled> {
  const { visitor, tests, root } = junitVisitor()
  await readXml(file, {
    ...visitor,
    open(name, attributes, line) {
      if (root() === undefined && !ROOTS.includes(name)) throw wrongRoot(file, name)
      visitor.open(name, attributes, line)
    },
  })
  return filledFrom(
    tests.map((test) => resultOf(test, file)),
    'checklists/junit',
    file,
  )
}

function wrongRoot(file: FilledFile, name: string): UnreadableChecklistError {
  const found = `Found the root element <${name.slice(0, 100)}> in ${nameOfFile(file)}`
  return new UnreadableChecklistError('junit-root', `${found}; expected <testsuites> or <testsuite>.`)
}

function resultOf(test: TestCase, file: FilledFile): Result {
  const name = test.name.trim() || test.classname.trim()
  const on = momentOf(test.suites.findLast(({ timestamp }) => momentOf(timestamp))?.timestamp)
  const outcome = outcomeOf(test)
  const evidence = { text: [test.classname, test.name].filter((word) => word.trim() !== '').join(' '), ...link(file) }
  const verdict: Verdict = {
    outcome,
    // A test that did not run is no evidence of anything, and has no date.
    ...(outcome !== 'untested' && on !== undefined && { on }),
    evidence: outcome === 'untested' ? [] : [evidence],
    ...remarkOf(test.message),
  }
  return { place: `line ${test.line}, testcase “${name.slice(0, 200)}”`, ...namesOf(test), verdict }
}

function link({ name }: FilledFile): { url?: string } {
  return name === undefined ? {} : { url: name }
}

function outcomeOf({ found, status }: TestCase): Outcome {
  if (found.has('failure')) return 'failed'
  if (found.has('error')) return 'cantTell'
  if (found.has('skipped') || /^(?:skipped|disabled|notrun|suppressed|pending|todo)$/i.test(status)) return 'untested'
  return 'passed'
}

/** What a suite says counts for its tests. Most properties describe the machine: they have to announce an id. */
function namesOf({ name, classname, properties, suites }: TestCase): Names {
  const all = [...properties, ...suites.flatMap((suite: Suite) => suite.properties)]
  const tags = all.flatMap(({ name, value }) => (namesIds(name) ? idsInValue(value) : announcedIdsIn(value)))
  return namesIn({ names: [name, classname].map(unescaped), around: suites.map((suite) => suite.name), tags })
}

/** pytest writes the letters of a parameter that are not ASCII by their numbers. */
function unescaped(name: string): string {
  return name.replace(
    /\\(?:u([0-9a-f]{4})|U([0-9a-f]{8})|x([0-9a-f]{2}))/g,
    (sign, ...codes: (string | undefined)[]) => {
      const code = Number.parseInt(codes.slice(0, 3).join(''), 16)
      return code <= 0x10ffff ? String.fromCodePoint(code) : sign
    },
  )
}
