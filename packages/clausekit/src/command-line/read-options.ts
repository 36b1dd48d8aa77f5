import { ProvisionKind, Regime } from '@clausekit/model'
import { formats } from '@clausekit/parsers'
import type { StandardOptions } from './command-options.js'
import type { RunOptions } from './run-jobs.js'
import { parseChoice, parseLanguage, parseList } from './usage-error.js'

const TRACKED_CHANGES = ['final', 'original'] as const

/**
 * The options that all commands on standards share, checked.
 *
 * @throws UsageError for a value that makes no sense.
 */
export function readOptions(options: StandardOptions & { kind?: string }): RunOptions {
  const { output, join, quiet, verbose, from, language, regime, trackedChanges, ocr, lock, kind } = options
  return {
    output,
    join,
    quiet,
    verbose,
    ocr: ocr === true ? usualLanguages(language) : ocr,
    lock,
    convert: {
      format: from === undefined ? undefined : parseChoice('--from', from, formats),
      language: language === undefined ? undefined : parseLanguage('--language', language),
      trackedChanges:
        trackedChanges === undefined ? undefined : parseChoice('--tracked-changes', trackedChanges, TRACKED_CHANGES),
      regime: regime === undefined ? undefined : parseChoice('--regime', regime, Regime.options),
      kinds: kind === undefined ? undefined : parseList('--kind', kind, ProvisionKind.options),
    },
  }
}

/** English names and units stand in texts of every language. */
function usualLanguages(language = 'zh'): string[] {
  return [...new Set([language, 'en'])]
}
