import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { ProvisionKind, Regime, Standard } from '@clausekit/model'
import { parse } from '../../parsers/src/index.js'
import { type Extraction, extractProvisions } from '../src/index.js'
import type { Compact } from './compact.js'

const folder = fileURLToPath(new URL('../../../test-fixtures/extractors/', import.meta.url))

export type Expected = {
  /** The regime that the text is parsed under; without it the one that is found, which `finds` names. */
  regime?: Regime
  finds?: Regime
  kinds?: ProvisionKind[]
  diagnostics?: string[]
  provisions: Compact[]
}

export type Fixture = { name: string; file: string; source: string; language: string; expected: Expected | undefined }

/** A folder a behaviour, in a folder a language. */
export const fixtures: readonly Fixture[] = readdirSync(folder).flatMap((language) =>
  readdirSync(`${folder}${language}`).map((name) => {
    const here = `${folder}${language}/${name}/`
    const input = ['input.md', 'input.txt'].find((each) => existsSync(here + each)) as string
    const expected = existsSync(`${here}expected.json`)
      ? (JSON.parse(readFileSync(`${here}expected.json`, 'utf8')) as Expected)
      : undefined
    return { name, file: input, source: readFileSync(here + input, 'utf8'), language, expected }
  }),
)

export async function read({
  file,
  source,
  language,
  expected,
}: Fixture): Promise<{ standard: Standard } & Extraction> {
  const bytes = new TextEncoder().encode(source)
  const standard = await parse({ bytes, name: file }, { language, regime: expected?.regime })
  return { standard, ...extractProvisions(standard, { kinds: expected?.kinds }) }
}
