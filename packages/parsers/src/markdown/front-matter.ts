import type { Diagnostic } from '@clausekit/model'
import { parse } from 'yaml'
import type { FrontMatter } from '../parser.js'

export type FrontMatterCut = { frontMatter?: FrontMatter; end: number; lines: number; diagnostics: Diagnostic[] }

/**
 * Read the YAML between `---` lines at the top (Jekyll, pandoc, kramdown-rfc, whose next line may read `--- abstract`).
 *
 * Broken YAML leaves a warning; its lines are left out of the text all the same.
 */
export function cutFrontMatter(source: string): FrontMatterCut {
  const none: FrontMatterCut = { end: 0, lines: 0, diagnostics: [] }
  if (!/^---[ \t]*\r?\n/.test(source)) return none
  const opening = source.indexOf('\n') + 1
  const closing = /^(?:---(?: ?[a-z_]+)?|\.\.\.)[ \t]*\r?$/m.exec(source.slice(opening))
  if (!closing) return none
  const yaml = source.slice(opening, opening + closing.index)
  if (!/^[\w"'-]+[ \t]*:/m.test(yaml)) return none
  const closesWithPart = /^--- ?[a-z_]/.test(closing[0])
  const end = opening + closing.index + (closesWithPart ? 0 : closing[0].length)
  const lines = source.slice(0, end).split('\n').length - 1
  try {
    const value: unknown = parse(yaml, { maxAliasCount: 20, uniqueKeys: false })
    return { end, lines, diagnostics: [], frontMatter: isRecord(value) ? value : {} }
  } catch (error) {
    const message = `The front matter is no YAML: ${error instanceof Error ? (error.message.split('\n')[0] as string) : String(error)}`
    return {
      end,
      lines,
      diagnostics: [{ severity: 'warning', ruleId: 'front-matter', source: 'parsers/markdown', message }],
    }
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
