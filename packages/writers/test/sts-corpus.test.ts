import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { plainText } from '@clausekit/model'
import { convertToSts } from '@clausekit/writers/sts'
import { describe, expect, it } from 'vitest'
import { readInput } from '../../clausekit/src/files.js'
import { convert } from '../../clausekit/src/index.js'
import { hasSchemas, violationsOf } from './sts-schema.js'
import { lostLetters, readSts } from './sts-words.js'

type Sets = { sets: Record<string, { dir: string; inputs: Record<string, string[]> }> }

/** Real standards lie beside the repository, where they lie at all. */
const corpus = new URL('../../../../shared/corpus/', import.meta.url)
const list = new URL('sets.json', corpus)
const { sets } = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as Sets) : { sets: {} }
const inputs = Object.entries(sets).flatMap(([slug, { dir, inputs }]) =>
  ['md', 'txt', 'html', 'adoc', 'xml'].flatMap((format) => {
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
    const standard = await convert(await Promise.all(files.map((file) => readInput(fileURLToPath(file)))))
    const { text, unplacedProvisions } = convertToSts(standard)
    expect(violationsOf(text)).toEqual([])
    const read = readSts(text)
    expect([...read.provisions.values()].map(({ kind }) => kind).sort()).toEqual(
      standard.provisions.map(({ kind }) => kind).sort(),
    )
    expect(unplacedProvisions).toBeLessThanOrEqual(standard.provisions.length / 1000)
    // A raised number stands in raised figures; the number of a formula may have brackets, which the file has once.
    const bare = (words: string) => words.normalize('NFKC').replace(/\s+/g, '')
    const letters = bare(plainText(standard).text)
    expect(lostLetters(letters, bare(read.letters))).toBeLessThanOrEqual(letters.length / 400)
    // Captions and labels of references have words that plain text does not have.
    expect(read.letters.length).toBeLessThanOrEqual(letters.length * 1.02)
  })
})
