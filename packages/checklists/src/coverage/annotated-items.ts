import type { Checklist, ChecklistItem, Diagnostic } from '@clausekit/model'
import { cappedDiagnostics } from '../capped.js'
import { globMatcher } from '../tailor/glob.js'
import { type FoundItem, itemFinder } from '../verdicts/find-items.js'
import type { Annotation } from './annotation.js'
import { quotedItems } from './quoted-items.js'

/** The annotations of every item, by its id; what names no item, or more than one, is in the diagnostics with its place. */
export function annotatedItems(
  checklist: Checklist,
  annotations: readonly Annotation[],
  sources?: readonly string[],
): { byItem: Map<string, Annotation[]>; diagnostics: Diagnostic[] } {
  const find = itemFinder(checklist)
  const quoted = quotedItems(checklist)
  const isOther = sources ? noneOf(sources) : otherText(checklist)
  const byItem = new Map<string, Annotation[]>()
  const found = cappedDiagnostics()
  const others = new Map<string, Annotation[]>()
  for (const annotation of annotations) {
    if (annotation.source !== undefined && isOther(annotation.source)) {
      const known = others.get(annotation.source)
      if (known) known.push(annotation)
      else others.set(annotation.source, [annotation])
      continue
    }
    const { items, problems } =
      annotation.id === undefined ? byQuote(annotation, quoted) : byId(annotation, annotation.id, find)
    for (const problem of [...problems, ...unclear(annotation)]) found.add(problem)
    for (const { id } of items) {
      const known = byItem.get(id)
      if (known) known.push(annotation)
      else byItem.set(id, [annotation])
    }
  }
  for (const [source, [first, ...more]] of others)
    if (first)
      found.add(
        at(
          first,
          'info',
          'annotation-of-another-text',
          `Found ${more.length + 1} annotations of ${source}, which is not checked here.`,
        ),
      )
  return { byItem, diagnostics: found.all() }
}

type Reached = { items: readonly ChecklistItem[]; problems: Diagnostic[] }

function byId(annotation: Annotation, id: string, find: (id: string) => FoundItem): Reached {
  const problem = (severity: Diagnostic['severity'], ruleId: string, message: string): Reached => ({
    items: [],
    problems: [at(annotation, severity, ruleId, message)],
  })
  const found = find(id)
  if (found.kind === 'item') return { items: [found.item], problems: [] }
  if (found.kind === 'ambiguous') return bySharedName(annotation, id, found.items)
  if (found.kind === 'excluded')
    return problem('info', 'annotation-id-excluded', `Found “${id}”, which the profile leaves out: ${found.reason}`)
  if (found.kind === 'retired')
    return problem(
      'error',
      'annotation-id-retired',
      `Found “${id}”, whose provision the present edition does not have.`,
    )
  return problem('error', 'annotation-id-unknown', `Found “${id}”; expected the id or the label of an item.`)
}

/** Parts of one statement share its label: whoever names the label means all of them. */
function bySharedName(annotation: Annotation, id: string, items: readonly ChecklistItem[]): Reached {
  const [first] = items
  const isOne = items.every(({ label, standardId }) => label === first?.label && standardId === first?.standardId)
  const ids = items.map((item) => item.id)
  const shown = `${ids.slice(0, 8).join(', ')}${ids.length > 8 ? ' …' : ''}`
  if (isOne) {
    const message = `Found “${id}”, the label of ${ids.length} items; all of them are taken: ${shown}.`
    return { items, problems: [at(annotation, 'info', 'annotation-id-of-several', message)] }
  }
  const message = `Found “${id}”, which names ${ids.length} items; expected one of their ids: ${shown}.`
  return { items: [], problems: [{ ...at(annotation, 'error', 'annotation-id-ambiguous', message), expected: ids }] }
}

function byQuote(annotation: Annotation, quoted: ReturnType<typeof quotedItems>): Reached {
  const { quote, section, source = '' } = annotation
  if (quote === undefined)
    return {
      items: [],
      problems: [
        at(
          annotation,
          'info',
          'annotation-without-quote',
          `Found ${source}${section === undefined ? '' : `#${section}`} without quoted words; no item is counted.`,
        ),
      ],
    }
  const { items, elsewhere, ambiguous } = quoted(quote, section)
  const shown = quote.length > 80 ? `${quote.slice(0, 80)}…` : quote
  if (items.length === 0)
    return {
      items,
      problems: [at(annotation, 'error', 'annotation-quote-unknown', `Found no provision with the words “${shown}”.`)],
    }
  if (ambiguous)
    return {
      items: [],
      problems: [
        at(
          annotation,
          'error',
          'annotation-quote-ambiguous',
          `Found the words “${shown}” in more than one provision; expected a longer quote or its section.`,
        ),
      ],
    }
  const clauses = [...new Set(items.map(({ clause }) => clause))].join(', ')
  return {
    items,
    problems: elsewhere
      ? [
          at(
            annotation,
            'warning',
            'annotation-section-differs',
            `Found the words “${shown}” in ${clauses}; the annotation says ${section}.`,
          ),
        ]
      : [],
  }
}

function unclear(annotation: Annotation): Diagnostic[] {
  if (annotation.type === 'unknown')
    return [
      at(
        annotation,
        'warning',
        'annotation-type-unknown',
        `Found “${annotation.word}”; expected implementation, test, implication, exception or todo.`,
      ),
    ]
  if (annotation.type === 'exception' && annotation.reason === undefined)
    return [at(annotation, 'warning', 'exception-without-reason', 'Found an exception without a reason; expected one.')]
  return []
}

function noneOf(sources: readonly string[]): (source: string) => boolean {
  const matchers = sources.map(globMatcher)
  return (source) => !matchers.some((matches) => matches(source))
}

/** Code may cite several texts: one that names another RFC than the checked ones is none of theirs. */
function otherText({ standards }: Checklist): (source: string) => boolean {
  const own = new Set(standards.flatMap(({ identifier, title }) => rfcsIn(`${identifier?.canonical ?? ''} ${title}`)))
  return (source) => {
    const named = rfcsIn(source)
    return own.size > 0 && named.length > 0 && !named.some((name) => own.has(name))
  }
}

function rfcsIn(words: string): string[] {
  return [...words.matchAll(/\brfc[ _-]?(\d{1,6})(?!\d)/gi)].map(([, number]) => `${Number(number)}`)
}

function at({ location }: Annotation, severity: Diagnostic['severity'], ruleId: string, message: string): Diagnostic {
  return { severity, ruleId, source: 'checklists/coverage', message, location }
}
