import type { Diagnostic } from '@clausekit/model'
import { hasWords, type PageKind } from './page-kind.js'
import { listPages } from './page-numbers.js'

/** What was found of each page, by page number. */
export type Triage = {
  kinds: ReadonlyMap<number, PageKind>
  recognised: ReadonlySet<number>
  /** Pages of a picture only, on which recognition found no word. */
  wordless: ReadonlySet<number>
  disguised: readonly number[]
  /** Pages with turned words at the edge, which are left out. */
  stamped: readonly number[]
  /** How many characters that run askew were left out, by page. */
  askew: ReadonlyMap<number, number>
}

const REMEDY =
  'Recognition of characters reads them: the option --ocr of the command line, options.recognisePage of the library.'

/** Whether any page has words that were read. */
export function isReadable({ kinds, recognised }: Triage): boolean {
  return [...kinds].some(([page, kind]) => hasWords(kind) || recognised.has(page))
}

/** Which pages cannot be read, why, and what helps; undefined where all can. */
export function unreadableMessage(triage: Triage): string | undefined {
  const reasons = [
    reason(unreadPages(triage, 'picture'), 'only a picture, without text'),
    reason(
      unreadPages(triage, 'garbled'),
      'text whose characters are of no language, because its font says nothing of them',
    ),
  ].filter((each) => each !== undefined)
  if (reasons.length === 0) return undefined
  const wasTried = triage.recognised.size + triage.wordless.size > 0
  return `${reasons.join('; ')}.${wasTried ? '' : ` ${REMEDY}`}`
}

/** On which pages recognition found no word; undefined where there are none. */
export function wordlessMessage({ wordless }: Triage): string | undefined {
  const words = reason([...wordless], 'only a picture, on which recognition of characters found no word')
  return words && `${words}.`
}

function unreadPages({ kinds, recognised, wordless }: Triage, kind: PageKind): number[] {
  return [...kinds].flatMap(([page, found]) =>
    found === kind && !recognised.has(page) && !wordless.has(page) ? [page] : [],
  )
}

function reason(pages: readonly number[], words: string): string | undefined {
  if (pages.length === 0) return undefined
  return `${pages.length === 1 ? 'page' : 'pages'} ${listPages(pages)}: ${words}`
}

/** What is to be said of the pages of a file that can be read at least in part. */
export function triageReports(triage: Triage, file: string | undefined): Diagnostic[] {
  const { kinds, recognised, wordless, disguised, stamped, askew } = triage
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
  const missing = [...unreadPages(triage, 'picture'), ...unreadPages(triage, 'garbled')]
  const unread = unreadableMessage(triage)
  if (unread) report('error', 'pdf-unreadable-pages', unread, Math.min(...missing))
  const lossy = unreadPages(triage, 'lossy-layer')
  if (lossy.length > 0)
    report(
      'error',
      'pdf-lossy-text-layer',
      `most characters of the text layer of the scanned pages ${listPages(lossy)} cannot be read, and their words are missing. ${REMEDY}`,
      lossy[0],
    )
  const blank = wordlessMessage(triage)
  if (blank) report('info', 'pdf-wordless-pages', blank, Math.min(...wordless))
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
  if (askew.size > 0) {
    const count = [...askew.values()].reduce((sum, each) => sum + each, 0)
    const pages = [...askew.keys()]
    const words = `${count} ${count === 1 ? 'character' : 'characters'} of words that run askew, as watermarks do,`
    report('info', 'pdf-askew-words', `${words} were left out on pages ${listPages(pages)}.`, pages[0])
  }
  if (disguised.length > 0)
    report(
      'info',
      'pdf-disguised-letters',
      `Latin letters that were stored as Han characters are letters again on pages ${listPages(disguised)}.`,
      disguised[0],
    )
  return diagnostics
}
