import { type Language, languageOf, type Span, type VerbalFormMatch } from '@clausekit/languages'
import {
  type Clause,
  clausesOf,
  type Diagnostic,
  type Provision,
  type ProvisionKind,
  type Regime,
  type Standard,
  walk,
} from '@clausekit/model'
import { findCitations, type Targets, targetsOf } from './citations.js'
import { findConstraints } from './constraints.js'
import { fingerprint } from './fingerprint.js'
import { readBlocks } from './from-blocks.js'
import { isDesignated, readDesignated, statesExplicitly } from './from-designations.js'
import { readOfficial } from './from-official.js'
import type { Context } from './from-sentences.js'
import { limitsOfRow } from './limits-of-row.js'
import { holdsProvisions } from './normative-text.js'
import { onlyDeclared, reportLeftOut } from './only-declared.js'
import type { Statement } from './statement.js'

export type ExtractOptions = {
  /** The kinds to take. Capabilities, possibilities and statements are left out unless named here. */
  kinds?: readonly ProvisionKind[] | undefined
  /** The drafting regime, where that of the metadata is wrong. */
  regime?: Regime | undefined
}

export type Extraction = { provisions: Provision[]; diagnostics: Diagnostic[] }

/** What a conformance statement is made of. */
const DEFAULT_KINDS: readonly ProvisionKind[] = [
  'requirement',
  'recommendation',
  'permission',
  'instruction',
  'external-constraint',
]

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

/**
 * Find every provision of a standard, clause by clause, in the order of the text.
 *
 * Only normative text is read; notes, examples, definitions, quotations and informative annexes hold no provisions.
 * A compound statement comes before its parts, which point at it with `parentId`.
 *
 * @see ISO/IEC Directives Part 2, clause 7; GB/T 1.1—2020, annex C
 */
export function extractProvisions(standard: Standard, options: ExtractOptions = {}): Extraction {
  const regime = options.regime ?? standard.metadata.regime
  const language = languageOf(standard.metadata.language)
  const clauseNumbers = new Set([...clausesOf(standard)].flatMap(({ number }) => number ?? []))
  const context: Context = { language, regime, clauseNumbers }
  const kinds = new Set(options.kinds ?? DEFAULT_KINDS)
  const targets = targetsOf(standard, clausesOf(standard), captionedOf(standard))
  const setting: Setting = { ...context, kinds, targets, languageTag: standard.metadata.language }
  const readings = [...speaking(standard.children)].map((clause) => ({
    clause,
    statements: readClause(clause, context),
  }))
  const { kept, leftOut } = onlyDeclared(readings, regime)
  const provisions: Provision[] = []
  for (const { clause, statements } of kept) {
    let count = 0
    for (const statement of statements) {
      const id = `provision-${clause.id.replace(/^clause-/, '')}-${count + 1}`
      const found = describe(statement, id, undefined, setting)
      if (found.length > 0) count++
      for (const provision of found) provisions.push(provision)
    }
  }
  return { provisions, diagnostics: [...diagnose(provisions, regime), ...reportLeftOut(leftOut)] }
}

/** Clauses in reading order; below a control that states its requirement stand only explanations. */
function* speaking(children: Standard['children']): Generator<Clause> {
  for (const child of children) {
    if (child.type !== 'clause') continue
    yield child
    if (!(isDesignated(child) && statesExplicitly(child))) yield* speaking(child.children)
  }
}

function readClause(clause: Clause, context: Context): Statement[] {
  if (!holdsProvisions(clause, context.regime)) return []
  const blocks = clause.children.filter((child) => child.type !== 'clause')
  if (context.regime === 'official-document') return readOfficial(blocks, clause, context)
  // "Control:" or "Requirement" says itself what is required; the discussion behind it explains.
  if (isDesignated(clause) && statesExplicitly(clause)) return readDesignated(clause)
  const statements = readBlocks(blocks, clause, context)
  if (!isDesignated(clause)) return statements
  // The heading prints the id of every statement below it that has none of its own.
  const number = clause.number as string
  if (statements.length > 0) return statements.map((statement) => ({ ...statement, label: statement.label ?? number }))
  return hasOwnStatements(clause, context) ? [] : readDesignated(clause)
}

/** Whether subclauses speak for a designated clause: by designations of their own, or by verbal forms. */
function hasOwnStatements(clause: Clause, context: Context): boolean {
  return [...clausesOf(clause)].some(
    (inner) => inner !== clause && (isDesignated(inner) || readBlocks(inner.children, inner, context).length > 0),
  )
}

function* captionedOf(standard: Standard) {
  for (const { node } of walk(standard)) if (node.type === 'table' || node.type === 'figure') yield node
}

type Setting = Context & { kinds: ReadonlySet<ProvisionKind>; targets: Targets; languageTag: string }

function describe(
  statement: Statement,
  id: string,
  parentId: string | undefined,
  setting: Setting,
  said: Said = {},
): Provision[] {
  const form = decisive(statement.forms) ?? statement.inherited
  const kind = kindOf(statement, form, setting.regime)
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
  const { clause, text } = statement
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
function kindOf(statement: Statement, form: VerbalFormMatch | undefined, regime: Regime): ProvisionKind {
  if (!form) return regime === 'official-document' ? 'instruction' : 'requirement'
  const weak = form.kind !== 'requirement' && form.kind !== 'recommendation' && form.kind !== 'permission'
  return statement.declared && (weak || CHECKS.test(statement.text)) ? 'requirement' : form.kind
}

/** Words that open a check: what follows is to be found true, whatever its verbal form. */
const CHECKS = /^(?:verify|ensure|check|confirm|验证|确认|确保|检查|stellen sie sicher|überprüfen|prüfen)/i

function decisive(forms: readonly VerbalFormMatch[]): VerbalFormMatch | undefined {
  return [...forms].sort((a, b) => FORCE.indexOf(a.kind) - FORCE.indexOf(b.kind))[0]
}

/** Words that obligations are better not written with are reported once each. */
function diagnose(provisions: readonly Provision[], regime: Regime): Diagnostic[] {
  if (regime !== 'gbt1.1') return []
  const seen = new Set<string>()
  return provisions.flatMap((provision) => {
    const keyword = provision.keyword
    if (!keyword || !/^(?:必须|不得|须|严禁|禁止|不准|不许|不可)$/.test(keyword) || seen.has(keyword)) return []
    seen.add(keyword)
    return [
      {
        severity: 'info',
        ruleId: 'verbal-form-outside-gbt',
        source: 'extractors',
        ...(provision.location ? { location: provision.location } : {}),
        message: `Found ${keyword} as a verbal form; GB/T 1.1 uses 应 and 不应. It was read as a requirement.`,
      } satisfies Diagnostic,
    ]
  })
}
