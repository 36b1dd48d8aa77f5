import type { Lock } from '@clausekit/checklists'
import type { Diagnostic, Standard } from '@clausekit/model'
import type { Input } from '@clausekit/parsers'
import { type ConvertOptions, convert } from '../convert.js'

/** What a job reads from its inputs, with what was found amiss. */
export type Read<Source> = { source: Source; diagnostics: readonly Diagnostic[] }

/** How a standard is read; with a lock, its provisions keep the ids that they had. */
export type ReadOptions = ConvertOptions & { lock?: Lock | undefined }

export async function readStandard(inputs: readonly Input[], options: ReadOptions): Promise<Read<Standard>> {
  const { lock, ...others } = options
  const standard = await convert(inputs, others)
  if (!lock) return { source: standard, diagnostics: standard.diagnostics }
  // Loaded where there is a lock: most standards are converted without checklists.
  const { applyLock } = await import('@clausekit/checklists')
  const locked = applyLock(standard, lock)
  return { source: locked.standard, diagnostics: [...standard.diagnostics, ...locked.diagnostics] }
}
