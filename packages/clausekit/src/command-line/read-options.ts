import { ProvisionKind, Regime } from '@clausekit/model'
import { formats } from '@clausekit/parsers'
import type { StandardOptions } from './command-options.js'
import type { RunOptions } from './run-jobs.js'
import { parseChoice, parseLanguage, parseList } from './usage-error.js'

/**
 * The options that all commands on standards share, checked.
 *
 * @throws UsageError for a value that makes no sense.
 */
export function readOptions(options: StandardOptions & { kind?: string }): RunOptions {
  const { output, join, quiet, verbose, from, language, regime, kind } = options
  return {
    output,
    join,
    quiet,
    verbose,
    convert: {
      format: from === undefined ? undefined : parseChoice('--from', from, formats),
      language: language === undefined ? undefined : parseLanguage('--language', language),
      regime: regime === undefined ? undefined : parseChoice('--regime', regime, Regime.options),
      kinds: kind === undefined ? undefined : parseList('--kind', kind, ProvisionKind.options),
    },
  }
}
