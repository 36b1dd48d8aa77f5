import type { Diagnostic, TextLocation } from '@clausekit/model'
import { compileConditions } from './conditions/compile-conditions.js'
import { Profile } from './profile.js'
import { profileIssues } from './profile-issues.js'
import type { ProfilePath, Span } from './yaml-source.js'

export type { ProfilePath } from './yaml-source.js'

/** A profile that was read from a file, and where in the file its values stand. */
export type PlacedProfile = {
  profile: Profile
  /** The place of a value, or of what holds it; `offset` is counted from its first character, in UTF-16 units. */
  locate(path: ProfilePath, offset?: number): TextLocation
}

export type ReadProfileOptions = {
  /** The name that diagnostics use. */
  file?: string | undefined
}

/** No profile that people write is longer; every value in it is compared with every item. */
const LONGEST = 100_000

/**
 * Read a profile from YAML or JSON.
 *
 * @returns The profile, or undefined with errors that say file, line and column where the text is no profile: malformed YAML,
 * unknown keys, values of the wrong type, malformed conditions.
 */
export async function readProfile(
  text: string,
  { file }: ReadProfileOptions = {},
): Promise<{ profile?: PlacedProfile; diagnostics: Diagnostic[] }> {
  // Whoever reads no profile does not load a YAML parser.
  const { readYaml, yamlPlaces } = await import('./yaml-source.js')
  const { lines, locate } = yamlPlaces(file)
  const refuse = (message: string, span: Span = [0, 0], ruleId = 'profile-malformed'): Diagnostic => ({
    severity: 'error',
    ruleId,
    source: 'checklists/tailor',
    message,
    location: locate(span),
  })
  if (text.length > LONGEST)
    return { diagnostics: [refuse(`Found ${text.length} characters; expected a profile of at most ${LONGEST}.`)] }
  const source = readYaml(text, lines)
  if ('faults' in source) return { diagnostics: source.faults.map(({ message, span }) => refuse(message, span)) }
  const parsed = Profile.safeParse(source.value)
  if (!parsed.success) {
    const issues = profileIssues(parsed.error.issues)
    return {
      diagnostics: issues.map(({ message, path, isKey }) =>
        refuse(path.length > 0 ? `${path.join('.')}: ${message}` : message, source.spanOf(path, isKey)),
      ),
    }
  }
  const { flaws } = compileConditions(parsed.data.ics?.conditions ?? {})
  if (flaws.length > 0)
    return {
      diagnostics: flaws.map(({ name, flaw }) => {
        const span = source.spanWithin(['ics', 'conditions', name], flaw.at)
        return refuse(`Condition ${name}: ${flaw.message}`, span, flaw.ruleId)
      }),
    }
  const profile: PlacedProfile = {
    profile: parsed.data,
    locate: (path, offset) => locate(offset === undefined ? source.spanOf(path) : source.spanWithin(path, offset)),
  }
  return { profile, diagnostics: [] }
}
