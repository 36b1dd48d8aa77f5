import { languageOf, type Span, type VerbalFormMatch } from '@clausekit/languages'
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
  if (statements.length > 0 || !isDesignated(clause) || hasOwnStatements(clause, context)) return statements
  return readDesignated(clause)
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

function describe(statement: Statement, id: string, parentId: string | undefined, setting: Setting): Provision[] {
  const form = decisive(statement.forms) ?? statement.inherited
  const kind = kindOf(statement, form, setting.regime)
  const parts = (statement.parts ?? []).flatMap((part, index) => describe(part, `${id}.${index + 1}`, id, setting))
  // One part of a compound that is left is no part any more.
  if (parts.length === 0 && !setting.kinds.has(kind)) return []
  return [provisionOf(statement, id, parentId, form, kind, setting), ...parts]
}

function provisionOf(
  statement: Statement,
  id: string,
  parentId: string | undefined,
  form: VerbalFormMatch | undefined,
  kind: ProvisionKind,
  { language, regime, targets, languageTag }: Setting,
): Provision {
  const { clause, text } = statement
  const { condition, exception } = language.findCircumstances(text)
  const placeOf = ({ keyword }: VerbalFormMatch) =>
    language.findVerbalForms(text, regime).find((found) => found.keyword === keyword)?.start ?? text.indexOf(keyword)
  const subject = statement.inherited || !form ? undefined : subjectOf(text, placeOf(form), condition)
  return {
    id,
    ...(statement.label ? { label: statement.label } : {}),
    clauseId: clause.id,
    clause: clause.number ?? clause.title,
    kind,
    polarity: form?.polarity ?? 'positive',
    ...(form?.strength ? { strength: form.strength } : {}),
    ...(form ? { keyword: form.keyword } : {}),
    keywords: statement.forms.map((entry) => entry.keyword),
    regime,
    language: languageTag,
    text,
    ...(statement.leadIn ? { leadIn: statement.leadIn } : {}),
    ...(subject ? { subject } : {}),
    ...(condition ? { condition: text.slice(condition.start, condition.end) } : {}),
    ...(exception ? { exception: text.slice(exception.start, exception.end) } : {}),
    constraints: findConstraints(text, language),
    citations: findCitations(text, targets),
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

/** A statement with an id of its own binds, unless its words recommend or permit. */
function kindOf(statement: Statement, form: VerbalFormMatch | undefined, regime: Regime): ProvisionKind {
  if (!form) return regime === 'official-document' ? 'instruction' : 'requirement'
  const weak = form.kind === 'capability' || form.kind === 'possibility' || form.kind === 'statement'
  return statement.declared && (weak || CHECKS.test(statement.text)) ? 'requirement' : form.kind
}

/** Words that open a check: what follows is to be found true, whatever its verbal form. */
const CHECKS = /^(?:verify|ensure|check|confirm|验证|确认|确保|检查|stellen sie sicher|überprüfen|prüfen)/i

function decisive(forms: readonly VerbalFormMatch[]): VerbalFormMatch | undefined {
  return [...forms].sort((a, b) => FORCE.indexOf(a.kind) - FORCE.indexOf(b.kind))[0]
}

/** What stands right before the verbal form, behind a condition that opens the sentence: whom or what the provision binds. */
function subjectOf(text: string, at: number, condition: Span | undefined): string | undefined {
  const behind = condition && condition.end <= at ? condition.end : 0
  const words = text
    .slice(behind, at)
    .split(/[,，;；:：]/)
    .at(-1)
    ?.trim()
  return words && words.length <= 120 ? words : undefined
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
        ruleId: 'verbal-form-outside-gbt1.1',
        source: 'extractors',
        ...(provision.location ? { location: provision.location } : {}),
        message: `Found ${keyword} as a verbal form; GB/T 1.1 uses 应 and 不应. It was read as a requirement.`,
      } satisfies Diagnostic,
    ]
  })
}
