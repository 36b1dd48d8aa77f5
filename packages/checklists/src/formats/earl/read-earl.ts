import type { Diagnostic, Outcome, Verdict } from '@clausekit/model'
import { readEvidenceLine } from '../columns.js'
import { type Filled, type FilledFile, UnreadableChecklistError } from '../format.js'
import { type Names, namesIn } from '../ids-in.js'
import { isObject, type JsonObject, readJson } from '../json-value.js'
import { nameOfFile } from '../read-bytes.js'
import { filledFrom, type Result } from '../results.js'
import { idOf, isOfType, localName, type Nodes, nodesOf, valuesOf, wordsOf } from './json-ld-nodes.js'
import { outcomeNamed } from './outcomes.js'
import { waiverIn } from './waiver-in.js'

const SOURCE = 'checklists/earl'

/**
 * The assertions of an EARL report in JSON-LD, our own or that of another program, whether its terms are short, prefixed or whole
 * IRIs, its nodes nested or apart. What a test requirement is called (identifier, title, the end of its IRI) are its ids.
 *
 * @throws UnreadableChecklistError `earl-root` where the file holds no assertion, or what `readJson` throws.
 */
export function readEarl(file: FilledFile): Filled {
  const nodes = nodesOf(readJson(file))
  const assertions = nodes.all.filter(isAssertion)
  if (assertions.length === 0)
    throw new UnreadableChecklistError(
      'earl-root',
      `Found no assertion in ${nameOfFile(file)}; expected an EARL report in JSON-LD.`,
    )
  const diagnostics: Diagnostic[] = []
  const results = assertions.flatMap((assertion, index) => {
    const place = placeOf(assertion, index, nodes)
    const verdict = verdictOf(assertion, nodes)
    if (!verdict) diagnostics.push(withoutOutcome(place, file))
    return verdict ? [{ place, ...namesOf(assertion, nodes), verdict } satisfies Result] : []
  })
  return filledFrom(results, SOURCE, file, { subject: subjectOf(assertions, nodes), diagnostics })
}

function isAssertion(node: JsonObject): boolean {
  return isOfType(node, 'Assertion') || (valuesOf(node, 'result').length > 0 && valuesOf(node, 'test').length > 0)
}

function withoutOutcome(place: string, file: FilledFile): Diagnostic {
  const message = `Found no outcome of EARL in ${nameOfFile(file)}, ${place}; expected passed, failed, cantTell, inapplicable or untested.`
  return { severity: 'error', ruleId: 'outcome-unknown', source: SOURCE, message }
}

function placeOf(assertion: JsonObject, index: number, nodes: Nodes): string {
  const [test] = valuesOf(assertion, 'test')
  const node = nodes.nodeOf(test)
  const name = node ? (wordsOf(node, 'title', 'name', 'identifier')[0] ?? idOf(node)) : test
  return `assertion ${index + 1}${typeof name === 'string' ? ` “${name.slice(0, 200)}”` : ''}`
}

/** An identifier is an id; a title, and the end of an IRI, only may hold one. */
function namesOf(assertion: JsonObject, nodes: Nodes): Names {
  const tests = valuesOf(assertion, 'test').map((test) => ({
    iri: typeof test === 'string' ? test : isObject(test) ? idOf(test) : undefined,
    node: nodes.nodeOf(test),
  }))
  const identifiers = tests.flatMap(({ node }) => (node ? wordsOf(node, 'identifier', 'notation') : []))
  const names = tests.flatMap(({ node }) => (node ? wordsOf(node, 'title', 'name', 'label') : []))
  const iris = tests.flatMap(({ iri }) => (iri === undefined || /^(?:urn:uuid:|_:)/.test(iri) ? [] : [iri, endOf(iri)]))
  const named = namesIn({ names, tags: identifiers.map((id) => id.trim()) })
  if (named.ids.length > 0) return named
  return { ids: [], candidates: [...new Set([...iris, ...named.candidates])] }
}

/** What a person calls the thing that an IRI names. */
function endOf(iri: string): string {
  const end = localName(iri.replace(/[/#]+$/, ''))
  try {
    return decodeURIComponent(end)
  } catch {
    return end
  }
}

function verdictOf(assertion: JsonObject, nodes: Nodes): Verdict | undefined {
  const [value] = valuesOf(assertion, 'result')
  const result = nodes.nodeOf(value)
  const outcome = result && outcomeIn(result, nodes)
  if (!result || !outcome) return undefined
  const [on] = [...wordsOf(result, 'date', 'created'), ...wordsOf(assertion, 'date', 'created')]
  const by = nameOf(valuesOf(assertion, 'assertedBy')[0], nodes)
  const remark = wordsOf(result, 'description', 'info').join('\n')
  const waiver = waiverIn(valuesOf(result, 'waiver')[0])
  return {
    outcome,
    ...(by !== undefined && { by }),
    ...(on !== undefined && { on }),
    evidence: wordsOf(result, 'source').map(readEvidenceLine),
    ...(remark !== '' && { remark }),
    ...(waiver && { waiver }),
  }
}

/** An outcome is a resource of EARL, or a node of the class of one. */
function outcomeIn(result: JsonObject, nodes: Nodes): Outcome | undefined {
  const [value] = valuesOf(result, 'outcome')
  if (typeof value === 'string') return outcomeNamed(localName(value)) ?? classOf(nodes.nodeOf(value))
  if (!isObject(value)) return undefined
  const [words] = wordsOf({ value }, 'value')
  return outcomeNamed(localName(words ?? idOf(value) ?? '')) ?? classOf(nodes.nodeOf(value))
}

function classOf(node: JsonObject | undefined): Outcome | undefined {
  for (const type of node ? wordsOf(node, 'type') : []) {
    const outcome = outcomeNamed(localName(type))
    if (outcome) return outcome
  }
  return undefined
}

/** The name of a person, a program or a subject; its IRI where that is one that says something. */
function nameOf(value: unknown, nodes: Nodes): string | undefined {
  const node = nodes.nodeOf(value)
  const [name] = node ? wordsOf(node, 'name', 'title') : []
  const id = typeof value === 'string' ? value : node && idOf(node)
  return name ?? (id === undefined || /^(?:urn:uuid:|_:)/.test(id) ? undefined : id)
}

/** What was checked, where all assertions are about one thing that has a name. */
function subjectOf(assertions: readonly JsonObject[], nodes: Nodes): Filled['subject'] {
  const subjects = new Set(assertions.map((assertion) => nodes.nodeOf(valuesOf(assertion, 'subject')[0])))
  const [node] = subjects
  if (subjects.size !== 1 || !node) return undefined
  const name = nameOf(node, nodes)
  const [version] = wordsOf(node, 'hasVersion', 'revision')
  return name === undefined ? undefined : { name, ...(version !== undefined && { version }) }
}
