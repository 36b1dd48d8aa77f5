import { type Language, languageOf } from '@clausekit/languages'
import {
  type Block,
  blocksOf,
  type Clause,
  clausesOf,
  type Diagnostic,
  type Provision,
  type ProvisionKind,
  type Regime,
  type Standard,
  walk,
} from '@clausekit/model'
import { type CheckHeading, checkHeadings, statementOfHeading } from './check-headings.js'
import { targetsOf } from './citations.js'
import { describe, type Setting } from './describe.js'
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
  const citedAs = citedClauses(standard.children)
  const setting: Setting = { ...context, kinds, targets, languageTag: standard.metadata.language, citedAs }
  const checks = checkHeadings(clausesOf(standard), language)
  const readings = [...speaking(standard.children, language, checks)].map((clause) => {
    const read = checks.has(clause) ? readCheck(clause, checks, context) : readClause(clause, context)
    return { clause, statements: read }
  })
  const { kept, leftOut } = onlyDeclared(readings, regime)
  const provisions: Provision[] = []
  const counts = new Map<string, number>()
  for (const { clause, statements } of kept) {
    const cited = (citedAs.get(clause) ?? clause).id
    for (const statement of statements) {
      const count = counts.get(cited) ?? 0
      const id = `provision-${cited.replace(/^clause-/, '')}-${count + 1}`
      const found = describe(statement, id, undefined, setting)
      if (found.length > 0) counts.set(cited, count + 1)
      for (const provision of found) provisions.push(provision)
    }
  }
  return { provisions, diagnostics: [...diagnose(provisions, regime), ...reportLeftOut(leftOut)] }
}

type Checks = ReadonlyMap<Clause, CheckHeading>

/** Clauses in reading order; below a control, or a heading, that states its requirement stand only explanations. */
function* speaking(children: Standard['children'], language: Language, checks: Checks): Generator<Clause> {
  for (const child of children) {
    if (child.type !== 'clause') continue
    yield child
    if (isDesignated(child) && statesExplicitly(child, language)) continue
    // What has a number of its own is no explanation.
    const speaks = (inner: Clause | Block) => inner.type === 'clause' && (inner.number !== null || checks.has(inner))
    yield* speaking(checks.get(child)?.states ? child.children.filter(speaks) : child.children, language, checks)
  }
}

/** A heading that is a check: its words, or what stands below the name that it gives. */
function readCheck(clause: Clause, checks: Checks, context: Context): Statement[] {
  const check = checks.get(clause)
  if (!check || !holdsProvisions(clause, context.regime)) return []
  const statement = statementOfHeading(clause, check, context)
  if (check.states) return [statement]
  const below = readBlocks(blocksOf(clause), clause, context)
  if (below.length > 0) return below.map((each) => ({ ...each, label: each.label ?? check.label, declared: true }))
  const isGroup = [...clausesOf(clause)].some((inner) => inner !== clause && checks.has(inner))
  if (isGroup || hasOwnStatements(clause, context)) return []
  const described = readDesignated(clause, context.language, check.label)
  return described.length > 0 ? described : [statement]
}

/** A heading without a number stands for no clause that a reader could cite: the numbered clause around it is cited. */
function citedClauses(
  children: Standard['children'],
  numbered?: Clause,
  cited: Map<Clause, Clause> = new Map(),
): ReadonlyMap<Clause, Clause> {
  for (const child of children) {
    if (child.type !== 'clause') continue
    const around = child.number === null ? numbered : child
    if (around) cited.set(child, around)
    citedClauses(child.children, around, cited)
  }
  return cited
}

function readClause(clause: Clause, context: Context): Statement[] {
  if (!holdsProvisions(clause, context.regime)) return []
  const blocks = blocksOf(clause)
  if (context.regime === 'official-document') return readOfficial(blocks, clause, context)
  // "Control:" or "Requirement" says itself what is required; the discussion behind it explains.
  if (isDesignated(clause) && statesExplicitly(clause, context.language))
    return readDesignated(clause, context.language)
  const statements = readBlocks(blocks, clause, context)
  if (!isDesignated(clause)) return statements
  // The heading prints the id of every statement below it that has none of its own.
  const number = clause.number as string
  if (statements.length > 0) return statements.map((statement) => ({ ...statement, label: statement.label ?? number }))
  return hasOwnStatements(clause, context) ? [] : readDesignated(clause, context.language)
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
