import type { Language, Span, VerbalFormMatch } from '@clausekit/languages'
import type { Clause, Provision, ProvisionKind } from '@clausekit/model'
import { findCitations, type Targets } from './citations.js'
import { findConstraints } from './constraints.js'
import { fingerprint } from './fingerprint.js'
import type { Context } from './from-sentences.js'
import { limitsOfRow } from './limits-of-row.js'
import type { Statement } from './statement.js'

/** The force of a kind: where a sentence has several verbal forms, the strongest decides. */
const FORCE: readonly ProvisionKind[] = [
  'requirement',
  'instruction',
  'recommendation',
  'permission',
  'external-constraint',
  'capability',
  'possibility',
  'statement',
]

/** What describing a statement needs to know of its standard. */
export type Setting = Context & {
  kinds: ReadonlySet<ProvisionKind>
  targets: Targets
  languageTag: string
  /** The clause that a clause is cited by. */
  citedAs: ReadonlyMap<Clause, Clause>
}

/** The provisions of a statement: itself and, behind it, its parts; none of a kind that is not asked for. */
export function describe(
  statement: Statement,
  id: string,
  parentId: string | undefined,
  setting: Setting,
  said: Said = {},
): Provision[] {
  const form = decisive(statement.forms) ?? statement.inherited
  const kind = kindOf(statement, form, setting)
  const [first] = statement.parts ?? []
  const saidFirst = first ? saidBy(first, setting) : {}
  const parts = (statement.parts ?? []).flatMap((part, index) =>
    describe({ ...part, label: part.label ?? statement.label }, `${id}.${index + 1}`, id, setting, saidFirst),
  )
  // One part of a compound that is left is no part any more.
  if (parts.length === 0 && !setting.kinds.has(kind)) return []
  return [provisionOf(statement, id, parentId, form, kind, setting, said), ...parts]
}

/** What the first part of a compound sentence says for the others too. */
type Said = { subject?: string | undefined; condition?: string | undefined }

/** A condition that opens the sentence governs all of it, up to a semicolon. */
function saidBy(first: Statement, setting: Setting): Said {
  const { subject, condition } = wordingOf(first, setting)
  const opens = condition?.start === 0 && !/[;；]$/.test(first.text)
  return { subject, ...(opens ? { condition: first.text.slice(0, condition.end) } : {}) }
}

function provisionOf(
  statement: Statement,
  id: string,
  parentId: string | undefined,
  form: VerbalFormMatch | undefined,
  kind: ProvisionKind,
  setting: Setting,
  said: Said,
): Provision {
  const { language, regime, targets, languageTag } = setting
  const { text } = statement
  const clause = setting.citedAs.get(statement.clause) ?? statement.clause
  const { condition, exception, forms, subject: ownSubject } = wordingOf(statement, setting)
  // "…, and shall not reopen": a part of a sentence that goes straight on to its verbal form is about what the first part is about.
  const subject = ownSubject === '' && statement.leadIn ? said.subject : ownSubject
  const own = condition && text.slice(condition.start, condition.end)
  // Items of a list do not share the condition of the first one; parts of a sentence have it in what was said before.
  const saidCondition =
    own ?? (said.condition && statement.leadIn?.includes(said.condition) ? said.condition : undefined)
  const citations = findCitations(text, targets)
  const surroundings = { forms, inherits: statement.inherited !== undefined, subject, cited: citations }
  return {
    id,
    ...(statement.label ? { label: statement.label } : {}),
    clauseId: clause.id,
    clause: clause.number ?? clause.title,
    kind,
    polarity: polarityOf(statement, form, language),
    ...(form?.strength ? { strength: form.strength } : {}),
    ...(form ? { keyword: form.keyword } : {}),
    keywords: statement.forms.map((entry) => entry.keyword),
    regime,
    language: languageTag,
    text,
    ...(statement.leadIn ? { leadIn: statement.leadIn } : {}),
    ...(subject ? { subject } : {}),
    ...(saidCondition ? { condition: saidCondition } : {}),
    ...(exception ? { exception: text.slice(exception.start, exception.end) } : {}),
    constraints: limitsOfRow(statement, language) ?? findConstraints(text, language, surroundings),
    citations: citations.map(({ citation }) => citation),
    ...(statement.measure ? { measure: statement.measure } : {}),
    ...(statement.attributes ? { attributes: statement.attributes } : {}),
    ...(parentId ? { parentId } : {}),
    testability: language.suggestMethod(text),
    confidence: statement.confidence,
    because: statement.because,
    ...(statement.location ? { location: statement.location } : {}),
    fingerprint: fingerprint(text),
  }
}

type Wording = {
  condition?: Span
  exception?: Span
  /** Verbal forms at their places in the text of the provision. */
  forms: readonly VerbalFormMatch[]
  /** Empty where the text leaves it to what was said before. */
  subject?: string | undefined
}

/** What the words of a statement tell besides its force. */
function wordingOf({ text, forms, inherited }: Statement, { language, regime }: Setting): Wording {
  const circumstances = language.findCircumstances(text)
  const found = language.findVerbalForms(text, regime)
  const form = decisive(forms)
  if (inherited || !form) return { ...circumstances, forms: found }
  const at = found.find(({ keyword }) => keyword === form.keyword)?.start ?? text.indexOf(form.keyword)
  const { condition } = circumstances
  const from = condition && condition.end <= at ? condition.end : 0
  const subject = language.readSubject(text.slice(from, at))
  return { ...circumstances, forms: found, ...(subject && subject.length > LONGEST_SUBJECT ? {} : { subject }) }
}

const LONGEST_SUBJECT = 160

/** An item may turn around what its lead-in asks for: "The bracket shall: a) not turn". */
function polarityOf(
  { text, inherited, leadIn = '' }: Statement,
  form: VerbalFormMatch | undefined,
  language: Language,
): Provision['polarity'] {
  const negated = inherited !== undefined && form === inherited && language.negates(text, leadIn)
  return negated ? 'negative' : (form?.polarity ?? 'positive')
}

/** A statement with an id of its own binds, unless its words recommend or permit. */
function kindOf(statement: Statement, form: VerbalFormMatch | undefined, { regime, language }: Setting): ProvisionKind {
  if (statement.kind) return statement.kind
  if (!form) return regime === 'official-document' ? 'instruction' : 'requirement'
  const weak = form.kind !== 'requirement' && form.kind !== 'recommendation' && form.kind !== 'permission'
  return statement.declared && (weak || language.opensCheck(statement.text)) ? 'requirement' : form.kind
}

function decisive(forms: readonly VerbalFormMatch[]): VerbalFormMatch | undefined {
  return [...forms].sort((a, b) => FORCE.indexOf(a.kind) - FORCE.indexOf(b.kind))[0]
}
