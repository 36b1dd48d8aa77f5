import type { Diagnostic } from '@clausekit/model'
import { truncate } from '../display-width.js'
import { diagnosticLine, printable } from './diagnostic-line.js'
import { FileError } from './file-error.js'
import { type Io, send } from './io.js'
import { systemMessage } from './system-errors.js'

export type Verbosity = { quiet?: boolean | undefined; verbose?: boolean | undefined }

/** Everything that is said beside the results; it all goes to standard error. */
export type Reporter = {
  /** Say what is being done, on one line that the next one replaces; on a terminal only. */
  progress(text: string): Promise<void>
  diagnostics(diagnostics: readonly Diagnostic[], name: string): Promise<void>
  failure(error: unknown, name: string): Promise<void>
  unmatched(pattern: string): Promise<void>
  written(name: string): Promise<void>
  /** Take the line of progress away. */
  clear(): Promise<void>
  finish(failed: number, total: number): Promise<void>
}

const CLEAR_LINE = '\r\u001b[K'

export function createReporter({ stderr, env }: Pick<Io, 'stderr' | 'env'>, { quiet, verbose }: Verbosity): Reporter {
  let shown = false
  let written = 0
  const say = (text: string) => {
    const line = shown ? CLEAR_LINE + text : text
    shown = false
    return send(stderr, line)
  }
  return {
    async progress(text) {
      if (!stderr.isTTY || quiet) return
      await say(truncate(printable(text), (stderr.columns ?? 80) - 1))
      shown = true
    },
    async diagnostics(diagnostics, name) {
      const wanted = diagnostics.filter(
        ({ severity }) => severity === 'error' || (severity === 'warning' ? !quiet : verbose),
      )
      if (wanted.length > 0) await say(wanted.map((diagnostic) => diagnosticLine(diagnostic, name)).join(''))
    },
    async failure(error, name) {
      const stack = env.DEBUG && error instanceof Error ? `${error.stack}\n` : ''
      await say(diagnosticLine({ severity: 'error', ...explain(error) }, name) + stack)
    },
    unmatched: (pattern) =>
      say(diagnosticLine({ severity: 'error', message: 'No file matches it.', ruleId: 'no-input' }, pattern)),
    async written(name) {
      written += 1
      if (verbose) await say(`Wrote ${printable(name)}\n`)
    },
    async clear() {
      if (shown) await say('')
    },
    async finish(failed, total) {
      if (failed > 0 && total > 1) return say(`${failed} of ${total} inputs failed.\n`)
      if (stderr.isTTY && !quiet && written > 0) return say(`Wrote ${written} ${written === 1 ? 'file' : 'files'}.\n`)
      if (shown) await say('')
    },
  }
}

function explain(error: unknown): { message: string; ruleId: string } {
  if (error instanceof FileError) {
    return { message: `${error.message}: ${systemMessage(error.cause)}.`, ruleId: error.ruleId }
  }
  // The packages throw errors with a rule for what cannot be read; asking for their classes would load all of them.
  if (error instanceof Error && 'ruleId' in error && typeof error.ruleId === 'string')
    return { message: error.message, ruleId: error.ruleId }
  const message = error instanceof Error ? error.message : String(error)
  return {
    message: `Internal error: ${message} (Set DEBUG=1 to see where, and please report it.)`,
    ruleId: 'internal-error',
  }
}
