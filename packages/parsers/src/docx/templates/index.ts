import { etsi } from './etsi.js'
import { gbtSet } from './gbt-set.js'
import { gbtTcs } from './gbt-tcs.js'
import { iso } from './iso.js'
import { itu } from './itu.js'
import type { StyleMeaning, Template } from './meaning.js'
import { oasis } from './oasis.js'
import { word } from './word.js'

export type { StyleMeaning } from './meaning.js'

/** The families of templates. */
export const templates: readonly Template[] = [gbtSet, gbtTcs, iso, itu, etsi, oasis, word]

/** The styles of each template by the keys of their names. */
const entriesByTemplate = templates.map(({ styles }) =>
  Object.entries(styles).map(([name, meaning]) => [keyOf(name), meaning] as const),
)

/** As many names make it likely that a document is made from a template of the family. */
const LEAST_USED = 3

/** Tells what a style means by its name and the names of those that it is based on. */
export type Templates = { meaningOf(names: readonly string[]): StyleMeaning | undefined }

/**
 * The templates that a document is read by.
 *
 * Where two families give a name to different things, the one counts of which the document uses more names. Short names
 * (PL, a2, NO) may be anything: they count only where several styles of their family are used.
 *
 * @param used The names of the styles that paragraphs of the document have.
 */
export function createTemplates(used: Iterable<string>): Templates {
  const keys = new Set([...used].flatMap(keysOf))
  const meanings = new Map<string, StyleMeaning>()
  const families = entriesByTemplate.map((entries) => ({
    entries,
    usedNames: entries.filter(([key]) => keys.has(key)).length,
  }))
  families.sort((one, other) => other.usedNames - one.usedNames)
  for (const { entries, usedNames } of families) {
    const isUsed = usedNames >= LEAST_USED
    for (const [key, meaning] of entries)
      if ((isUsed || !isShort(key)) && !meanings.has(key)) meanings.set(key, meaning)
  }
  const known = new Map<string, StyleMeaning | undefined>()
  const meaningOf = (names: readonly string[]): StyleMeaning | undefined => {
    for (const name of names) for (const key of keysOf(name)) if (meanings.has(key)) return meanings.get(key)
    return undefined
  }
  return {
    meaningOf: (names) => {
      const key = names.join('\n')
      if (!known.has(key)) known.set(key, meaningOf(names))
      return known.get(key)
    },
  }
}

function isShort(key: string): boolean {
  return key.length <= 3 && /^[a-z\d+]+$/.test(key)
}

/** Word writes other names of a style behind commas. */
function keysOf(name: string): string[] {
  const key = keyOf(name)
  const comma = key.indexOf(',')
  return comma < 0 ? [key] : [key, key.slice(0, comma)]
}

/** Templates of one family write the names with and without spaces; the second Chinese one puts its own before all. */
function keyOf(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '')
    .replace(/^标准文件/, '')
}
