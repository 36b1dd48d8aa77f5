import type { Diagnostic } from '@clausekit/model'
import type { PageKind } from './page-kind.js'
import { listPages } from './page-numbers.js'

/** What was found of each page, by page number. */
export type Triage = {
  kinds: ReadonlyMap<number, PageKind>
  recognised: ReadonlySet<number>
  disguised: readonly number[]
  /** Pages with turned words at the edge, which are left out. */
  stamped: readonly number[]
}

const REMEDY =
  'Recognition of characters reads them: the option --ocr of the command line, options.recognisePage of the library.'

/** Whether any page has words that were read. */
export function isReadable({ kinds, recognised }: Triage): boolean {
  return [...kinds].some(([page, kind]) => kind === 'text' || kind === 'text-layer' || recognised.has(page))
}

/** Which pages cannot be read, why, and what helps; undefined where all can. */
export function unreadableMessage({ kinds, recognised }: Triage): string | undefined {
  const reasons = [
    reason(kinds, recognised, 'picture', 'only a picture, without text'),
    reason(
      kinds,
      recognised,
      'garbled',
      'text whose characters are of no language, because its font says nothing of them',
    ),
  ].filter((each) => each !== undefined)
  return reasons.length > 0 ? `${reasons.join('; ')}. ${REMEDY}` : undefined
}

function reason(
  kinds: Triage['kinds'],
  recognised: Triage['recognised'],
  kind: PageKind,
  words: string,
): string | undefined {
  const pages = [...kinds].flatMap(([page, found]) => (found === kind && !recognised.has(page) ? [page] : []))
  if (pages.length === 0) return undefined
  return `${pages.length === 1 ? 'page' : 'pages'} ${listPages(pages)}: ${words}`
}

/** What is to be said of the pages of a file that can be read at least in part. */
export function triageReports(triage: Triage, file: string | undefined): Diagnostic[] {
  const { kinds, recognised, disguised, stamped } = triage
  const name = file ?? 'The input'
  const diagnostics: Diagnostic[] = []
  const report = (severity: Diagnostic['severity'], ruleId: string, message: string, page: number | undefined) =>
    diagnostics.push({
      severity,
      ruleId,
      source: 'parsers/pdf',
      message: `${name}: ${message}`,
      ...(page === undefined ? {} : { location: { ...(file === undefined ? {} : { file }), page } }),
    })
  const missing = [...kinds].find(([page, kind]) => (kind === 'picture' || kind === 'garbled') && !recognised.has(page))
  const unread = unreadableMessage(triage)
  if (unread) report('error', 'pdf-unreadable-pages', unread, missing?.[0])
  const layers = [...kinds].flatMap(([page, kind]) => (kind === 'text-layer' ? [page] : []))
  if (layers.length > 0)
    report(
      'warning',
      'pdf-text-layer',
      `the words of pages ${listPages(layers)} come from the recognition of characters on a scan; they may have errors.`,
      layers[0],
    )
  if (recognised.size > 0)
    report(
      'info',
      'pdf-recognised-pages',
      `the words of pages ${listPages([...recognised])} were read off their pictures.`,
      [...recognised][0],
    )
  if (stamped.length > 0)
    report(
      'info',
      'pdf-turned-words',
      `a few words that are turned against the text were left out on pages ${listPages(stamped)}.`,
      stamped[0],
    )
  if (disguised.length > 0)
    report(
      'info',
      'pdf-disguised-letters',
      `Latin letters that were stored as Han characters are letters again on pages ${listPages(disguised)}.`,
      disguised[0],
    )
  return diagnostics
}
