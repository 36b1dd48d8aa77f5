import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { plainText } from '@clausekit/model'
import { convertToSts } from '@clausekit/writers/sts'
import { describe, expect, it } from 'vitest'
import { convert } from '../../clausekit/src/index.js'
import { hasSchemas, violationsOf } from './sts-schema.js'
import { lostLetters, readSts } from './sts-words.js'

type Sets = { sets: Record<string, { dir: string; inputs: Record<string, string[]> }> }

/** Real standards lie beside the repository, where they lie at all. */
const corpus = new URL('../../../../shared/corpus/', import.meta.url)
const list = new URL('sets.json', corpus)
const { sets } = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as Sets) : { sets: {} }
const inputs = Object.entries(sets).flatMap(([slug, { dir, inputs }]) =>
  ['md', 'txt'].flatMap((format) => {
    const files = inputs[format]?.flatMap((path) => filesAt(new URL(`${dir}/`, corpus), path)) ?? []
    return files.length > 0 ? [{ slug, format, files }] : []
  }),
)

/** A path may end in a pattern such as *.md. */
function filesAt(folder: URL, path: string): URL[] {
  const [before = '', after] = path.split('*')
  if (after === undefined) return [new URL(path, folder)]
  const within = new URL(before, folder)
  const names = readdirSync(within).filter((name) => name.endsWith(after))
  return names.sort().map((name) => new URL(name, within))
}

describe.skipIf(!hasSchemas || inputs.length === 0)('real standards (skipped where ../shared is not there)', () => {
  it.each(inputs)('$slug from $format is valid STS with all its words and provisions', async ({ files }) => {
    const bytes = files.map((file) => ({ bytes: readFileSync(file), name: file.pathname }))
    const standard = await convert(bytes)
    const { text, unplacedProvisions } = convertToSts(standard)
    expect(violationsOf(text)).toEqual([])
    const read = readSts(text)
    expect([...read.provisions.values()].map(({ kind }) => kind).sort()).toEqual(
      standard.provisions.map(({ kind }) => kind).sort(),
    )
    expect(unplacedProvisions).toBeLessThanOrEqual(standard.provisions.length / 1000)
    const letters = plainText(standard).text.replace(/\s+/g, '')
    expect(lostLetters(letters, read.letters)).toBeLessThanOrEqual(letters.length / 1000)
    // Captions and labels of references have words that plain text does not have.
    expect(read.letters.length).toBeLessThanOrEqual(letters.length * 1.02)
  })
})
